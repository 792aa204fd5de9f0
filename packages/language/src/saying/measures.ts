import type { MeasureRule } from "@foedus/engine";
import { councilNamed, named, type Voice } from "./voice.js";
import { measuresNamed } from "./words.js";

const same = (left: readonly string[], right: readonly string[]): boolean => left.join() === right.join();

const ALL_ASSISTANCE = ["assistance"];

const decider = (voice: Voice, by: NonNullable<MeasureRule["decidedBy"]>): string =>
  by.type === "party" ? named(voice, by.party) : councilNamed(voice, by.council);

/** Whose choice the means are, and what is owed in any case. */
function chosen(voice: Voice, rule: MeasureRule): string {
  const { model } = voice;
  const { required, permitted, nonEmpty, asDeemed, decidedBy, feasibleHole } = rule;
  const atLeast = required.length === 0 ? "" : `, at least ${measuresNamed(model, required)}`;
  const ifAny = nonEmpty || required.length > 0 ? "" : ", if any,";
  const outOf = same(permitted, ALL_ASSISTANCE) ? "" : ` out of ${measuresNamed(model, permitted)}`;
  const kinds = measuresNamed(model, permitted, "or");
  if (decidedBy !== undefined) {
    return `such measures${outOf}${ifAny} as ${decider(voice, decidedBy)} decides, and no others${atLeast}`;
  }
  if (feasibleHole !== undefined) {
    return `all ${kinds} in its power${atLeast} [what is in its power is for a scenario to say; ${feasibleHole}]`;
  }
  if (asDeemed) return `such measures${outOf}${ifAny} as it deems necessary${atLeast}`;
  if (required.length > 0) {
    if (same(required, permitted)) return measuresNamed(model, required);
    return `at least ${measuresNamed(model, required)}, and more ${kinds} if it chooses`;
  }
  return nonEmpty ? `some ${kinds} of its choice` : `${kinds} of its choice, or none`;
}

/** What a response must and may consist of. */
export function measuresSaid(voice: Voice, rule: MeasureRule): string {
  const { model } = voice;
  const including =
    rule.mentioned.length === 0 ? "" : `, which may include ${measuresNamed(model, rule.mentioned)}`;
  const excluding = rule.excluded.length === 0 ? "" : `, but no ${measuresNamed(model, rule.excluded, "or")}`;
  return `${chosen(voice, rule)}${including}${excluding}`;
}

/** What a prohibition forbids to give: everything permitted to a response, exclusions aside. */
export function forbiddenSaid({ model }: Voice, rule: MeasureRule): string {
  const excluding =
    rule.excluded.length === 0 ? "" : ` other than ${measuresNamed(model, rule.excluded, "or")}`;
  return `any ${measuresNamed(model, rule.permitted, "or")}${excluding}`;
}

/** Whether a rule is about consulting and nothing else. */
export function isConsultation(rule: MeasureRule): boolean {
  const consultation = ["consultation"];
  return (
    same(rule.required, consultation) &&
    same(rule.permitted, consultation) &&
    rule.excluded.length === 0 &&
    rule.mentioned.length === 0 &&
    !rule.asDeemed &&
    rule.decidedBy === undefined &&
    rule.feasibleHole === undefined
  );
}
