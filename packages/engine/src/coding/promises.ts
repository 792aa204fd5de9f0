import { Taxonomy } from "../measures/taxonomy.js";
import type { Model } from "../model/instrument.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import type { Term } from "../model/term.js";
import { findGroup } from "../model/lookup.js";
import { alike } from "./known.js";
import type { Known } from "./known.js";
import type { Undertaking } from "./undertakings.js";

const FORCE: MeasureName = "armed_force";

/** What is looked up while undertakings are told apart. */
export interface Coding {
  readonly model: Model;
  readonly taxonomy: Taxonomy;
}

/** Prepares a model for coding. */
export function codingOf(model: Model): Coding {
  return { model, taxonomy: new Taxonomy(model.measures) };
}

/** Whether an undertaking is one to defend: a duty to help whoever is attacked with what may be armed force. */
export function isDefense(coding: Coding, undertaking: Undertaking): Known {
  return undertaking.provision.type === "duty" ? mayDefend(coding, undertaking) : false;
}

/** Whether an undertaking obliges or lets its owner defend whoever is attacked, with what may be armed force. */
export function mayDefend(coding: Coding, undertaking: Undertaking): Known {
  const { clause, provision } = undertaking;
  const { trigger } = clause;
  const { action, type } = provision;
  if (type === "prohibition" || action.type !== "respond" || trigger?.type !== "armed_attack") return false;
  if (!helpsVictim(coding, action.beneficiary, trigger.victim)) return false;
  return certainly(
    undertaking,
    ofMeasures(action.measures, (rule) => permits(coding, rule, FORCE, undertaking.without)),
  );
}

/** Whether an undertaking is one to take the offensive: to attack, or to use force where nobody whom it helps is attacked. */
export function isOffense(coding: Coding, undertaking: Undertaking): Known {
  const { clause, provision } = undertaking;
  const { action, type } = provision;
  if (type !== "duty") return false;
  if (action.type === "attack") return certainly(undertaking, true);
  if (action.type !== "respond") return false;
  const { trigger } = clause;
  const isDefensive =
    trigger !== null &&
    ("victim" in trigger
      ? helpsVictim(coding, action.beneficiary, trigger.victim)
      : trigger.type === "breach");
  if (isDefensive) return false;
  return certainly(
    undertaking,
    ofMeasures(action.measures, (rule) => requires(coding, rule, FORCE, undertaking.without)),
  );
}

/** Whether an undertaking is one of neutrality: not to help whoever attacks. */
export function isNeutrality(_: Coding, undertaking: Undertaking): Known {
  const { type, action } = undertaking.provision;
  const isAgainstHelp =
    type === "prohibition" &&
    action.type === "respond" &&
    action.beneficiary.type === "role" &&
    action.beneficiary.role === "aggressor";
  return isAgainstHelp ? certainly(undertaking, true) : false;
}

/** Whether an undertaking is one of non-aggression: not to attack somebody. */
export function isNonaggression(_: Coding, undertaking: Undertaking): Known {
  const { type, action } = undertaking.provision;
  return type === "prohibition" && action.type === "attack" ? certainly(undertaking, true) : false;
}

/** Whether an undertaking is one to consult, and to do nothing else: help that is to include consulting is no pact of consultation. */
export function isConsultation({ taxonomy }: Coding, undertaking: Undertaking): Known {
  const { type, action } = undertaking.provision;
  if (type !== "duty" || action.type !== "respond") return false;
  return certainly(
    undertaking,
    ofMeasures(
      action.measures,
      ({ required, permitted }) =>
        required.length > 0 && permitted.every((measure) => taxonomy.isKindOf(measure, "consultation")),
    ),
  );
}

/** Whether the owner of an undertaking to defend may choose how: more than one response would keep it. */
export function leavesHow(coding: Coding, undertaking: Undertaking): Known {
  const { action } = undertaking.provision;
  if (action.type !== "respond") return false;
  return ofMeasures(action.measures, (rule) => {
    if (rule.decidedBy !== undefined) return false;
    const permitted = leavesOf(coding, rule, undertaking.without);
    return rule.asDeemed || permitted.length > rule.required.length || rule.required.length === 0;
  });
}

/** Whether the owner of an undertaking to defend may lawfully give nothing, because whether it holds is a free choice. */
export function leavesWhether({ model }: Coding, undertaking: Undertaking): Known {
  const { clause, provision, owner } = undertaking;
  if (provision.type !== "duty") return true;
  const { determiner } = clause;
  const { action } = provision;
  if (determiner.type === "unspecified") return null;
  const determiners =
    determiner.type === "contested" ? determiner.readings.map(({ value }) => value) : [determiner.value];
  const isFree = determiners.map((one) => {
    switch (one.type) {
      case "facts":
      case "silent":
        return false;
      // A finding may be omitted, and a vote is free, unless a time binds them (docs/meaning.md, "Binding determination").
      case "party":
        return one.within === undefined && mayBe(model, one.by, owner);
      case "council":
        return one.within === undefined;
      case "guarantors":
        return true;
    }
  });
  if (alike(isFree) !== false) return alike(isFree);
  return action.type === "respond"
    ? ofMeasures(action.measures, ({ required, nonEmpty }) => required.length === 0 && !nonEmpty)
    : false;
}

function mayBe(model: Model, by: PartyExpression, owner: PartyName): boolean {
  switch (by.type) {
    case "party":
      return by.name === owner;
    case "role":
      return by.role === "owner";
    case "any":
    case "each":
      return findGroup(model, by.group)?.membership.known.includes(owner) === true;
  }
}

/** What holds on one reading alone, or of whom it is open, is never surely so. */
function certainly({ isCertain }: Undertaking, known: Known): Known {
  return known === false || isCertain ? known : null;
}

function helpsVictim({ model }: Coding, beneficiary: PartyExpression, victim: PartyExpression): boolean {
  if (beneficiary.type === "role") return beneficiary.role === "victim";
  if (beneficiary.type === "party" && victim.type === "party") return beneficiary.name === victim.name;
  if (victim.type === "any" || victim.type === "each") {
    const members = findGroup(model, victim.group)?.membership.known ?? [];
    return beneficiary.type === "party"
      ? members.includes(beneficiary.name)
      : beneficiary.group === victim.group;
  }
  return false;
}

function ofMeasures(term: Term<MeasureRule>, is: (rule: MeasureRule) => boolean): Known {
  switch (term.type) {
    case "unspecified":
      return null;
    case "contested":
      return alike(term.readings.map(({ value }) => is(value)));
    case "stated":
    case "assumed":
      return is(term.value);
  }
}

function leavesOf(
  { taxonomy }: Coding,
  { permitted, excluded }: MeasureRule,
  without: readonly MeasureName[],
): readonly MeasureName[] {
  return taxonomy
    .leaves()
    .filter((leaf) => permitted.some((kind) => taxonomy.isKindOf(leaf, kind)))
    .filter((leaf) => ![...excluded, ...without].some((kind) => taxonomy.isKindOf(leaf, kind)));
}

function permits(
  coding: Coding,
  rule: MeasureRule,
  kind: MeasureName,
  without: readonly MeasureName[],
): boolean {
  return leavesOf(coding, rule, without).some((leaf) => coding.taxonomy.isKindOf(leaf, kind));
}

function requires(
  coding: Coding,
  rule: MeasureRule,
  kind: MeasureName,
  without: readonly MeasureName[],
): boolean {
  return (
    rule.required.some((measure) => coding.taxonomy.isKindOf(measure, kind)) &&
    permits(coding, rule, kind, without)
  );
}
