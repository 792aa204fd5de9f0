import { describe, expect, it } from "vitest";
import { findCycles } from "./cycles.js";

const cyclesOf = (edges: Readonly<Record<string, readonly string[]>>) =>
  findCycles(Object.keys(edges), (node) => edges[node] ?? []);

describe("cycles", () => {
  it("are found at once and by a detour, each named once", () => {
    expect(cyclesOf({ a: ["a"], b: ["c"], c: ["d"], d: ["b"], e: ["a", "b"] })).toEqual([
      ["a"],
      ["b", "c", "d"],
    ]);
  });

  it("are not seen where two ways lead to one place", () => {
    expect(cyclesOf({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual([]);
  });

  it("are looked for without recursion, however long the chain", () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => index);
    expect(findCycles(nodes, (node) => (node + 1 < nodes.length ? [node + 1] : []))).toEqual([]);
  });
});
