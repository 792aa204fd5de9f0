import { canBeKept, cannotAvoid } from "../evaluation/evaluate.js";
import type { Requirement } from "../evaluation/evaluate.js";
import { hasGeneralLaw } from "../general-law/with-general-law.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { PartyExpression } from "../model/party.js";
import type { Term } from "../model/term.js";
import { mayOwn, permitsKinds } from "../grounding/candidates.js";
import { momentOfNamed } from "../grounding/context.js";
import type { ArticleReference, Clause, Provision } from "../model/instrument.js";
import type { Ground } from "../grounding/context.js";
import type { Inquiry } from "../grounding/ground.js";
import { isTooLate } from "../grounding/idle-exits.js";
import { neededFor } from "../grounding/provisions.js";
import { requirementOf } from "../grounding/requirement.js";
import { contains } from "../places/containment.js";
import { endOfPeriod } from "../time/moment.js";
import type { AnswerClass } from "./explore.js";
import type { Answer } from "./hole.js";
import type { OpenHole } from "./variant.js";

/**
 * Joins the answers of a hole that cannot be told apart by this question in this scenario: deadlines that all fall
 * before the date asked about, measures that all permit and none of which requires what is asked. It only ever joins
 * answers that lead to games of equal value and families, so verdicts and settling sets are those of the whole menu.
 */
export function classesOf(ground: Ground, inquiry: Inquiry, hole: OpenHole): readonly AnswerClass[] {
  const plain = isPlain(ground, inquiry);
  const ends = hasEnding(ground, hole.clause);
  const classes = new Map<string, { labels: string[]; value: Answer["value"] }>();
  for (const { label, value } of hole.menu) {
    const key = plain ? keyOf(ground, inquiry, value, ends) : label;
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { labels: [label], value });
    else known.labels.push(label);
  }
  return [...classes.values()];
}

/** A prohibition that may bind a performer makes the moment of a performance matter: then nothing is joined. */
function isPlain(ground: Ground, { performers, side, asked, within }: Inquiry): boolean {
  const end = within === null ? null : endOfPeriod(ground.end, within);
  return (
    !ground.hasActs &&
    ground.model.instruments.every(
      ({ articles, exit, powers }) =>
        (exit === undefined || isTooLate(ground, exit.notice, ground.start, end)) &&
        powers === undefined &&
        articles.every(({ clauses }) =>
          clauses.every(
            (clause) =>
              clause.provisions.every((provision) => isIdle(ground, clause, provision)) ||
              (!turnsOnMoves(clause) &&
                clause.provisions.every(
                  (provision) =>
                    provision.type !== "prohibition" ||
                    (asked.type === "gives" && provision.action.type !== "respond") ||
                    (performers.type === "party" && !mayOwn(ground, provision, performers.name, side)),
                )),
          ),
        ),
    )
  );
}

/**
 * Whether what general law forbids leaves every game here as it is: force before an attack, where force is provided
 * for only after one, and force without a request that the side may make.
 */
function isIdle(ground: Ground, { until }: Clause, prohibition: Provision): boolean {
  if (prohibition.type !== "prohibition") return false;
  if (prohibition.unless?.some(({ type }) => type === "request") === true) return true;
  if (!until.some(({ type }) => type === "attack_on_beneficiary")) return false;
  return ground.model.instruments
    .filter(({ generalLaw }) => generalLaw !== true)
    .every(({ articles }) =>
      articles.every(({ clauses }) =>
        clauses.every(({ trigger, provisions }) =>
          provisions.every(
            ({ action }) =>
              action.type !== "respond" ||
              isForVictim(trigger, action.beneficiary) ||
              !mayBeForce(ground, action.measures),
          ),
        ),
      ),
    );
}

/** Whether help is for whoever was attacked. What is for the aggressor, or for somebody else, is no defence of its beneficiary. */
function isForVictim(trigger: Clause["trigger"], beneficiary: PartyExpression): boolean {
  if (trigger?.type !== "armed_attack") return false;
  if (beneficiary.type === "role") return beneficiary.role === "victim";
  return (
    beneficiary.type === "party" &&
    trigger.victim.type === "party" &&
    trigger.victim.name === beneficiary.name
  );
}

/** Whether a measure term may, however it is settled, let armed force be given. */
function mayBeForce({ taxonomy }: Ground, measures: Term<MeasureRule>): boolean {
  const lets = ({ permitted }: MeasureRule): boolean =>
    permitted.some(
      (kind) => taxonomy.isKindOf("armed_force", kind) || taxonomy.isKindOf(kind, "armed_force"),
    );
  switch (measures.type) {
    case "stated":
    case "assumed":
      return lets(measures.value);
    case "contested":
      return measures.readings.some(({ value }) => lets(value));
    case "unspecified":
      return true;
  }
}

function withoutForce(ground: Ground, { required, permitted, nonEmpty }: Requirement): Requirement {
  if (!hasGeneralLaw(ground.model)) return { required, permitted, nonEmpty };
  const force = ground.taxonomy.leavesUnder("armed_force");
  const keep = (leaves: readonly MeasureName[]): readonly MeasureName[] =>
    leaves.filter((leaf) => !force.includes(leaf));
  return { required: required.map(keep), permitted: keep(permitted), nonEmpty };
}

/** Whether what somebody does, other than finding and voting freely, sets the clause off, ends it or is waited for. */
function turnsOnMoves({ trigger, determiner, bypass, until, provisions }: Clause): boolean {
  return (
    (bypass !== undefined && "within" in bypass.determiner) ||
    trigger?.type === "act" ||
    trigger?.type === "breach" ||
    (determiner.type === "stated" && "within" in determiner.value) ||
    until.some(({ type }) => type === "act" || type === "breach" || type === "unless_renewed") ||
    provisions.some(
      ({ type, needs, unless }) => type === "power" || needs !== undefined || unless !== undefined,
    )
  );
}

function keyOf(ground: Ground, inquiry: Inquiry, answer: Answer["value"], ends: boolean): string {
  const text = JSON.stringify(answer.value);
  switch (answer.slot) {
    case "determiner":
      return answer.value.type === "silent" || answer.value.type === "facts" ? "facts" : text;
    case "measures": {
      if (inquiry.asked.type !== "gives") return "any";
      const requirement = requirementOf(ground, answer.value);
      const needs = neededFor(ground, inquiry.asked);
      return JSON.stringify([
        permitsKinds(ground, answer.value, inquiry.asked.measures),
        canBeKept(requirement),
        needs.map((leaves) => leaves.some((leaf) => requirement.permitted.includes(leaf))),
        needs.map((leaves) => cannotAvoid(requirement, new Set(leaves))),
        // What a victim forces by asking for no force: see `grounding/lifted.ts`.
        needs.map((leaves) => cannotAvoid(withoutForce(ground, requirement), new Set(leaves))),
      ]);
    }
    case "place": {
      const placed = (victim: string): Parameters<typeof contains>[2] => ({
        places: ground.places,
        victim,
        members: () => [],
      });
      return JSON.stringify(
        ground.events.map(({ event }) =>
          event.type === "armed_attack" ? contains(answer.value, event.place, placed(event.victim)) : null,
        ),
      );
    }
    case "deadline":
      return deadlineKey(ground, inquiry, answer, text, ends);
    case "rule":
    case "membership":
    case "reading":
    case "entry_into_force":
      return text;
  }
}

function deadlineKey(
  ground: Ground,
  inquiry: Inquiry,
  { value }: Extract<Answer["value"], { slot: "deadline" }>,
  text: string,
  ends: boolean,
): string {
  if (value.type === "by" || (value.type === "within" && value.from === "entry_into_force")) return text;
  if (inquiry.within === null) return ends ? text : "due";
  if (value.type === "none") return "later";
  const asked = endOfPeriod(ground.end, inquiry.within);
  const dues = ground.events.map(({ moment }) => endOfPeriod(moment, value.duration));
  if (dues.every((due) => due > asked)) return "later";
  // An event that ends the clause may fall between two deadlines; then each that is in time stays itself.
  return JSON.stringify(dues.map((due) => (due > asked ? "later" : ends ? due : "due")));
}

/** Whether a given event, a date, a term, a phase or an amendment ends the clause, or its instrument, in this scenario. */
function hasEnding(ground: Ground, name: string | null): boolean {
  return ground.model.instruments.some(({ name: instrument, articles, validity, parties }) =>
    articles.some(({ clauses, phase, name: article }) =>
      clauses.some(
        (clause) =>
          clause.name === name &&
          (validity !== undefined ||
            phase !== undefined ||
            parties.some(({ until }) => until !== undefined) ||
            isReplaced(ground, { instrument, article }) ||
            clause.until.some(
              (ending) => ending.type !== "event" || isGiven(ground, ending.subject, ending.event),
            ) ||
            ground.events.some(({ event }) => event.type === "named" && event.subject === instrument)),
      ),
    ),
  );
}

function isReplaced({ model }: Ground, { instrument, article }: ArticleReference): boolean {
  return model.instruments.some(({ articles }) =>
    articles.some(({ replaces }) => replaces?.instrument === instrument && replaces.article === article),
  );
}

function isGiven(ground: Ground, subject: string, event: string): boolean {
  return momentOfNamed(ground, subject, event) !== null;
}
