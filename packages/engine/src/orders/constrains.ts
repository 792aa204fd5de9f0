import { canBeKept } from "../evaluation/evaluate.js";
import type { Game, GroundProvision } from "../grounding/game.js";
import type { OrderPlay } from "./types.js";

/**
 * Whether orders in which this duty or prohibition is broken are left out. A defector is constrained by none. Where
 * lawful play is meant, neither does a duty constrain that requires what it does not permit: nobody could keep it.
 */
export function constrains(game: Game, provision: GroundProvision, play: OrderPlay): boolean {
  if (play === "power" || provision.type === "permission" || game.defecting.includes(provision.owner))
    return false;
  return play === "kept" || provision.type === "prohibition" || canBeKept(provision);
}
