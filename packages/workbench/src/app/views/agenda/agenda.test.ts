import { describe, expect, it } from "vitest";
import type { OpenQuestion } from "@foedus/dossier";
import { alike } from "./detail/alike.js";
import { byParty } from "./list/by-party.js";
import { whyOf } from "./why.js";

const question = (set: Partial<OpenQuestion> & { readonly rank: number }): OpenQuestion => ({
  hole: `a.b.${String(set.rank)}`,
  question: "Who?",
  file: null,
  clause: null,
  slot: "place",
  kind: "unspecified",
  words: null,
  mustAnswer: [],
  narrows: 1,
  smallestSettling: null,
  like: null,
  decides: [],
  answers: [],
  ...set,
});

describe("the agenda", () => {
  it("puts first who must answer the most important, and last what nobody is named for", () => {
    const groups = byParty([
      question({ rank: 1, mustAnswer: ["us"] }),
      question({ rank: 2, mustAnswer: ["eu", "us"] }),
      question({ rank: 3 }),
    ]);
    expect(groups.map(({ party, questions }) => [party, questions.map(({ rank }) => rank)])).toEqual([
      ["us", [1, 2]],
      ["eu", [2]],
      [null, [3]],
    ]);
  });

  it("puts answers together that leave the same, and no others", () => {
    const answer = (label: string, ...leaves: OpenQuestion["answers"][number]["leaves"]) => ({
      label,
      words: label,
      leaves,
    });
    const groups = alike([
      answer("silent", ["discretionary"]),
      answer("armed_force", ["assured"]),
      answer("materiel", ["discretionary"]),
    ]);
    expect(groups.map((group) => group.map(({ label }) => label))).toEqual([
      ["silent", "materiel"],
      ["armed_force"],
    ]);
  });

  it.each([
    [0, null, "Nothing that was asked turns on it."],
    [3, null, "Its answer narrows 3 results."],
    [1, 1, "Its answer narrows 1 result. Alone it can settle one."],
    [2, 3, "Its answer narrows 2 results. With 2 other answers it can settle one."],
  ])("says why a question matters: %s results, smallest set %s", (narrows, smallestSettling, words) => {
    expect(whyOf(question({ rank: 1, narrows, smallestSettling }))).toBe(words);
  });
});
