import { expect, test } from "vitest";
import { conditionsByLabel } from "./conditions.js";
import type { DecisionTree } from "./explore.js";

const leaf = (result: string): DecisionTree<string> => ({ type: "leaf", result, completion: new Map() });

const branch = (
  hole: string,
  answers: Readonly<Record<string, DecisionTree<string>>>,
): DecisionTree<string> => ({
  type: "branch",
  hole,
  classes: Object.keys(answers).map((label) => ({
    labels: [label],
    value: { slot: "reading", value: label },
  })),
  children: Object.values(answers),
});

test("a condition names only the holes on which the label rests, and joins the answers that do the same", () => {
  const inner = branch("deadline", { soon: leaf("owed"), late: leaf("owed") });
  const tree = branch("measures", { force: inner, help: inner, talk: leaf("nothing") });
  expect(conditionsByLabel(tree, ["owed", "nothing"])).toEqual(
    new Map([
      ["owed", [[{ hole: "measures", answers: ["force", "help"] }]]],
      ["nothing", [[{ hole: "measures", answers: ["talk"] }]]],
    ]),
  );
});

test("a label that holds in every completion has the empty condition", () => {
  const tree = branch("deadline", { soon: leaf("owed"), late: leaf("owed") });
  expect(conditionsByLabel(tree, ["owed"])).toEqual(new Map([["owed", [[]]]]));
});

test("a label that rests on different things in different completions has a condition for each", () => {
  const tree = branch("measures", {
    force: branch("deadline", { soon: leaf("owed"), late: leaf("open") }),
    talk: branch("place", { here: leaf("owed"), there: leaf("open") }),
  });
  expect(conditionsByLabel(tree, ["owed", "open"]).get("owed")).toEqual([
    [
      { hole: "measures", answers: ["force"] },
      { hole: "deadline", answers: ["soon"] },
    ],
    [
      { hole: "measures", answers: ["talk"] },
      { hole: "place", answers: ["here"] },
    ],
  ]);
});
