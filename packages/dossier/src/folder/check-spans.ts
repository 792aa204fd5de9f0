import type { Span } from "@foedus/reading";
import type { Report } from "../format/report.js";
import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";
import type { Placed } from "./dossier.js";
import type { DossierProblem } from "./problem.js";

const splitsCharacter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(at));

const badSpan = (text: string, [start, end]: Span): string | null => {
  if (start >= end) return "ends before it begins";
  if (end > text.length) return `reaches beyond the report, which has ${text.length} code units`;
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return "cuts a character in two";
  return null;
};

/** Every span must slice the report; the words a person decided on must be the words that stand there. */
export const checkSpans = (
  { value: statement, file, line }: Placed<Statement>,
  report: Report,
): readonly DossierProblem[] => {
  const problems: DossierProblem[] = [];
  const problem = (code: DossierProblem["code"], message: string, help: string): void => {
    problems.push({ code, file, line, message: `Statement “${statement.id}”: ${message}`, help });
  };
  for (const span of [...statement.speaker.spans, ...statement.cue, ...statement.content]) {
    const bad = badSpan(report.text, span);
    if (bad === null) continue;
    problem(
      "span_out_of_range",
      `the span [${span[0]}, ${span[1]}) ${bad}.`,
      "Mark the words in the report again.",
    );
  }
  if (problems.length > 0) return problems;
  if (statement.words === undefined) {
    if (isDecidedFor(statement)) {
      const help =
        "Add “words”: the words of each span of “content”, so that a person can see what was confirmed.";
      problem("words_missing", "it is decided, but does not repeat its words.", help);
    }
    return problems;
  }
  const sliced = statement.content.map(([start, end]) => report.text.slice(start, end));
  for (const index of Array(Math.max(sliced.length, statement.words.length)).keys()) {
    const [there, claimed] = [sliced[index], statement.words[index]];
    if (there === claimed) continue;
    const message = `the report has “${there ?? ""}” where the statement has “${claimed ?? ""}”.`;
    problem("span_differs", message, "Mark the words in the report again; never change the report.");
  }
  return problems;
};
