import type { Ground } from "../grounding/context.js";
import { movesTowards } from "../grounding/game.js";
import type { Condition, End } from "../grounding/game.js";
import { partyInWords } from "../model/lookup.js";
import { sortedUnique } from "../order/code-point.js";
import { actorsInWords, joined } from "./words.js";

/** What brings something to an end, as it follows "ends with". */
export function endInWords(ground: Ground, { condition, notice }: End): string {
  if (condition.kind === "breach") return `a breach of ${condition.of.split("#")[0] ?? condition.of}`;
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

/** What something waits for, as it follows "waits for a decision:". */
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
      return `${actorsInWords(ground.model, actors)} must act first`;
    case "breach":
      return `it has effect only after a breach of ${condition.of.split("#")[0] ?? condition.of}`;
    case "weighted_vote":
      return `${actorsInWords(ground.model, actors)} must decide it by their rule`;
    case "vote":
      if (moves.length === 1) return `${actorsInWords(ground.model, actors)} must decide it`;
      return `${String(condition.needed)} of ${String(moves.length)} must vote for it (${joined(actors.map((actor) => partyInWords(ground.model, actor)))})`;
    case "gate":
      return `${actorsInWords(ground.model, actors)} must allow it`;
  }
}
