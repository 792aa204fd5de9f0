import type { Position } from "../format/position.js";
import { isStronger, weakest, writeStanding } from "../standing/standing.js";
import type { Standing } from "../standing/standing.js";
import type { PartyNames } from "../wording/parties.js";
import { capitalized } from "../wording/lists.js";
import { stanceOnTerm, standingSentence } from "../wording/positions.js";
import { isStanceStep, sourceOf, standingStances } from "./movement.js";
import type { Step } from "./movement.js";
import type { OtherRule } from "./rules.js";

/** The pair that a position is about, with the words for both. */
export interface PartyAndTerm {
  readonly party: string;
  readonly term: string;
  readonly termTitle: string;
  readonly names: PartyNames;
}

/** A statement of which a person must say what stance it gives, if any. */
export interface Open {
  readonly statement: string;
  readonly rule: OtherRule;
  /** Why no rule decides it. */
  readonly reason: string;
}

/** A stance in one sentence, no more certain than its standing. */
export const summaryOf = (
  { party, termTitle, names }: PartyAndTerm,
  stance: Position["stance"],
  standing: Standing,
) =>
  `${capitalized(names.inSentence(party))} ${stanceOnTerm(stance, termTitle)}, ${standingSentence(standing, names)}.`;

/**
 * The positions that follow from a course: one for each stance that stands at its end, resting on those of its statements
 * that are known best. The standing is what `standing.ts` computes from them.
 */
export const positionsFrom = (steps: readonly Step[], subject: PartyAndTerm): readonly Position[] =>
  standingStances(steps).flatMap((stance): readonly Position[] => {
    const all = steps
      .filter(isStanceStep)
      .filter(({ ended, effect }) => ended === null && effect.rule.stance === stance);
    const best = all.filter((one) =>
      all.every(({ standing }) => !isStronger(standing.type, one.standing.type)),
    );
    const standing = weakest(best.map((one) => one.standing));
    const [first] = best;
    if (standing === null || first === undefined) return [];
    return [
      {
        party: subject.party,
        term: subject.term,
        stance,
        statements: best.map(({ statement }) => statement),
        standing: writeStanding(standing),
        summary: summaryOf(subject, stance, standing),
        rule: first.effect.rule.name,
      },
    ];
  });

/** Whether the same source has said something clear since, so that nobody needs to decide on this. */
const isOvertaken = (step: Step, steps: readonly Step[]): boolean =>
  steps.some(
    (other) =>
      isStanceStep(other) &&
      other.day > step.day &&
      step.standing !== null &&
      sourceOf(other.standing) === sourceOf(step.standing),
  );

const openIn = (step: Step, steps: readonly Step[]): Omit<Open, "statement"> | null => {
  const { effect, statement, day } = step;
  const endedBy = (rule: "withdrawal" | "denial"): boolean =>
    steps.some(({ ended }) => ended?.rule === rule && ended.statements.includes(statement));
  switch (effect.type) {
    case "open":
      return { rule: effect.rule, reason: effect.reason };
    case "withdraws": {
      if (endedBy("withdrawal")) return null;
      const isSameDay = steps.some((other) => isStanceStep(other) && other.day === day);
      const why = isSameDay
        ? "the order of that day is not known"
        : "nothing is on record that it takes back";
      return { rule: "withdrawal", reason: why };
    }
    case "denies": {
      const what = endedBy("denial") ? "it denies what others reported" : "it is not known what it denies";
      return { rule: "denial", reason: `${what}, and to deny is not to reject` };
    }
    case "stance":
    case "none":
      return null;
  }
};

/** The statements of a course on which a person must decide, with the reasons, in its order. */
export const opensIn = (steps: readonly Step[]): readonly Open[] =>
  steps.flatMap((step) => {
    const open = isOvertaken(step, steps) ? null : openIn(step, steps);
    return open === null ? [] : [{ statement: step.statement, ...open }];
  });
