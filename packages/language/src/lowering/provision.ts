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
  type Modality,
  type Provision as ProvisionNode,
} from "../generated/ast.js";
import { lowerAct } from "./act.js";
import { cited, citedSources } from "./citation.js";
import { lowerContested, lowerReadings, type OnReadingOf } from "./contested.js";
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
    context.holes.next(hole, scope),
    (reading) => reading.words.map((word) => word.replaceAll('"', "")).join(" "),
    node.law,
  );
}

type Whom = OnReadingOf<PartyExpression> | { readonly on: null; readonly value: PartyExpression };

/** Whom an action is for: on each reading, where that is contested. */
function lowerWhom(
  node: ProvisionNode,
  context: LoweringContext,
  place: ProvisionPlace,
  base: string,
): readonly Whom[] {
  const { action } = node;
  const victim: PartyExpression = { type: "role", role: "victim" };
  if (isAssist(action) && action.contestedBeneficiary !== undefined) {
    return lowerReadings(
      action.contestedBeneficiary,
      context.holes.next(`${base}.beneficiary`, action.contestedBeneficiary),
      (reading) => lowerBeneficiary(reading.beneficiary, place.parties),
    );
  }
  const beneficiary = isAssist(action) || isConsult(action) ? action.beneficiary : undefined;
  return [
    { on: null, value: beneficiary === undefined ? victim : lowerBeneficiary(beneficiary, place.parties) },
  ];
}

/** Lowers what is owed, given whom it is for; open terms in it are one hole, whoever that is. */
function lowerAction(
  { action }: ProvisionNode,
  context: LoweringContext,
  place: ProvisionPlace,
  base: string,
): (beneficiary: PartyExpression) => Action {
  const { instrument, parties } = place;
  const respond =
    (measures: Term<MeasureRule>) =>
    (beneficiary: PartyExpression): Action => ({ type: "respond", beneficiary, measures });
  if (isConsult(action)) return respond(stated(CONSULTATION));
  if (isAssist(action)) {
    const measures = lowerMeasuresTerm(action.measures, context, instrument, `${base}.measures`);
    return respond(cited(measures, action.citation));
  }
  if (isNeutral(action)) return () => respond(stated(ANYTHING))({ type: "role", role: "aggressor" });
  if (isEnact(action)) {
    const scope = lowerScope(action, context, instrument, `${base}.scope`);
    return () => ({ type: "enact", law: action.law, scope });
  }
  if (isAttack(action)) return () => ({ type: "attack", on: lowerBeneficiary(action.target, parties) });
  if (isActOwed(action)) return () => ({ type: "act", ...lowerAct(action) });
  return () => ({ type: "report", to: action.body });
}

/** Neutrality is a prohibition whatever its verb: who must remain neutral must not help the aggressor. */
function typeOf({ action }: ProvisionNode, { may, not, power }: Modality): Provision["type"] {
  if (power) return "power";
  if (may) return "permission";
  return not || isNeutral(action) ? "prohibition" : "duty";
}

/** Whether they must, may or must not: on each reading, where that is contested. */
function lowerModality(
  node: ProvisionNode,
  context: LoweringContext,
  base: string,
): readonly (OnReadingOf<Provision["type"]> | { readonly on: null; readonly value: Provision["type"] })[] {
  const { modality, contestedModality } = node;
  if (contestedModality !== undefined) {
    return lowerReadings(
      contestedModality,
      context.holes.next(`${base}.modality`, contestedModality),
      (reading) => typeOf(node, reading.modality),
    );
  }
  return modality === undefined ? [] : [{ on: null, value: typeOf(node, modality) }];
}

/** Who owes: on each reading, where that is contested. */
function lowerOwners(node: ProvisionNode, context: LoweringContext, place: ProvisionPlace): readonly Whom[] {
  const { owner, contestedOwner } = node;
  if (contestedOwner !== undefined) {
    const hole = context.holes.next(`${place.instrument}.${place.article}.owner`, contestedOwner);
    return lowerReadings(contestedOwner, hole, (reading) => lowerOwner(reading.owner, place.parties));
  }
  return owner === undefined ? [] : [{ on: null, value: lowerOwner(owner, place.parties) }];
}

/**
 * Lowers who must, may or must not do what, by when, waiting for what. Where it is contested who, whether, or for whom, there is
 * one provision for each way of reading it, which holds on those readings alone.
 */
export function lowerProvisions(
  node: ProvisionNode,
  context: LoweringContext,
  place: ProvisionPlace,
): readonly Provision[] {
  const label = node.owner === undefined ? "owner" : ownerLabel(node.owner);
  const base = `${place.instrument}.${place.article}.${label}`;
  const owners = lowerOwners(node, context, place);
  const modalities = lowerModality(node, context, base);
  const whom = lowerWhom(node, context, place, base);
  const action = lowerAction(node, context, place, base);
  const common = lowerCircumstances(node, context, place, base);
  return owners.flatMap((owner) =>
    modalities.flatMap((modality) =>
      whom.map((beneficiary): Provision => {
        const onReadings = [owner.on, modality.on, beneficiary.on].filter((on) => on !== null);
        return {
          type: modality.value,
          owner: owner.value,
          action: action(beneficiary.value),
          ...common,
          ...(onReadings.length === 0 ? {} : { onReadings }),
        };
      }),
    ),
  );
}

/** By when, waiting for what, unless what, and where it was said. */
function lowerCircumstances(
  node: ProvisionNode,
  context: LoweringContext,
  place: ProvisionPlace,
  base: string,
): Omit<Provision, "type" | "owner" | "action" | "onReadings"> {
  const { instrument, parties, usualAnchor } = place;
  const deadline = lowerDeadlineTerm(node.deadline, context, instrument, `${base}.deadline`, usualAnchor);
  const sources = citedSources(node.citation);
  return {
    deadline: cited(deadline, node.deadlineCitation),
    ...(node.needs.length === 0 ? {} : { needs: node.needs.map((need) => lowerNeed(need, parties)) }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(node.unless.length === 0 ? {} : { unless: node.unless.map((need) => lowerNeed(need, parties)) }),
    ...(node.void ? { outside: "void" } : node.wrongful ? { outside: "wrongful" } : {}),
    ...(node.repair === undefined ? {} : { repair: lowerDuration(node.repair) }),
  };
}
