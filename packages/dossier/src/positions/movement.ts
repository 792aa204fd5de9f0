import { compareCodePoints } from "@foedus/language";
import type { Stance } from "../format/position.js";
import { standingOf, writeStanding } from "../standing/standing.js";
import type { Standing } from "../standing/standing.js";
import { effectOf } from "./effect.js";
import type { Effect } from "./effect.js";
import { dayOf, faultOf, nameOf, withoutCorrected } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import type { OtherRule } from "./rules.js";

/** What ended a stance: the rule, the day, and the statements. */
export interface Ending {
  readonly rule: Extract<OtherRule, "withdrawal" | "denial" | "last_word" | "own_words">;
  readonly day: string;
  readonly statements: readonly string[];
}

/** One statement in the course of a party's position on a term. */
export interface Step {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly statement: string;
  /** How it is known; null where the speaker's party is not. */
  readonly standing: Standing | null;
  readonly effect: Effect;
  /** What ended the stance; null while it stands, and where the step brings none. */
  readonly ended: Ending | null;
}

interface StanceStep extends Step {
  readonly standing: Standing;
  readonly effect: Extract<Effect, { type: "stance" }>;
}

export const isStanceStep = (step: Step): step is StanceStep =>
  step.effect.type === "stance" && step.standing !== null;

/** Everything that is told in one way: in own words, or as reported by the same parties. */
export const sourceOf = (standing: Standing): string => writeStanding(standing);

const stepOf = (evidence: Evidence, party: string | null): Step => {
  const { statement, carriers, carriesAnother } = evidence;
  const base = { day: dayOf(evidence), statement: nameOf(statement), ended: null };
  if (party === null) {
    const reason = `it is not known for whom ${statement.speaker.name} speaks`;
    return { ...base, standing: null, effect: { type: "open", rule: "party", reason } };
  }
  const standing = standingOf(statement, party, carriers);
  const fault = faultOf(evidence);
  if (fault !== null) return { ...base, standing, effect: { type: "open", rule: "chain", reason: fault } };
  const effect = effectOf(statement);
  if (effect.type === "none" && effect.rule === "claim" && !carriesAnother) {
    const reason = "it claims an agreement, and no statement under it says whose";
    return { ...base, standing, effect: { type: "open", rule: "claim", reason } };
  }
  return { ...base, standing, effect };
};

/** On each later day, what one rule has against a stance. */
const endingsOf = (step: StanceStep, all: readonly Step[]): readonly Ending[] => {
  const source = sourceOf(step.standing);
  const isOwn = step.standing.type === "own_words";
  const { stance, kind } = step.effect.rule;
  const ending = (rule: Ending["rule"], by: readonly Step[]): readonly Ending[] => {
    const day = by[0]?.day;
    if (day === undefined) return [];
    const statements = by.filter((one) => one.day === day).map((one) => one.statement);
    return [{ rule, day, statements }];
  };
  const later = all.filter(({ day }) => day > step.day);
  const ofKind = later.filter(isStanceStep).filter(({ effect }) => effect.rule.kind === kind);
  // A day on which the same source says it again ends nothing.
  const other = (steps: readonly StanceStep[]): readonly StanceStep[] => {
    const days = new Set(steps.filter(({ effect }) => effect.rule.stance === stance).map(({ day }) => day));
    return steps.filter(({ day }) => !days.has(day));
  };
  const own = (steps: readonly Step[]): readonly Step[] =>
    steps.filter(({ standing }) => standing?.type === "own_words");
  const sameSource = (steps: readonly Step[]): readonly Step[] =>
    steps.filter(({ standing }) => standing !== null && sourceOf(standing) === source);
  const withdrawals = later.filter(({ effect }) => effect.type === "withdraws");
  const denials = all.filter(({ day, effect }) => day >= step.day && effect.type === "denies");
  return [
    ...(kind === "commitment"
      ? ending("withdrawal", [...new Set([...own(withdrawals), ...sameSource(withdrawals)])].toSorted(byDay))
      : []),
    ...(isOwn ? [] : ending("denial", own(denials))),
    ...ending("last_word", other(ofKind.filter((one) => sourceOf(one.standing) === source))),
    ...(isOwn ? [] : ending("own_words", other(ofKind.filter((one) => one.standing.type === "own_words")))),
  ];
};

const byDay = (left: Step, right: Step): number =>
  compareCodePoints(left.day, right.day) || compareCodePoints(left.statement, right.statement);

/**
 * How a party's position on a term moved: every statement about it in the order of days, what it does by the rules, how it is
 * known, and what ended it. Nothing leaves the course: what was withdrawn or displaced is there, with its end.
 */
export const movementOf = (evidence: readonly Evidence[], party: string | null): readonly Step[] => {
  const steps = withoutCorrected(evidence)
    .map((one) => stepOf(one, party))
    .toSorted(byDay);
  return steps.map((step) => {
    if (!isStanceStep(step)) return step;
    const [first] = endingsOf(step, steps).toSorted((left, right) => compareCodePoints(left.day, right.day));
    return first === undefined ? step : { ...step, ended: first };
  });
};

/** The stances that stand at the end of a course, each once, in the order in which they came up. */
export const standingStances = (steps: readonly Step[]): readonly Stance[] => [
  ...new Set(
    steps
      .filter(isStanceStep)
      .filter(({ ended }) => ended === null)
      .map(({ effect }) => effect.rule.stance),
  ),
];
