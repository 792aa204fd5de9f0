import { statementSchema } from "../../format/statement.js";
import type { Statement } from "../../format/statement.js";
import { decodeText } from "../encoding/decode.js";
import type { Encoding } from "../encoding/encoding.js";
import { normaliseText } from "../normalise.js";
import { problemOf } from "../problem.js";
import type { IntakeProblem, ReadingProblem } from "../problem.js";
import { namedRows } from "./columns.js";
import type { NamedRow } from "./columns.js";
import { placeWords } from "./place-words.js";
import { rowsOf } from "./rows.js";

/** The statements of a table, and every row that is none, with its line and the way out. */
export interface StatementTable {
  readonly statements: readonly Statement[];
  readonly problems: readonly IntakeProblem[];
  readonly encoding: Encoding | null;
}

const wrongRow = (line: number, message: string, help: string): ReadingProblem => ({
  ...problemOf("wrong_row", message, help),
  line,
});

/** The statements so far, by report and id, with how many each speaker has in a report. */
type Known = ReadonlyMap<string, Statement>;

const keyOf = (report: string, id: string): string => `${report}\n${id}`;

const freshId = (report: string, speaker: string, known: Known): string => {
  const last = speaker.split(/\s+/u).at(-1)?.toLowerCase().replaceAll(/[/\\]/gu, "") ?? "";
  let count = 1;
  while (known.has(keyOf(report, `${last}-${count}`))) count++;
  return `${last}-${count}`;
};

const orNull = (cell: string): string | null => (cell === "" ? null : cell);

const statementOf = (
  row: NamedRow,
  texts: ReadonlyMap<string, string>,
  known: Known,
): Statement | ReadingProblem => {
  const { line, cell } = row;
  const report = cell("report");
  const text = texts.get(report);
  if (text === undefined)
    return wrongRow(
      line,
      `There is no report “${report}”.`,
      "Take in the report first, and name it here as it is named there.",
    );
  if (cell("words") === "" && cell("content_spans") === "") {
    return wrongRow(
      line,
      "This row has no words.",
      "Copy the words of the statement from the report into the column words.",
    );
  }
  const content = placeWords(text, cell("words"), cell("content_spans"), "content_spans");
  const cue = placeWords(text, cell("cue"), cell("cue_spans"), "cue_spans");
  const speaker = placeWords(text, "", cell("speaker_spans"), "speaker_spans");
  for (const placed of [content, cue, speaker])
    if (placed.type === "misplaced") return wrongRow(line, placed.message, placed.help);
  const spans = (placed: typeof content): readonly (readonly [number, number])[] =>
    placed.type === "placed" ? placed.spans : [];
  const parent = cell("parent") === "" ? null : known.get(keyOf(report, cell("parent")));
  if (parent === undefined)
    return wrongRow(
      line,
      `No row before this one has the id “${cell("parent")}” in its report.`,
      "Put the statement that carries this one before it, and give its id.",
    );
  const id = cell("id") === "" ? freshId(report, cell("speaker"), known) : cell("id");
  if (known.has(keyOf(report, id)))
    return wrongRow(
      line,
      `A row before this one has the id “${id}” in its report.`,
      "Give another id, or leave it empty.",
    );
  const confidence = cell("confidence");
  const parsed = statementSchema.safeParse({
    report,
    id,
    parent: parent?.id ?? null,
    level: cell("level") === "" ? (parent === null ? "primary" : "nested") : cell("level"),
    speaker: { name: cell("speaker"), party: orNull(cell("party")), spans: spans(speaker) },
    cue: spans(cue),
    content: spans(content),
    words: spans(content).map(([start, end]) => text.slice(start, end)),
    quotation: cell("quotation"),
    acts: cell("acts")
      .split(/[;,|]/u)
      .map((act) => act.trim().replaceAll(" ", "_")),
    venue: orNull(cell("venue")),
    date: orNull(cell("date")),
    chain:
      parent === null ? [] : [...parent.chain, { name: parent.speaker.name, party: parent.speaker.party }],
    confidence: confidence === "" ? 0 : /^\d+$/u.test(confidence) ? Number(confidence) : confidence,
    reason: cell("reason") === "" ? `Taken in from line ${line} of a table.` : cell("reason"),
    status: cell("status") === "" ? "proposed" : cell("status"),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return wrongRow(
    line,
    `The column ${String(issue?.path[0] ?? "report")} is wrong: ${issue?.message ?? "unknown"}.`,
    "Correct the cell; docs/intake.md says what each column holds.",
  );
};

/**
 * Reads a table of statements in CSV against the texts of their reports, by name. Each row is a statement or a problem
 * with its line; a bad row spoils no other, but those that hang under it. The words of a row must stand in its report.
 */
export const readStatementTable = (
  bytes: Uint8Array,
  texts: ReadonlyMap<string, string>,
  { source, encoding: chosen }: { readonly source: string; readonly encoding?: string | undefined },
): StatementTable => {
  const failed = (problem: ReadingProblem, encoding: Encoding | null): StatementTable => ({
    statements: [],
    problems: [{ ...problem, source }],
    encoding,
  });
  const content = decodeText(bytes, { chosen });
  if (content.type === "problem") return failed(content, null);
  const rows = rowsOf(normaliseText(content.text));
  if ("type" in rows) return failed(rows, content.encoding);
  const named = namedRows(rows);
  if ("type" in named) return failed(named, content.encoding);
  const known = new Map<string, Statement>();
  const problems: IntakeProblem[] = [];
  for (const row of named) {
    const statement = statementOf(row, texts, known);
    if ("type" in statement) problems.push({ ...statement, source });
    else known.set(keyOf(statement.report, statement.id), statement);
  }
  return { statements: [...known.values()], problems, encoding: content.encoding };
};
