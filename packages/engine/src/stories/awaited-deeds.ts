import { deedOfAct } from "../explanation/act-words.js";
import { movesTowards } from "../grounding/game.js";
import type { Condition, MoveName } from "../grounding/game.js";
import { deedOf } from "./performances.js";
import type { Telling } from "./telling.js";

/** Something done, as a verb and its object: "carry", " out local elections". */
export interface Deed {
  readonly verb: string;
  readonly object: string;
}

/** What a move towards an awaited act consists in; null where the move is none that has words of its own. */
export function deedOfMove(telling: Telling, move: MoveName): Deed | null {
  const [, kind = "", what = ""] = /^([a-z]+):[^:]*:(.*)$/su.exec(move) ?? [];
  switch (kind) {
    case "act":
      // A council's decision to go on is named by the matter that it is about.
      return what.startsWith("renews ") ? { verb: "decide", object: " to go on" } : deedOfAct(what);
    case "perform":
      return deedOf(telling, what);
    case "withdraw":
      return { verb: "give", object: " notice to leave" };
    case "suspend":
    case "terminate":
      return { verb: kind, object: " the agreement" };
    default:
      return null;
  }
}

/** What a condition waits for somebody to do, where it is one thing, whoever does it; else null. */
export function deedTowards(telling: Telling, condition: Condition): Deed | null {
  const deeds = movesTowards(condition).map(({ move }) => deedOfMove(telling, move));
  const [first] = deeds;
  if (first === undefined || first === null) return null;
  return deeds.every((deed) => deed?.verb === first.verb && deed.object === first.object) ? first : null;
}
