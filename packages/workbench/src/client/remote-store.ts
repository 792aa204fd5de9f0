import type { Orphan } from "@foedus/dossier";
import type {
  Answer,
  AskedSearch,
  Author,
  Command,
  Corrected,
  Correction,
  Entry,
  HistoryQuestion,
  Kind,
  OpenedReport,
  OpenStore,
  Outcome,
  PartyOnTerm,
  RecordPage,
  RecordPageQuestion,
  SearchPage,
  StandpointQuestion,
  Stored,
  StoreProblem,
} from "@foedus/dossier/store";
import type { Changed } from "./changes.js";
import { Client } from "./client.js";
import type { Problem, Reply } from "./problem.js";
import { answerOf, problemOfStore } from "./store-answer.js";
import type { Connection } from "./transport.js";

/** How many entries the server gives at once. */
const LONGEST_PAGE = 200;

/** A store that another process has open, by way of its server: everything that can be asked of a store, asked of it. */
export class RemoteStore implements OpenStore {
  readonly address: string;
  readonly #client: Client;

  /** `address` is the store's own, for messages; the connection leads to the server that owns it. */
  constructor(address: string, connection: Connection) {
    this.address = address;
    this.#client = new Client(connection);
  }

  async perform(command: Command, author: Author): Promise<Outcome> {
    return this.#outcome(await this.#client.perform(command, author));
  }

  async undo(author: Author, number: number | null = null): Promise<Outcome> {
    return this.#outcome(await this.#client.undo(number, author));
  }

  async redo(author: Author): Promise<Outcome> {
    return this.#outcome(await this.#client.redo(author));
  }

  async history({ record, before, limit }: HistoryQuestion = {}): Promise<Answer<readonly Entry[]>> {
    const entries: Entry[] = [];
    const most = limit ?? Infinity;
    let from = before;
    while (entries.length < most) {
      const page = await this.#client.history({
        limit: Math.min(LONGEST_PAGE, most - entries.length),
        ...(record === undefined ? {} : { record }),
        ...(from === undefined ? {} : { before: from }),
      });
      if (page.type === "problem") return { type: "problem", problem: this.#problem(page.problem) };
      entries.push(...page.value.entries);
      if (page.value.complete) break;
      from = entries.at(-1)?.number;
    }
    return { type: "answer", value: entries };
  }

  async record<K extends Kind>(kind: K, id: string): Promise<Answer<Stored<K> | null>> {
    return this.#answer(await this.#client.record(kind, id), (stored) => stored);
  }

  async records<K extends Kind>(kind: K): Promise<Answer<readonly Stored<K>[]>> {
    return this.#answer(await this.#client.records(kind), ({ records }) => records);
  }

  async recordPage<K extends Kind>(
    kind: K,
    question: RecordPageQuestion = {},
  ): Promise<Answer<RecordPage<K>>> {
    return this.#answer(await this.#client.recordPage(kind, question), (page) => page);
  }

  async orphans(): Promise<Answer<readonly Orphan[]>> {
    return this.#answer(await this.#client.orphans(), ({ orphans }) => orphans);
  }

  async correct(correction: Correction, author: Author): Promise<Corrected> {
    const made = await this.#client.correctReport(correction, author);
    if (made.type !== "done") return { outcome: this.#outcome(made), orphans: [] };
    return { outcome: { type: "done", entry: made.entry }, orphans: made.orphans };
  }

  async report(name: string): Promise<Answer<OpenedReport | null>> {
    return this.#answer(await this.#client.report(name), (opened) => opened);
  }

  async search(asked: AskedSearch): Promise<Answer<SearchPage>> {
    return this.#answer(await this.#client.search(asked), (page) => page);
  }

  async reportWithText(sha256: string): Promise<Answer<string | null>> {
    return this.#answer(await this.#client.reportWithText(sha256), ({ report }) => report);
  }

  async statementsOf(report: string): Promise<Answer<readonly Stored<"statement">[]>> {
    return this.#answer(await this.#client.report(report), (opened) => opened?.statements ?? []);
  }

  async standpoints(question: StandpointQuestion = {}): Promise<Answer<readonly PartyOnTerm[]>> {
    return this.#answer(await this.#client.standpoints(question), ({ standpoints }) => standpoints);
  }

  async unread(): Promise<Answer<readonly string[]>> {
    return this.#answer(await this.#client.unread(), ({ reports }) => reports);
  }

  async log(after: number): Promise<Answer<readonly Entry[]>> {
    return this.#answer(await this.#client.log(after, "one"), (lines) =>
      lines
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Entry),
    );
  }

  async last(): Promise<Answer<number>> {
    return this.#answer(await this.#client.last(), ({ last }) => last);
  }

  async replay(log: AsyncIterable<unknown> | Iterable<unknown>): Promise<Answer<number>> {
    const lines: string[] = [];
    for await (const entry of log) lines.push(`${JSON.stringify(entry)}\n`);
    return this.#answer(await this.#client.replay(new Blob(lines)), ({ entries }) => entries);
  }

  /** Lets go of nothing: the store stays open where it is. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  #outcome(changed: Changed): Outcome {
    if (changed.type !== "problem") return changed;
    return { type: "problem", problem: this.#problem(changed.problem) };
  }

  #answer<Given, Value>(reply: Reply<Given>, value: (given: Given) => Value): Answer<Value> {
    return answerOf(this.address, reply, value);
  }

  #problem(problem: Problem): StoreProblem {
    return problemOfStore(this.address, problem);
  }
}
