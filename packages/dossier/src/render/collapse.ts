import type { BriefAnswer, BriefPerformer, BriefQuestion } from "../brief/schema.js";
import { LEVELS } from "../wording/levels.js";
import { joined } from "../wording/lists.js";

/** Answers that say the same, said once. */
export interface AnswerRow {
  readonly label: string;
  readonly answer: BriefAnswer;
}

const EVERY_CASE = "As written, and under every assumption";

/** What follows the assumption's own words where a party defects: `the United States defects`. */
const defection = (assumption: string): string => assumption.split(", and ").at(-1) ?? "";

interface Case {
  readonly variant: string | null;
  readonly defecting: readonly string[];
  readonly assumption: string;
}

/**
 * Says once what an assumption does not change: one row where all say the same, and no row of its own for a defection
 * that makes no difference. Only what `said` gives is compared, so a row may show nothing else.
 */
const joinedCases = <One extends Case>(
  cases: readonly One[],
  said: (one: One) => unknown,
): readonly { readonly label: string; readonly of: One }[] => {
  const key = (one: One): string => JSON.stringify(said(one));
  const [first] = cases;
  if (first !== undefined && cases.length > 1 && cases.every((one) => key(one) === key(first))) {
    return [{ label: EVERY_CASE, of: first }];
  }
  const rows: { label: string; of: One }[] = [];
  for (const one of cases) {
    const kept = rows.find(({ of }) => of.variant === one.variant && of.defecting.length === 0);
    if (kept === undefined || key(kept.of) !== key(one)) rows.push({ label: one.assumption, of: one });
    else kept.label = `${kept.label} (also if ${defection(one.assumption)})`;
  }
  return rows;
};

const answerRows = (
  { answers }: BriefQuestion,
  said: (answer: BriefAnswer) => unknown,
): readonly AnswerRow[] => joinedCases(answers, said).map(({ label, of }) => ({ label, answer: of }));

/** The verdicts of a question, each said once. */
export const verdictRows = (question: BriefQuestion): readonly AnswerRow[] =>
  answerRows(question, ({ verdicts }) => verdicts);

/** Why, and what would settle it, each said once. */
export const reasonRows = (question: BriefQuestion): readonly AnswerRow[] =>
  answerRows(question, ({ because, settling }) => [because.report, settling]);

/** Who can block and bring about, each said once, where somebody's choice can decide. */
export const choiceRows = (question: BriefQuestion): readonly AnswerRow[] => {
  const open = question.answers.filter(({ verdicts }) =>
    ["discretionary", "undetermined"].includes(verdicts.report),
  );
  const rows = answerRows({ ...question, answers: open }, ({ canBlock, canBringAbout }) => [
    canBlock,
    canBringAbout,
  ]);
  // "Every assumption" would claim more than is shown where some of them leave nobody a choice.
  if (open.length === question.answers.length) return rows;
  return rows.map((row) =>
    row.label === EVERY_CASE ? { ...row, label: "Wherever somebody’s choice decides" } : row,
  );
};

/** A floor and a ceiling, with every assumption and level to which they belong. */
export interface BundleRow {
  readonly levels: string;
  readonly label: string;
  readonly floor: string;
  readonly ceiling: string;
}

const rowsOfLevel = (performer: BriefPerformer, level: string): readonly Omit<BundleRow, "levels">[] =>
  joinedCases(
    performer.bundles.filter((bundle) => bundle.level === level),
    ({ floor, ceiling }) => [floor, ceiling],
  ).map(({ label, of }) => ({ label, floor: of.floor, ceiling: of.ceiling }));

/** Joins levels that say the same in every case; the others are listed assumption by assumption. */
export const bundleRows = (performer: BriefPerformer): readonly BundleRow[] => {
  const byRows = new Map<string, { titles: string[]; rows: readonly Omit<BundleRow, "levels">[] }>();
  for (const { level, title } of LEVELS) {
    const rows = rowsOfLevel(performer, level);
    const key = JSON.stringify(rows);
    const known = byRows.get(key);
    if (known === undefined) byRows.set(key, { titles: [title], rows });
    else known.titles.push(title.toLowerCase());
  }
  return [...byRows.values()].flatMap(({ titles, rows }) =>
    rows.map((row) => ({ levels: joined(titles), ...row })),
  );
};
