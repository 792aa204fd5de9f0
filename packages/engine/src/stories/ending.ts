import type { Actor } from "../grounding/game.js";
import { performName } from "../grounding/game.js";
import { partyInWords } from "../model/lookup.js";
import { made, outcomeHolds } from "../reference/state.js";
import { dayOf } from "./facts.js";
import { agreeing, doneInWords, whoInWords } from "./performances.js";
import type { StoryStep } from "./story.js";
import type { Telling } from "./telling.js";

/** Who has given what is asked at the end of the play, and who has not. */
function outcomeOf({ play: { board, end }, grounding }: Telling): {
  readonly given: readonly Actor[];
  readonly missing: readonly Actor[];
} {
  const { atoms } = grounding.game;
  const given = atoms
    .filter(({ performer, needs }) =>
      needs.every((leaves) => leaves.some((leaf) => made(board, end, performName(performer, leaf)))),
    )
    .map(({ performer }) => performer);
  const missing = atoms.map(({ performer }) => performer).filter((performer) => !given.includes(performer));
  return { given, missing };
}

/** The end of a story: the date asked about, what was given by then, and what was missing. */
export function ending(telling: Telling): StoryStep {
  const { play, inquiry, grounding, ground } = telling;
  const { game } = grounding;
  const { given, missing } = outcomeOf(telling);
  const reached = outcomeHolds(play.board, play.end);
  const date = game.asked === null ? null : dayOf(game.asked);
  const when = date === null ? "In the end, when all that is pending has fallen due" : "The date asked about";
  return {
    type: "ends",
    date,
    clause: null,
    quote: null,
    sources: [],
    level: null,
    actors: given,
    moves: [],
    because: null,
    sentence: `${when}: ${told(telling, given, missing)}. What is asked for ${partyInWords(ground.model, inquiry.side)} is ${reached ? "reached" : "not reached"}.`,
  };
}

function told(telling: Telling, given: readonly Actor[], missing: readonly Actor[]): string {
  const { ground, inquiry, grounding } = telling;
  const done = doneInWords(telling, true);
  const undone = doneInWords(telling, false);
  const { performers } = inquiry;
  if (performers.type === "at_least") {
    const takes =
      performers.count === 1 ? "it takes one party" : `it takes ${String(performers.count)} parties`;
    const count = `${whoInWords(telling, given)} ${agreeing(given, "have")} ${done}`;
    return `${takes}; ${given.length === 0 ? `nobody has ${done}` : count}`;
  }
  if (grounding.game.atoms.length === 0) {
    return performers.type === "party"
      ? `${partyInWords(ground.model, performers.name)} has ${undone}`
      : `nobody has ${done}`;
  }
  const parts = [];
  if (given.length > 0) parts.push(`${whoInWords(telling, given)} ${agreeing(given, "have")} ${done}`);
  if (missing.length > 0)
    parts.push(`${whoInWords(telling, missing)} ${agreeing(missing, "have")} ${undone}`);
  return parts.join("; ");
}
