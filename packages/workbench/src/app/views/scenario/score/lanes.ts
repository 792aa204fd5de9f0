import type { DutyCourse, DutySpan } from "@foedus/engine";

/** A duty or restraint as a row of a lane. */
export interface LaneRow {
  readonly key: string;
  readonly course: DutyCourse;
}

/** A lane: one party, or several of whom all is the same. */
export interface Lane {
  readonly owners: readonly string[];
  readonly rows: readonly LaneRow[];
}

/** What is the same where two parties owe the same with the same course; sentences name their owner, and so are no difference. */
const courseKey = ({ clause, provision, beneficiary, occasion, kind, level, spans }: DutyCourse): string =>
  JSON.stringify([
    clause,
    provision,
    beneficiary,
    occasion,
    kind,
    level,
    spans.map(({ from, until, state, range, due }) => [from, until, state, range, due]),
  ]);

/** What has the same key, together, in the order in which each key comes first. */
const grouped = <Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): readonly (readonly Value[])[] => {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()];
};

/** A lane per party, in the order in which they first owe something; parties of whom all is the same share one. */
export const lanesOf = (courses: readonly DutyCourse[]): readonly Lane[] => {
  const byOwner = grouped(courses, ({ owner }) => owner);
  return grouped(byOwner, (own) => own.map(courseKey).join("\n")).map((members) => ({
    owners: members.flatMap(([first]) => (first === undefined ? [] : [first.owner])),
    rows: (members[0] ?? []).map((course, index) => ({
      key: `${courseKey(course)} ${String(index)}`,
      course,
    })),
  }));
};

/** The span in which a day falls; null before there is such a duty. */
export const spanAt = ({ spans }: DutyCourse, date: string): DutySpan | null =>
  spans.find(({ from, until }) => from <= date && date <= until) ?? null;
