import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../completions/explore.js";
import { groundOf } from "../grounding/context.js";
import type { Game } from "../grounding/game.js";
import { playersOf } from "../grounding/game.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { valueOf } from "../families/families.js";
import { boardOf } from "../reference/state.js";
import { anyGame } from "../testing/arbitrary-game.js";
import { attackOn, model } from "../testing/reported-guarantee.js";
import { courseOf } from "./course.js";
import { playOf } from "./play-of.js";
import { STORY_STATES, statesOf } from "./search-play.js";
import type { Story } from "./story.js";

const scenario = attackOn("ukraine", {
  performers: { type: "each_other" },
  act: { type: "gives", measure: "armed_force" },
});

/** A game told by itself: its clauses stand in no text, so each goes by its name. */
function toldAlone(game: Game): Story | null {
  const [question] = scenario.questions;
  const value = valueOf(game);
  if (question === undefined || isProblem(value) || value === "assured") return null;
  const inquiry = inquiryOf(model, scenario, question, []);
  if (isProblem(inquiry) || "type" in inquiry) return null;
  const committed = value === "impossible" ? playersOf(game) : [];
  const play = playOf(game, committed, false);
  if (isProblem(play)) return null;
  return courseOf({
    ground: groundOf(model, scenario, false),
    inquiry,
    level: "report",
    completion: new Map(),
    grounding: { game, candidates: [], yielding: [], clashes: [] },
    play,
    committed: new Set([...committed, game.side]),
  });
}

test("whatever happens in a play is told: each move once, each sentence whole, the end last", () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      fc.pre(statesOf(boardOf(game)) <= STORY_STATES);
      const story = toldAlone(game);
      fc.pre(story !== null);
      const acted = story.steps.filter(({ type }) => type === "acts").flatMap(({ moves }) => moves);
      expect(acted.toSorted()).toEqual(story.play.flatMap(({ moves }) => moves).toSorted());
      for (const { sentence } of story.steps) expect(sentence).toMatch(/^[^\s].*\.$/su);
      expect(story.steps.map(({ type }) => type).indexOf("ends")).toBe(story.steps.length - 1);
    }),
    { numRuns: 300, seed: 20261124 },
  );
});

test("what fails without anybody having missed a chance is told as such: each performer without it has a reason, or no clause", () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      fc.pre(statesOf(boardOf(game)) <= STORY_STATES);
      const story = toldAlone(game);
      fc.pre(story !== null);
      const explained = new Set(
        story.steps
          .filter(({ type }) => type === "omits" || type === "breaches")
          .flatMap(({ actors }) => actors),
      );
      const given = new Set(story.steps.at(-1)?.actors);
      const able = game.atoms
        .filter(({ performer, needs }) =>
          game.provisions.some(
            ({ owner, type, permitted }) =>
              owner === performer &&
              type !== "prohibition" &&
              needs.every((leaves) => leaves.some((leaf) => permitted.includes(leaf))),
          ),
        )
        .map(({ performer }) => performer);
      for (const performer of able) {
        const provisions = game.provisions.filter(({ owner }) => owner === performer);
        const waitsFor = provisions.flatMap(({ conditions }) =>
          conditions.flatMap((condition) => (condition.kind === "breach" ? [] : condition.moves)),
        );
        const concerned = [performer, ...waitsFor.map(({ actor }) => actor)];
        expect(given.has(performer) || concerned.some((actor) => explained.has(actor))).toBe(true);
      }
    }),
    { numRuns: 300, seed: 20261124 },
  );
});
