import { settle, settleDeadline } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Ending, Instrument } from "../model/instrument.js";
import type { Taxonomy } from "../measures/taxonomy.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import { unspecified } from "../model/term.js";
import { endOfDay, endOfPeriod, momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { actorsOf } from "./actors.js";
import { isMeant } from "./beneficiaries.js";
import type { Asked, Candidate } from "./candidates.js";
import { conditionsOf } from "./conditions.js";
import { membersOf, momentOfNamed } from "./context.js";
import type { PrecedenceGround } from "./precedence.js";
import type { Ground } from "./context.js";
import { inForce } from "./entry-into-force.js";
import { UNHINDERED, actPerformance, attackPerformance } from "./game.js";
import type { Due, GroundProvision } from "./game.js";
import { occurrencesOf } from "./triggers.js";
import type { Miss, Occurrence } from "./triggers.js";

/** Why a candidate gives this performer nothing to do in this completion. */
export type Failure =
  | { readonly code: "not_in_force"; readonly since: Moment | null; readonly party: PartyName | null }
  | { readonly code: "not_triggered"; readonly misses: readonly Miss[] }
  | { readonly code: "lapsed"; readonly at: Moment }
  /** Its owner has refused; at negative infinity where nothing it gave before the refusal could count. */
  | { readonly code: "refused"; readonly at: Moment }
  | { readonly code: "excluded" }
  /** Another instrument prevails over it. */
  | { readonly code: "displaced"; readonly by: string; readonly because: PrecedenceGround };

/** A candidate for one performer: what it grounds to, through which occurrences, or why it fails. */
export interface GroundCandidate {
  readonly candidate: Candidate;
  readonly performer: PartyName;
  readonly provisions: readonly GroundProvision[];
  readonly occurrences: readonly Occurrence[];
  /** Null where it reaches what is asked. A failed candidate may still ground a duty, to do something else. */
  readonly failure: Failure | null;
}

/** Grounds a candidate for one performer and the side that benefits. */
export function groundCandidate(
  ground: Ground,
  candidate: Candidate,
  performer: PartyName,
  side: PartyName,
  asked: Asked | null,
  completion: Completion,
): GroundCandidate {
  const { instrument, clause } = candidate;
  const fail = (failure: Failure): GroundCandidate => ({
    candidate,
    performer,
    provisions: [],
    occurrences: [],
    failure,
  });
  const period = inForce(ground, instrument, completion);
  if (period.from === null) return fail({ code: "not_in_force", since: null, party: null });
  const { occurrences, misses } = occurrencesOf(ground, candidate, side, completion);
  if (occurrences.length === 0) return fail({ code: "not_triggered", misses });
  const meant = occurrences.filter((occurrence) => isMeant(candidate.provision, performer, occurrence));
  if (meant.length === 0)
    return fail({ code: "not_triggered", misses: [...misses, { type: "other_owner", party: performer }] });

  let failure: Failure | null = null;
  const provisions: GroundProvision[] = [];
  const reached: Occurrence[] = [];
  for (const occurrence of meant) {
    const standing = clause.trigger === null ? Math.max(occurrence.moment, period.from) : occurrence.moment;
    const late = notYetBound(instrument, [performer, side], period.from, standing);
    const closes = closing(ground, side, clause.until, period.until, standing);
    if (late !== null) failure = late;
    else if (closes !== null && closes <= standing) failure = { code: "lapsed", at: closes };
    else {
      provisions.push({
        name: `${clause.name}#${String(clause.provisions.indexOf(candidate.provision) + 1)}:${performer}:${occurrence.subject}`,
        clause: clause.name,
        // To empower is to let: what an act outside the power is worth is for `forPlay` to say.
        type: candidate.provision.type === "power" ? "permission" : candidate.provision.type,
        owner: performer,
        opens: standing,
        closes,
        conditions: conditionsOf(ground, candidate, occurrence, performer, completion),
        due: dueOf(candidate, occurrence, period.from, completion),
        ...performances(ground, candidate, performer, occurrence, completion),
        ...UNHINDERED,
      });
      reached.push(occurrence);
    }
  }
  if (provisions.length === 0) return { candidate, performer, provisions, occurrences: reached, failure };
  const excluded =
    asked !== null &&
    neededFor(ground, asked).every(
      (leaves) => !leaves.some((leaf) => provisions[0]?.permitted.includes(leaf)),
    );
  return {
    candidate,
    performer,
    provisions,
    occurrences: reached,
    failure: excluded ? { code: "excluded" } : null,
  };
}

/** For each thing asked, the performances that give it. */
export function neededFor(ground: Ground, asked: Asked): readonly (readonly MeasureName[])[] {
  switch (asked.type) {
    case "enacts":
      return [[`enacts:${asked.law}`]];
    case "acts":
      return [[actPerformance(asked.act)]];
    case "gives":
      return asked.measures.map((measure) => ground.taxonomy.leavesUnder(measure));
  }
}

/** An instrument binds from its entry into force, and a party that acceded later from its accession. */
function notYetBound(
  instrument: Instrument,
  concerned: readonly PartyName[],
  from: Moment,
  at: Moment,
): Failure | null {
  if (at < from) return { code: "not_in_force", since: from, party: null };
  for (const party of concerned) {
    const accession = instrument.parties.find((entry) => entry.party === party)?.from ?? null;
    const since = accession === null ? null : momentOf(accession);
    if (since !== null && at < since) return { code: "not_in_force", since, party };
  }
  return null;
}

/**
 * When what a clause gives rise to ends. An event ends what was set off by then: measures the Security Council takes
 * in one case do not end what is owed in the next.
 */
function closing(
  ground: Ground,
  side: PartyName,
  endings: readonly Ending[],
  until: Moment | null,
  standing: Moment,
): Moment | null {
  const moments = endings.map((ending) => {
    switch (ending.type) {
      case "event":
        return momentOfNamed(ground, ending.subject, ending.event, standing);
      case "date": {
        const day = momentOf(ending.date);
        return day === null ? null : endOfDay(day) + 1;
      }
      case "attack_on_beneficiary":
        return attackOn(ground, side);
      case "act":
      case "breach":
      case "unless_renewed":
        // Turns on what somebody does: see `ends.ts`.
        return null;
    }
  });
  const known = [...moments, until].filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The first armed attack on a party, or null. */
function attackOn(ground: Ground, party: PartyName): Moment | null {
  const found = ground.events.find(({ event }) => event.type === "armed_attack" && event.victim === party);
  return found?.moment ?? null;
}

function dueOf(candidate: Candidate, occurrence: Occurrence, entry: Moment, completion: Completion): Due {
  const deadline = settleDeadline(candidate.provision.deadline, completion);
  switch (deadline.type) {
    case "none":
      return { type: "none" };
    case "by": {
      const day = momentOf(deadline.date);
      return day === null ? { type: "none" } : { type: "at", moment: endOfDay(day) };
    }
    case "within":
      switch (deadline.from) {
        case "trigger":
          if (candidate.clause.trigger?.type === "act" || candidate.clause.trigger?.type === "breach")
            return { type: "after_conditions", duration: deadline.duration };
          return {
            type: "at",
            moment: endOfPeriod(
              candidate.clause.trigger === null ? entry : occurrence.moment,
              deadline.duration,
            ),
          };
        case "entry_into_force":
          return { type: "at", moment: endOfPeriod(entry, deadline.duration) };
        case "finding":
        case "request":
          return { type: "after_conditions", duration: deadline.duration };
      }
  }
}

function performances(
  ground: Ground,
  { provision }: Candidate,
  owner: PartyName,
  occurrence: Occurrence,
  completion: Completion,
): Requirement {
  const { action } = provision;
  switch (action.type) {
    case "respond": {
      const rule = settle(action.measures, "measures", completion);
      return requirementOf(ground, { ...rule, required: requiredOf(ground, rule, owner, completion) });
    }
    case "enact":
      return oneThing(`enacts:${action.law}`);
    case "report":
      return oneThing(`reports:${action.to}`);
    case "act":
      return oneThing(actPerformance(action.act));
    case "attack": {
      const targets = targetsOf(ground, action.on, owner, occurrence, completion);
      const attacks = targets.map(attackPerformance);
      // Of each of several all must be attacked; of any, one.
      const required = action.on.type === "each" ? attacks.map((one) => [one]) : [attacks];
      return { required: provision.type === "duty" ? required : [], permitted: attacks, nonEmpty: true };
    }
  }
}

/** What consists in one thing. */
function oneThing(performance: MeasureName): Requirement {
  return { required: [[performance]], permitted: [performance], nonEmpty: true };
}

/** Whom an owner must, may or must not attack: those the words name, and never itself. */
function targetsOf(
  ground: Ground,
  on: PartyExpression,
  owner: PartyName,
  occurrence: Occurrence,
  completion: Completion,
): readonly PartyName[] {
  const named = ((): readonly PartyName[] => {
    if (on.type === "role" && on.role === "aggressor") return occurrence.attackers;
    // "Each other" is whoever is not the owner, whomever somebody else attacked.
    if (on.type === "any" || on.type === "each") return membersOf(ground, on.group, completion);
    return actorsOf(ground, on, { owner, ...occurrence }, completion);
  })();
  return named.filter((party) => party !== owner);
}

/** What a rule requires of an owner: where it is all in its power, what the scenario says it can give, else what the hole's answer says. */
function requiredOf(
  { scenario }: Ground,
  { required, feasibleHole }: MeasureRule,
  owner: PartyName,
  completion: Completion,
): readonly MeasureName[] {
  if (feasibleHole === undefined) return required;
  const declared = scenario.feasible?.find(({ party }) => party === owner);
  if (declared !== undefined) return [...required, ...declared.measures];
  return [...required, ...settle(unspecified(feasibleHole), "measures", completion).required];
}

/** By taxonomy and rule: all owners of a text, in all completions, share one requirement. */
const requirements = new WeakMap<Taxonomy, WeakMap<MeasureRule, Requirement>>();

type Requirement = Pick<GroundProvision, "required" | "permitted" | "nonEmpty">;

/** A measure rule in terms of what is actually done: for each required kind the performances that give it. */
export function requirementOf({ taxonomy }: Ground, rule: MeasureRule): Requirement {
  const known = requirements.get(taxonomy) ?? new WeakMap<MeasureRule, Requirement>();
  requirements.set(taxonomy, known);
  const requirement = known.get(rule) ?? workOutRequirement(taxonomy, rule);
  known.set(rule, requirement);
  return requirement;
}

function workOutRequirement(taxonomy: Taxonomy, rule: MeasureRule): Requirement {
  const permitted = taxonomy
    .leaves()
    .filter((leaf) => rule.permitted.some((kind) => taxonomy.isKindOf(leaf, kind)))
    .filter((leaf) => !rule.excluded.some((kind) => taxonomy.isKindOf(leaf, kind)));
  const required = rule.required.map((kind) =>
    taxonomy.leavesUnder(kind).filter((leaf) => permitted.includes(leaf)),
  );
  return { required, permitted, nonEmpty: rule.nonEmpty };
}
