import type { PartyExpression } from "@foedus/engine";
import type { Asker, Beneficiary, Owner, Subject } from "../generated/ast.js";
import { nameOf } from "../names/name-of.js";

const victim: PartyExpression = { type: "role", role: "victim" };
const aggressor: PartyExpression = { type: "role", role: "aggressor" };

/** Lowers whom a trigger or an ending speaks of; `parties` is the group that "any party" means. */
export function lowerSubject(node: Subject, parties: string): PartyExpression {
  if (node.anyParty) return { type: "any", group: parties };
  if (node.group !== undefined) return { type: "any", group: nameOf(node.group) };
  return { type: "party", name: nameOf(node.party) ?? "" };
}

/** Lowers who owes, may or must not. */
export function lowerOwner(node: Owner, parties: string): PartyExpression {
  if (node.other) return { type: "each", group: parties, other: true };
  if (node.eachParty || node.allParties) return { type: "each", group: parties, other: false };
  if (node.group !== undefined) return { type: "each", group: nameOf(node.group), other: false };
  if (node.victim) return victim;
  return { type: "party", name: nameOf(node.party) ?? "" };
}

/** How holes name the owner: the party, the group, `parties`, or `victim`. */
export function ownerLabel(node: Owner): string {
  if (node.victim) return "victim";
  return nameOf(node.group) ?? nameOf(node.party) ?? "parties";
}

/** Lowers for whose benefit, or against whom, something is done. */
export function lowerBeneficiary(node: Beneficiary, parties: string): PartyExpression {
  if (node.victim) return victim;
  if (node.aggressor) return aggressor;
  if (node.other) return { type: "each", group: parties, other: true };
  if (node.anyParty) return { type: "any", group: parties };
  if (node.group !== undefined) return { type: "any", group: nameOf(node.group) };
  return { type: "party", name: nameOf(node.party) ?? "" };
}

/** Lowers who must ask or consent. */
export function lowerAsker(node: Asker, parties: string): PartyExpression {
  if (node.victim) return victim;
  if (node.ownerItself) return { type: "role", role: "owner" };
  if (node.anyParty) return { type: "any", group: parties };
  if (node.anyOf !== undefined) return { type: "any", group: nameOf(node.anyOf) };
  if (node.eachOther || node.eachParty) return { type: "each", group: parties, other: node.eachOther };
  if (node.eachOf !== undefined) return { type: "each", group: nameOf(node.eachOf), other: false };
  return { type: "party", name: nameOf(node.party) ?? "" };
}
