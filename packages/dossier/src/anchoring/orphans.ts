import { checkSpans } from "../folder/check-spans.js";
import type { Report } from "../format/report.js";
import type { Statement } from "../format/statement.js";
import { carryOver } from "./carry-over.js";
import type { LossOfStatement } from "./carry-over.js";

/** A statement whose words are not where it says, in its report or in the correction of its report. It is never dropped. */
export interface Orphan {
  readonly report: string;
  readonly statement: string;
  /** The words that it is about, as they are known. */
  readonly words: readonly string[];
  /** The correction in which they were looked for; null where they are missing in its own report. */
  readonly correction: string | null;
  /** Why, for a person. */
  readonly reason: string;
}

const WHY: Readonly<Record<LossOfStatement, string>> = {
  absent: "Its words do not stand in the correction.",
  ambiguous: "Its words stand in several places of the correction.",
  uncertain:
    "Its words stand in the correction, but are too few to be sure of them without what stood around.",
  disordered: "Its words stand in the correction in another order.",
  misplaced: "Its words were not where it said before the correction already.",
  carrier_lost: "The statement that carries it was not found in the correction.",
};

const wordsOf = ({ words, content }: Statement, text: string): readonly string[] =>
  words ?? content.map(([start, end]) => text.slice(start, end));

/** What the report does not bear out. */
const misplacedIn = (report: Report, statements: readonly Statement[]): readonly Orphan[] =>
  statements.flatMap((statement): readonly Orphan[] => {
    const problem = checkSpans({ value: statement, file: "", line: 1 }, report).find(
      ({ code }) => code !== "words_missing",
    );
    if (problem === undefined) return [];
    const { id } = statement;
    const words = wordsOf(statement, report.text);
    return [{ report: report.name, statement: id, words, correction: null, reason: problem.message }];
  });

/** The statements that a carrying-over left behind. */
export const orphansOfCorrection = (
  lost: ReturnType<typeof carryOver>["lost"],
  text: string,
  correction: string,
): readonly Orphan[] =>
  lost.map(({ statement, reason }) => ({
    report: statement.report,
    statement: statement.id,
    words: wordsOf(statement, text),
    correction,
    reason: WHY[reason],
  }));

const isSameSpeaker = (one: Statement, other: Statement): boolean =>
  one.id === other.id && one.speaker.name === other.speaker.name;

/** What a correction has not taken over: neither by name and speaker, nor at the same words. */
const leftBehind = (
  old: Report,
  correction: Report,
  before: readonly Statement[],
  after: readonly Statement[],
): readonly Orphan[] => {
  const { carried, lost } = carryOver(before, old, correction);
  const isThere = (statement: Statement): boolean => after.some((one) => isSameSpeaker(one, statement));
  const lying = carried.filter(
    (statement) =>
      !isThere(statement) &&
      !after.some((one) => JSON.stringify(one.content) === JSON.stringify(statement.content)),
  );
  return [
    ...orphansOfCorrection(
      lost.filter(({ statement }) => !isThere(statement)),
      old.text,
      correction.name,
    ),
    ...lying.map(({ id, words }) => ({
      report: old.name,
      statement: id,
      words: words ?? [],
      correction: correction.name,
      reason: "Its words stand in the correction, and nobody has carried it over.",
    })),
  ];
};

/** A report with what is recorded of it. */
export interface ReportWithStatements {
  readonly report: Report;
  readonly statements: readonly Statement[];
}

/** The statements of a report whose words are not where they should be, and those of the report it corrects that it has not taken over. */
export const orphansOfReport = (
  own: ReportWithStatements,
  corrected: ReportWithStatements | null,
): readonly Orphan[] => [
  ...misplacedIn(own.report, own.statements),
  ...(corrected === null
    ? []
    : leftBehind(corrected.report, own.report, corrected.statements, own.statements)),
];
