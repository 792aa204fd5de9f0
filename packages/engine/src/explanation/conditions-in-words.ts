import type { Ground } from "../grounding/context.js";
import { movesTowards } from "../grounding/game.js";
import type { Condition, End } from "../grounding/game.js";
import { partyInWords } from "../model/lookup.js";
import { sortedUnique } from "../order/code-point.js";
import { actToDo } from "./act-words.js";
import { clauseInWords } from "./acts.js";
import { actorsInWords, joined } from "./words.js";

/** The clause whose breach it is, as a provision of it is named (`pact.article-1#1:russia:…`). */
function breachedInWords({ model }: Ground, of: string): string {
  return `a breach of ${clauseInWords(model, of.split("#")[0] ?? of)}`;
}

/** What those who must act must do, where it is one act that a text names; null where it is several, or something given. */
function awaitedDeed(condition: Condition): string | null {
  const acts = movesTowards(condition).map(({ actor, move }) => {
    const own = `act:${actor}:`;
    return move.startsWith(own) && !move.startsWith(`${own}renews `) ? move.slice(own.length) : null;
  });
  const [first] = new Set(acts);
  return new Set(acts).size === 1 && first !== undefined && first !== null ? actToDo(first) : null;
}

/** What brings something to an end, as it follows "ends with". */
export function endInWords(ground: Ground, { condition, notice }: End): string {
  if (condition.kind === "breach") return breachedInWords(ground, condition.of);
  const actors = actorsInWords(ground.model, sortedUnique(movesTowards(condition).map(({ actor }) => actor)));
  if (notice !== null) return `an exit of ${actors}, once the period of notice has run out`;
  switch (condition.kind) {
    case "vote":
      return `a decision by ${String(condition.needed)} of ${String(condition.moves.length)} (${actors})`;
    case "weighted_vote":
      return `a decision of ${actors} by their rule`;
    case "finding":
    case "request":
    case "consent":
      return `a ${condition.kind} by ${actors}`;
    case "act":
    case "gate":
      return `an act of ${actors}`;
  }
}

/** That something waits for what is not there yet, as a sentence of what is called `name`. */
export function waitingInWords(ground: Ground, name: string, condition: Condition): string {
  if (condition.kind === "breach")
    return `${name} has effect only after ${breachedInWords(ground, condition.of)}`;
  const kind = condition.kind === "act" ? "an act" : "a decision";
  return `${name} waits for ${kind}: ${conditionInWords(ground, condition)}`;
}

/** What something waits for, as it follows a colon. */
export function conditionInWords(ground: Ground, condition: Condition): string {
  const moves = movesTowards(condition);
  const actors = moves.map(({ actor }) => actor);
  switch (condition.kind) {
    case "finding":
      return moves.length === 1
        ? `the finding that it is set off belongs to ${actorsInWords(ground.model, actors)}`
        : `any one of ${actorsInWords(ground.model, actors)} may find that it is set off`;
    case "request":
    case "consent":
      return `a ${condition.kind} by ${actorsInWords(ground.model, actors)} is needed`;
    case "act":
      return `${actorsInWords(ground.model, sortedUnique(actors))} must ${awaitedDeed(condition) ?? "act"} first`;
    case "breach":
      return breachedInWords(ground, condition.of);
    case "weighted_vote":
      return `${actorsInWords(ground.model, actors)} must decide it by their rule`;
    case "vote":
      if (moves.length === 1) return `${actorsInWords(ground.model, actors)} must decide it`;
      return `${String(condition.needed)} of ${String(moves.length)} must vote for it (${joined(actors.map((actor) => partyInWords(ground.model, actor)))})`;
    case "gate":
      return `${actorsInWords(ground.model, actors)} must allow it`;
  }
}
