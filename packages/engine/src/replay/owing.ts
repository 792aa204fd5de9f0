import { mayOwn } from "../grounding/candidates.js";
import type { Ground } from "../grounding/context.js";
import type { Provision } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import { sortedUnique } from "../order/code-point.js";
import type { Setting } from "./occasions.js";

/** Who may owe it on this occasion, on some reading of it; nobody to itself. */
export function mayOwe(
  ground: Ground,
  provision: Provision,
  { side, victim, attackers }: Setting,
): readonly PartyName[] {
  const { owner, action } = provision;
  const isMeant = (party: PartyName): boolean => {
    if (action.type === "attack" && party === side) return false;
    if (owner.type === "role")
      return owner.role === "victim" ? party === (victim ?? side) : attackers.includes(party);
    return owner.type !== "each" || !owner.other || (party !== victim && party !== side);
  };
  const parties = sortedUnique(ground.model.parties.map(({ name }) => name));
  return parties.filter((party) => isMeant(party) && mayOwn(ground, provision, party, side ?? ""));
}
