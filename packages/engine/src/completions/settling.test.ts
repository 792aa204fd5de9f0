import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explore, isProblem } from "./explore.js";
import type { AnswerClass, DecisionTree } from "./explore.js";
import { UnansweredHole } from "./settle.js";
import { settlingSets } from "./settling.js";

type Value = "assured" | "impossible";
const VALUES: readonly Value[] = ["assured", "impossible"];
const HOLES = ["place", "deadline", "measures"] as const;
const ANSWERS: readonly AnswerClass[] = ["one", "two"].map((label) => ({
  labels: [label],
  value: { slot: "reading", value: label },
}));

/** A tree over three holes of two answers each, from a table of its eight values. */
function treeOf(table: readonly Value[]): DecisionTree<Value> {
  const tree = explore<Value>(
    new Map(),
    () => ANSWERS,
    (completion) => {
      const index = HOLES.reduce((sum, hole, place) => {
        const answer = completion.get(hole);
        if (answer === undefined) throw new UnansweredHole(hole);
        return sum + (answer.value === "two" ? 2 ** place : 0);
      }, 0);
      return table[index] ?? "impossible";
    },
  );
  if (isProblem(tree)) throw new Error("a table of eight is not too large");
  return tree;
}

describe("settling sets", () => {
  test("one answer that settles everything stands alone, without the holes it makes irrelevant", () => {
    const onlyPlace: Value[] = HOLES.flatMap(() => []);
    for (let index = 0; index < 8; index += 1) onlyPlace.push(index % 2 === 1 ? "assured" : "impossible");
    expect(settlingSets(treeOf(onlyPlace), VALUES)?.get("assured")).toEqual([
      [{ hole: "place", answers: ["two"] }],
    ]);
  });

  test("they settle, they are minimal, and there are no others", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VALUES), { minLength: 8, maxLength: 8 }), (table) => {
        const found = settlingSets(treeOf(table), VALUES);
        // By the definition: every partial answer, 0 and 1 for the answers and 2 for a hole left open.
        const partials = Array.from({ length: 27 }, (_, index) =>
          HOLES.map((_hole, place) => Math.floor(index / 3 ** place) % 3),
        );
        const settles = (partial: readonly number[], value: Value): boolean =>
          table.every((entry, index) => {
            const agrees = partial.every(
              (digit, place) => digit === 2 || digit === Math.floor(index / 2 ** place) % 2,
            );
            return !agrees || entry === value;
          });
        for (const value of VALUES) {
          const expected = partials.filter(
            (partial) =>
              settles(partial, value) &&
              partial.every(
                (digit, place) =>
                  digit === 2 ||
                  !settles(
                    partial.map((one, at) => (at === place ? 2 : one)),
                    value,
                  ),
              ),
          );
          const told = (found?.get(value) ?? []).map((set) =>
            HOLES.map((hole) => {
              const answer = set.find((one) => one.hole === hole)?.answers[0];
              return answer === undefined ? 2 : answer === "two" ? 1 : 0;
            }).join(""),
          );
          expect(told.toSorted()).toEqual(expected.map((partial) => partial.join("")).toSorted());
        }
      }),
    );
  });
});
