import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeSets } from "./merge.js";
import type { SettlingClasses } from "./settling.js";

const expand = (set: SettlingClasses): readonly string[] =>
  set.reduce<readonly string[]>(
    (found, { hole, answers }) =>
      found.flatMap((prefix) => answers.map((answer) => `${prefix};${hole}=${answer}`)),
    [""],
  );

test("sets that differ in one hole are told as one", () => {
  const member = (name: string): SettlingClasses => [
    { hole: "deadline", answers: ["within 24 hours"] },
    { hole: "members", answers: [name] },
  ];
  expect(mergeSets([member("uk"), member("france")])).toEqual([
    [
      { hole: "deadline", answers: ["within 24 hours"] },
      { hole: "members", answers: ["uk", "france"] },
    ],
  ]);
});

test("joining loses no set and makes none", () => {
  const holes = ["place", "deadline", "members"] as const;
  const set = fc
    .tuple(...holes.map(() => fc.option(fc.constantFrom("a", "b", "c"), { nil: null })))
    .map((answers): SettlingClasses =>
      holes.flatMap((hole, index) => {
        const answer = answers[index] ?? null;
        return answer === null ? [] : [{ hole, answers: [answer] }];
      }),
    );
  fc.assert(
    fc.property(fc.uniqueArray(set, { selector: (one) => JSON.stringify(one), maxLength: 12 }), (sets) => {
      const merged = mergeSets(sets);
      expect(merged.flatMap(expand).toSorted()).toEqual(sets.flatMap(expand).toSorted());
      expect(merged.length).toBeLessThanOrEqual(sets.length);
    }),
  );
});
