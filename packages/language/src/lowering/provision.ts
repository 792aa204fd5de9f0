import {
  stated,
  unspecified,
  type Action,
  type PartyExpression,
  type Provision,
  type Term,
} from "@foedus/engine";
import {
  isAssist,
  isConsult,
  isContestedScope,
  isEnact,
  isUnspecified,
  type Beneficiary,
  type Enact,
  type Owner,
  type Provision as ProvisionNode,
} from "../generated/ast.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerDeadlineTerm, type Anchor } from "./deadline.js";
import { CONSULTATION, lowerMeasuresTerm } from "./measures.js";

/** Where a provision stands: its article, and what its deadline runs from if it does not say. */
export interface ProvisionPlace {
  readonly instrument: string;
  readonly article: string;
  readonly usualAnchor: Anchor;
}

function lowerOwner(node: Owner, instrument: string): PartyExpression {
  const parties = `${instrument}.parties`;
  if (node.other) return { type: "each", group: parties, other: true };
  if (node.eachParty || node.allParties) return { type: "each", group: parties, other: false };
  if (node.group !== undefined) return { type: "each", group: node.group.$refText, other: false };
  if (node.victim) return { type: "role", role: "victim" };
  return { type: "party", name: node.party?.$refText ?? "" };
}

/** How holes name the owner: the party, the group, `parties`, or `victim`. */
function ownerLabel(node: Owner): string {
  if (node.victim) return "victim";
  return node.group?.$refText ?? node.party?.$refText ?? "parties";
}

function lowerBeneficiary(node: Beneficiary): PartyExpression {
  if (node.victim) return { type: "role", role: "victim" };
  if (node.aggressor) return { type: "role", role: "aggressor" };
  return { type: "party", name: node.party?.$refText ?? "" };
}

function lowerScope(node: Enact, context: LoweringContext, instrument: string, hole: string): Term<string> {
  const scope = node.scope;
  if (scope === undefined) return stated("");
  if (isUnspecified(scope)) return unspecified(context.holes.of(scope, instrument, hole));
  if (!isContestedScope(scope)) return stated(scope.words);
  return lowerContested(
    scope,
    context.holes.next(hole),
    (reading) => reading.words.map((word) => word.replaceAll('"', "")).join(" "),
    node.law,
  );
}

function lowerAction(node: ProvisionNode, context: LoweringContext, place: ProvisionPlace): Action {
  const { action } = node;
  const base = `${place.instrument}.${place.article}.${ownerLabel(node.owner)}`;
  if (isConsult(action)) {
    const beneficiary: PartyExpression = { type: "role", role: "victim" };
    return { type: "respond", beneficiary, measures: stated(CONSULTATION) };
  }
  if (isAssist(action)) {
    return {
      type: "respond",
      beneficiary: lowerBeneficiary(action.beneficiary),
      measures: lowerMeasuresTerm(action.measures, context, place.instrument, `${base}.measures`),
    };
  }
  if (isEnact(action)) {
    const scope = lowerScope(action, context, place.instrument, `${base}.scope`);
    return { type: "enact", law: action.law, scope };
  }
  return { type: "report", to: action.body };
}

/** Lowers who must, may or must not do what, by when. */
export function lowerProvision(
  node: ProvisionNode,
  context: LoweringContext,
  place: ProvisionPlace,
): Provision {
  const action = lowerAction(node, context, place);
  const hole = `${place.instrument}.${place.article}.${ownerLabel(node.owner)}.deadline`;
  return {
    type: node.may ? "permission" : node.not ? "prohibition" : "duty",
    owner: lowerOwner(node.owner, place.instrument),
    action,
    deadline: lowerDeadlineTerm(node.deadline, context, place.instrument, hole, place.usualAnchor),
  };
}
