import {
  stated,
  type Action,
  type MeasureRule,
  type PartyExpression,
  type Provision,
  type Term,
} from "@foedus/engine";
import {
  isActOwed,
  isAssist,
  isAttack,
  isConsult,
  isContestedScope,
  isEnact,
  isNeutral,
  isUnspecified,
  type Enact,
  type Provision as ProvisionNode,
} from "../generated/ast.js";
import { lowerAct } from "./act.js";
import { cited, citedSources } from "./citation.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerDeadlineTerm, lowerDuration, type Anchor } from "./deadline.js";
import { ANY_ASSISTANCE, CONSULTATION, lowerMeasuresTerm } from "./measures.js";
import { lowerNeed } from "./needs.js";
import { lowerBeneficiary, lowerOwner, ownerLabel } from "./party-expression.js";
import { lowerUnspecified } from "./unspecified.js";

/** Where a provision stands: its article, and what its deadline runs from if it does not say. */
export interface ProvisionPlace {
  readonly instrument: string;
  /** The group that "any party" speaks of. */
  readonly parties: string;
  readonly article: string;
  readonly usualAnchor: Anchor;
}

/** What a neutral may not give. */
const ANYTHING: MeasureRule = { ...ANY_ASSISTANCE, nonEmpty: false };

function lowerScope(node: Enact, context: LoweringContext, instrument: string, hole: string): Term<string> {
  const scope = node.scope;
  if (scope === undefined) return stated("");
  if (isUnspecified(scope)) return lowerUnspecified(scope, context, instrument, hole);
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
  const { instrument, parties } = place;
  const base = `${instrument}.${place.article}.${ownerLabel(node.owner)}`;
  const respond = (beneficiary: PartyExpression, measures: Term<MeasureRule>): Action => ({
    type: "respond",
    beneficiary,
    measures,
  });
  if (isConsult(action)) {
    const beneficiary: PartyExpression =
      action.beneficiary === undefined
        ? { type: "role", role: "victim" }
        : lowerBeneficiary(action.beneficiary, parties);
    return respond(beneficiary, stated(CONSULTATION));
  }
  if (isAssist(action)) {
    const measures = lowerMeasuresTerm(action.measures, context, instrument, `${base}.measures`);
    return respond(lowerBeneficiary(action.beneficiary, parties), cited(measures, action.citation));
  }
  if (isNeutral(action)) return respond({ type: "role", role: "aggressor" }, stated(ANYTHING));
  if (isEnact(action)) {
    const scope = lowerScope(action, context, instrument, `${base}.scope`);
    return { type: "enact", law: action.law, scope };
  }
  if (isAttack(action)) return { type: "attack", on: lowerBeneficiary(action.target, parties) };
  if (isActOwed(action)) return { type: "act", ...lowerAct(action) };
  return { type: "report", to: action.body };
}

/** Neutrality is a prohibition whatever its verb: who must remain neutral must not help the aggressor. */
function typeOf({ action, may, not, power }: ProvisionNode): Provision["type"] {
  if (power) return "power";
  if (may) return "permission";
  return not || isNeutral(action) ? "prohibition" : "duty";
}

/** Lowers who must, may or must not do what, by when, waiting for what. */
export function lowerProvision(
  node: ProvisionNode,
  context: LoweringContext,
  place: ProvisionPlace,
): Provision {
  const action = lowerAction(node, context, place);
  const hole = `${place.instrument}.${place.article}.${ownerLabel(node.owner)}.deadline`;
  const deadline = lowerDeadlineTerm(node.deadline, context, place.instrument, hole, place.usualAnchor);
  const sources = citedSources(node.citation);
  return {
    type: typeOf(node),
    owner: lowerOwner(node.owner, place.parties),
    action,
    deadline: cited(deadline, node.deadlineCitation),
    ...(node.needs.length === 0 ? {} : { needs: node.needs.map((need) => lowerNeed(need, place.parties)) }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(node.unless.length === 0
      ? {}
      : { unless: node.unless.map((need) => lowerNeed(need, place.parties)) }),
    ...(node.void ? { outside: "void" } : node.wrongful ? { outside: "wrongful" } : {}),
    ...(node.repair === undefined ? {} : { repair: lowerDuration(node.repair) }),
  };
}
