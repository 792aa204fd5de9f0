import type { Completion } from "../completions/settle.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import { membersOf } from "./context.js";
import type { Ground } from "./context.js";
import { membersAt } from "./membership.js";
import type { Moment } from "../time/moment.js";

/** Who the roles of a clause are, for one owner and one occasion. */
export interface Roles {
  readonly owner: PartyName;
  readonly victim: PartyName | null;
  readonly aggressor: PartyName | null;
  /** All who attack, the aggressor among them. */
  readonly attackers: readonly PartyName[];
  /** When: the parties of an instrument are those whom it binds then. */
  readonly at: Moment;
}

/** The parties an expression speaks of where somebody must find, ask, consent or act. */
export function actorsOf(
  ground: Ground,
  expression: PartyExpression,
  roles: Roles,
  completion: Completion,
): readonly PartyName[] {
  switch (expression.type) {
    case "party":
      return [expression.name];
    case "role": {
      const actor = roles[expression.role];
      return actor === null ? [] : [actor];
    }
    case "any":
      return membersAt(ground, expression.group, roles.at, completion);
    case "each": {
      const members = membersAt(ground, expression.group, roles.at, completion);
      return expression.other ? members.filter((member) => member !== roles.victim) : members;
    }
  }
}

/**
 * Whether an expression speaks of this party: of a party of an instrument only while that binds it, where a moment is named. Whether
 * owner and beneficiary are bound is looked at apart, so that the answer can say so.
 */
export function denotes(
  ground: Ground,
  expression: PartyExpression,
  party: PartyName,
  completion: Completion,
  at: Moment | null = null,
): boolean {
  switch (expression.type) {
    case "party":
      return expression.name === party;
    case "any":
    case "each":
      return (
        at === null
          ? membersOf(ground, expression.group, completion)
          : membersAt(ground, expression.group, at, completion)
      ).includes(party);
    case "role":
      return false;
  }
}
