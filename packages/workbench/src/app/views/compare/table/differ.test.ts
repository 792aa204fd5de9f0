import { describe, expect, it } from "vitest";
import { differencesFirst, differsFromFirst } from "./differ.js";

const rows = [
  { row: "a", cells: ["impossible", "impossible", "impossible"] },
  { row: "b", cells: ["undetermined", "assured", "undetermined"] },
  { row: "c", cells: ["impossible", null, null] },
  { row: "d", cells: [null, "assured", "impossible"] },
];

describe("verdicts compared", () => {
  it("put rows in which something differs first, and keep their order", () => {
    const { differing, same } = differencesFirst(rows);
    expect(differing.map(({ row }) => row)).toEqual(["b", "d"]);
    expect(same.map(({ row }) => row)).toEqual(["a", "c"]);
  });

  it("count as different only what is known on both sides", () => {
    expect([0, 1, 2].map((column) => differsFromFirst(rows, column))).toEqual([0, 1, 0]);
  });
});
