import type { Completion } from "../completions/settle.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import { membersOf } from "./context.js";
import type { Ground } from "./context.js";

/** Who the roles of a clause are, for one owner and one occasion. */
export interface Roles {
  readonly owner: PartyName;
  readonly victim: PartyName | null;
  readonly aggressor: PartyName | null;
  /** All who attack, the aggressor among them. */
  readonly attackers: readonly PartyName[];
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
      return membersOf(ground, expression.group, completion);
    case "each": {
      const members = membersOf(ground, expression.group, completion);
      return expression.other ? members.filter((member) => member !== roles.victim) : members;
    }
  }
}

/** Whether an expression of a trigger or beneficiary speaks of this party. Dates of accession are looked at elsewhere. */
export function denotes(
  ground: Ground,
  expression: PartyExpression,
  party: PartyName,
  completion: Completion,
): boolean {
  switch (expression.type) {
    case "party":
      return expression.name === party;
    case "any":
    case "each":
      return membersOf(ground, expression.group, completion).includes(party);
    case "role":
      return false;
  }
}
