import type { Orphan } from "../anchoring/orphans.js";
import { authorSchema, commandSchema } from "./commands/command.js";
import type { Author, Command } from "./commands/command.js";
import type { Entry } from "./commands/entry.js";
import { ConflictFailure } from "./commands/outcome.js";
import type { Outcome } from "./commands/outcome.js";
import { refusal } from "./commands/refusal.js";
import { problemOf } from "./database-problem.js";
import { correctReport } from "./deciding/correct-report.js";
import type { Corrected, Correction } from "./deciding/correct-report.js";
import { readOrphans } from "./deciding/read-orphans.js";
import { pastEndedConnections } from "./ended-connection.js";
import { append, nextNumber } from "./log/append.js";
import { lastNumber, readHistory, readLog } from "./log/entries.js";
import type { HistoryQuestion } from "./log/entries.js";
import { replayLog } from "./log/replay.js";
import { redoing, undoing } from "./log/reverse.js";
import type { Reversal } from "./log/reverse.js";
import { applyWithPositions } from "./positions/apply-with-positions.js";
import { readStandpoints } from "./positions/standpoints.js";
import type { PartyOnTerm } from "../positions/party-on-term.js";
import type { StandpointQuestion } from "./positions/standpoints.js";
import type { Beside, OpenedDatabase } from "./opening/opened.js";
import type { StoreProblem } from "./problem.js";
import { findCorrectionOf, findReportWithText } from "./records/find-report.js";
import { readRecordPage } from "./records/page.js";
import type { RecordPage, RecordPageQuestion } from "./records/page.js";
import { readRecord, readRecords, readStatementsOf } from "./records/read.js";
import type { Stored } from "./records/read.js";
import { unreadReports } from "./records/unread.js";
import type { Kind } from "./records/values.js";
import { search } from "./search/search.js";
import type { SearchPage } from "./search/page.js";
import type { AskedSearch } from "./search/question.js";
import { readOpenedReport } from "./records/report.js";
import type { OpenedReport } from "./records/report.js";
import type { Database } from "./tables.js";

/** An answer of the store, or why there is none. */
export type Answer<Value> =
  | { readonly type: "answer"; readonly value: Value }
  | { readonly type: "problem"; readonly problem: StoreProblem };

/** How much of the log is held in memory at once: so many entries, and so many bytes unless one entry has more. */
const PAGE = { entries: 200, bytes: 16 * 1024 * 1024 };

/** Where a value is not of its form, for a person. */
const formProblem = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
) => {
  const [issue] = issues;
  const place = issue?.path.map(String).join(".") ?? "";
  const message = `The command is not of its form: ${place === "" ? "" : `“${place}”: `}${issue?.message ?? ""}.`;
  return refusal("wrong_form", message, "The form is described in schemas/log-entry.schema.json.");
};

/**
 * The store of one negotiation. Whatever changes it is a command, kept in the log in the same transaction as its effect: what
 * was answered as done is kept, and can be undone. No function throws; problems are answers.
 */
export class Store {
  readonly #opened: OpenedDatabase;
  #closing: Promise<void> | null = null;

  constructor(opened: OpenedDatabase) {
    this.#opened = opened;
  }

  /** The address, without a password. */
  get address(): string {
    return this.#opened.shown;
  }

  /** The way to the same database for the queue of jobs (`@foedus/dossier/jobs`); what the store keeps changes by commands alone. */
  get beside(): Beside {
    return this.#opened.beside;
  }

  /**
   * Carries out a command: all of it, or nothing. A conflict shows what somebody else has made of the record since the revision
   * that the command was made from.
   */
  perform(command: Command, author: Author): Promise<Outcome> {
    return this.#change(author, "done", async () => {
      const parsed = commandSchema.safeParse(command);
      if (!parsed.success) throw formProblem(parsed.error.issues);
      return { command: parsed.data, of: null };
    });
  }

  /**
   * Takes a command back: the last one that stands, or the entry of this number. A conflict where somebody has changed the
   * same records since.
   */
  undo(author: Author, number: number | null = null): Promise<Outcome> {
    return this.#change(author, "undone", (database) => undoing(database, number));
  }

  /** Does the last undone command again; a new command since it was undone ends that. */
  redo(author: Author): Promise<Outcome> {
    return this.#change(author, "redone", redoing);
  }

  /** What was done, by whom and when; the newest first. */
  history(question: HistoryQuestion = {}): Promise<Answer<readonly Entry[]>> {
    return this.#answer((database) => readHistory(database, question));
  }

  /** One record as it is now; null where there is none. */
  record<K extends Kind>(kind: K, id: string): Promise<Answer<Stored<K> | null>> {
    return this.#answer((database) => readRecord(database, kind, id));
  }

  /** All records of a kind: by sheet and place, then by id, in code point order. */
  records<K extends Kind>(kind: K): Promise<Answer<readonly Stored<K>[]>> {
    return this.#answer((database) => readRecords(database, kind));
  }

  /** Some records of a kind in their order, for where all of them would be too much at once. */
  recordPage<K extends Kind>(kind: K, question: RecordPageQuestion = {}): Promise<Answer<RecordPage<K>>> {
    return this.#answer((database) => readRecordPage(database, kind, question));
  }

  /** One report with its statements in the order of their sheet; null where there is none. */
  report(name: string): Promise<Answer<OpenedReport | null>> {
    return this.#answer((database) => readOpenedReport(database, name));
  }

  /** Looks for reports and statements by words and filters, a page at a time. */
  search(question: AskedSearch): Promise<Answer<SearchPage>> {
    return this.#answer((database) => search(database, question));
  }

  /** Where parties stand on terms: what is recorded, what the rules say, what a person must decide, and how it came. */
  standpoints(question: StandpointQuestion = {}): Promise<Answer<readonly PartyOnTerm[]>> {
    return this.#answer((database) => readStandpoints(database, question));
  }

  /** The name of the report whose text has this SHA-256 checksum; null where none has: the same report twice is one. */
  reportWithText(sha256: string): Promise<Answer<string | null>> {
    return this.#answer((database) => findReportWithText(database, sha256));
  }

  /** The name of the report that corrects another; null where none does. */
  correctionOf(report: string): Promise<Answer<string | null>> {
    return this.#answer((database) => findCorrectionOf(database, report));
  }

  /** Takes a corrected text as a new report that supersedes the old one, with the statements that stand in it, as one command. */
  correct(correction: Correction, author: Author): Promise<Corrected> {
    return correctReport(this, correction, author);
  }

  /** Every statement whose words are not in its report, or not in the correction of its report. */
  orphans(): Promise<Answer<readonly Orphan[]>> {
    return this.#answer(readOrphans);
  }

  /** The statements of one report, in the order of their sheets. */
  statementsOf(report: string): Promise<Answer<readonly Stored<"statement">[]>> {
    return this.#answer((database) => readStatementsOf(database, report));
  }

  /** The names of the reports that no reading is recorded of, in code point order. */
  unread(): Promise<Answer<readonly string[]>> {
    return this.#answer(unreadReports);
  }

  /** The entries of the log after a number in their order, a page at a time; an empty page is the end. */
  log(after: number): Promise<Answer<readonly Entry[]>> {
    return this.#answer((database) => readLog(database, after, PAGE));
  }

  /** The number of the last entry of the log; 0 where nothing was done yet. Cheap: to ask whether anything is new. */
  last(): Promise<Answer<number>> {
    return this.#answer(lastNumber);
  }

  /** Takes an exported log into this store, which must be empty, whole or not at all; answers the number of entries. */
  replay(log: AsyncIterable<unknown> | Iterable<unknown>): Promise<Answer<number>> {
    // Not attempted twice: what was read of the log is gone.
    return this.#told((database) =>
      database.transaction().execute((transaction) => replayLog(transaction, log)),
    );
  }

  /** Ends every connection and lets go of the folder; what was done is kept already. */
  close(): Promise<void> {
    this.#closing ??= this.#opened.close();
    return this.#closing;
  }

  async #change(
    author: Author,
    type: Entry["type"],
    reversal: (database: Database) => Promise<Reversal | { command: Command; of: null }>,
  ): Promise<Outcome> {
    try {
      const by = authorSchema.safeParse(author);
      if (!by.success) throw formProblem(by.error.issues);
      let isWritten = false;
      const change = (): Promise<Entry> =>
        this.#opened.database.transaction().execute(async (transaction) => {
          const number = await nextNumber(transaction);
          const { command, of } = await reversal(transaction);
          const applied = await applyWithPositions(transaction, command);
          const made: Entry = { number, type, of, ...by.data, ...applied };
          await append(transaction, made);
          isWritten = true;
          return made;
        });
      // Where only the answer to the commit is missing, the change may have been kept.
      return { type: "done", entry: await pastEndedConnections(change, () => !isWritten) };
    } catch (error) {
      if (error instanceof ConflictFailure) return { type: "conflict", conflicts: error.conflicts };
      return { type: "problem", problem: this.#problem(error) };
    }
  }

  #answer<Value>(ask: (database: Database) => Promise<Value>): Promise<Answer<Value>> {
    return this.#told((database) => pastEndedConnections(() => ask(database)));
  }

  async #told<Value>(ask: (database: Database) => Promise<Value>): Promise<Answer<Value>> {
    try {
      return { type: "answer", value: await ask(this.#opened.database) };
    } catch (error) {
      return { type: "problem", problem: this.#problem(error) };
    }
  }

  #problem(error: unknown): StoreProblem {
    return { ...problemOf(error, this.address), store: this.address };
  }
}
