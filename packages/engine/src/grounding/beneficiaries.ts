import type { Completion } from "../completions/settle.js";
import type { Clause, Provision } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import { denotes } from "./actors.js";
import { possibleAttackers } from "./attacks.js";
import type { Candidate } from "./candidates.js";
import { membersOf } from "./context.js";
import type { Ground } from "./context.js";
import type { Occurrence } from "./triggers.js";

/** For whose benefit a provision is by a role that its trigger binds; null where it names somebody, or benefits nobody. */
export function roleOfBeneficiary({ action }: Provision): "victim" | "aggressor" | null {
  if (action.type !== "respond" || action.beneficiary.type !== "role") return null;
  return action.beneficiary.role === "owner" ? null : action.beneficiary.role;
}

/**
 * Whether the side can be the beneficiary of a provision, whatever happens: the party named, one of a group, whoever the trigger can
 * have as its victim, or as its aggressor. What is done for nobody in particular is anybody's to ask for.
 */
export function canBenefit(
  ground: Ground,
  { trigger }: Pick<Clause, "trigger">,
  { action }: Provision,
  side: PartyName,
  completion: Completion,
): boolean {
  if (action.type !== "respond") return true;
  const { beneficiary } = action;
  if (beneficiary.type !== "role") return denotes(ground, beneficiary, side, completion);
  if (trigger === null || !("victim" in trigger)) return false;
  switch (beneficiary.role) {
    case "victim":
      return denotes(ground, trigger.victim, side, completion);
    case "aggressor": {
      const { aggressor = null } = trigger;
      return (
        aggressor === null || denotes(ground, aggressor, side, completion) || attacksTogether(ground, side)
      );
    }
    case "owner":
      return false;
  }
}

/** Whether some attack is by the side together with others, of whom the clause may name another. */
function attacksTogether({ events }: Ground, side: PartyName): boolean {
  return events.some(
    ({ event }) =>
      event.type === "armed_attack" &&
      (event.together ?? []).length > 0 &&
      possibleAttackers(event).includes(side),
  );
}

/**
 * For whom a clause that others refer to provides, each of whom its owners owe on its own account: whoever the words name, or those
 * whom events put into the role. Where the side is one of a group, it stands for all of it.
 */
export function beneficiariesOf(
  ground: Ground,
  { clause: { trigger }, provision }: Pick<Candidate, "clause" | "provision">,
  side: PartyName,
  completion: Completion,
): readonly PartyName[] {
  const { action } = provision;
  if (action.type !== "respond") return [side];
  const { beneficiary } = action;
  switch (beneficiary.type) {
    case "party":
      return [beneficiary.name];
    case "any":
    case "each": {
      const members = membersOf(ground, beneficiary.group, completion);
      return members.includes(side) ? [side] : members;
    }
    case "role": {
      if (trigger === null || !("victim" in trigger)) return [side];
      const inRole = ground.events.flatMap(({ event }) => {
        if (event.type !== trigger.type) return [];
        if (beneficiary.role === "victim") return [event.victim];
        if (event.type === "armed_attack") return possibleAttackers(event);
        return event.by === null ? [] : [event.by];
      });
      return [...new Set([side, ...inRole])];
    }
  }
}

/** Whether a prohibition can forbid something that is for the side. Where its clause has no victim, that is whoever is helped. */
export function canForbid(
  ground: Ground,
  clause: Pick<Clause, "trigger">,
  provision: Provision,
  side: PartyName,
  completion: Completion,
): boolean {
  const { trigger } = clause;
  const isOpen = trigger === null || !("victim" in trigger);
  if (isOpen && roleOfBeneficiary(provision) === "victim") return true;
  return canBenefit(ground, clause, provision, side, completion);
}

/**
 * Whether one of those whom an owner slot can mean is meant once the roles are bound. "Each other party" leaves out the victim, and
 * the aggressor where it is for the aggressor.
 */
export function isMeant(
  provision: Provision,
  party: PartyName,
  { victim, attackers }: Pick<Occurrence, "victim" | "attackers">,
): boolean {
  const { owner } = provision;
  switch (owner.type) {
    case "role":
      if (owner.role === "victim") return party === victim;
      return owner.role === "aggressor" && attackers.includes(party);
    case "each": {
      if (!owner.other) return true;
      const { action } = provision;
      const isNamed =
        action.type === "respond" && action.beneficiary.type === "party" && action.beneficiary.name === party;
      const isAggressor = roleOfBeneficiary(provision) === "aggressor" && attackers.includes(party);
      return party !== victim && !isNamed && !isAggressor;
    }
    case "party":
    case "any":
      return true;
  }
}
