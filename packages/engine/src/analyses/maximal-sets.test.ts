import fc from "fast-check";
import { expect, test } from "vitest";
import { subsets } from "../reference/lawful.js";
import { maximalSets } from "./maximal-sets.js";

const ITEMS = ["a", "b", "c", "d", "e", "f"];

test("the maximal sets are those of the definition, and nothing is asked twice", () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(ITEMS), { maxLength: 5 }), (tops) => {
      const has = (set: readonly string[]): boolean =>
        tops.some((top) => set.every((item) => top.includes(item)));
      const asked: string[] = [];
      const found = maximalSets(ITEMS, (set) => {
        asked.push(set.join(" "));
        return has(set);
      });
      const all = subsets(ITEMS).filter((set) => set.length > 0 && has(set));
      const expected = all.filter(
        (set) => !all.some((other) => other.length > set.length && set.every((item) => other.includes(item))),
      );
      expect(found).toHaveLength(expected.length);
      expect(new Set(expected)).toEqual(new Set(Array.isArray(found) ? found : []));
      expect(new Set(asked).size).toBe(asked.length);
    }),
    { numRuns: 500 },
  );
});

test("a problem is the answer as soon as it is met", () => {
  const problem = { type: "problem", code: "empty_menu", message: "…", help: "…" } as const;
  expect(maximalSets(ITEMS, (set) => (set.includes("c") ? problem : true))).toBe(problem);
});
