import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EXAMPLES } from "./testing/examples.js";

const page = readFileSync(new URL("../../../../docs/meaning.md", import.meta.url), "utf8");

/** The page's examples: its words and, behind the arrow, the answer it claims. */
const claimed: readonly (readonly [words: string, answer: string])[] = Array.from(
  page.matchAll(/^\*Example:\* (.+) → (.+)$/gmu),
  ([, words = "", answer = ""]) => [words, answer],
);

describe("docs/meaning.md", () => {
  test.each(claimed)("%s → %s", (words, answer) => {
    expect(EXAMPLES.get(words)?.()).toBe(answer);
  });

  test("shows every example that is written here, once", () => {
    expect(claimed.map(([words]) => words).toSorted()).toEqual([...EXAMPLES.keys()].toSorted());
  });
});
