import type { Brief, Orphan, ReportMetadata } from "@foedus/dossier";
import type { Enqueued, Job, JobQuestion, JobRequest, Overview } from "@foedus/dossier/jobs";
import type {
  AskedSearch,
  Command,
  Correction,
  Entry,
  Kind,
  OpenedReport,
  PartyOnTerm,
  RecordPage,
  RecordPageQuestion,
  SearchPage,
  StandpointQuestion,
  Stored,
} from "@foedus/dossier/store";
import type { FormName } from "../exports/forms.js";
import type { ReadIntake } from "../server/wire/intake.js";
import { change } from "./changes.js";
import type { Change, Changed, ClientAuthor } from "./changes.js";
import { hear } from "./events.js";
import type { Heard } from "./events.js";
import type { Reply } from "./problem.js";
import { ask, problemIn, send, serverGone } from "./transport.js";
import type { Connection } from "./transport.js";

/** What a server says of itself. */
export interface About {
  readonly program: "foedus";
  readonly title: string | null;
  readonly account: string;
  /** Tells stores apart. */
  readonly store: string;
  readonly last: number;
}

/** One page of the history, the newest first. */
export interface HistoryPage {
  readonly entries: readonly Entry[];
  readonly complete: boolean;
  readonly limit: number;
}

/** Jobs, the newest first. */
export interface JobPage {
  readonly jobs: readonly Job[];
  readonly complete: boolean;
  readonly limit: number;
}

/** What came of keeping a report; `known` where one with the same text is there already. */
export type Kept = Changed | { readonly type: "known"; readonly report: string };

/** What came of a correction; with it, the statements that were not found in it. */
export type CorrectedReport =
  | Exclude<Changed, { readonly type: "done" }>
  | (Extract<Changed, { readonly type: "done" }> & { readonly orphans: readonly Orphan[] });

/** Which part of the history is asked for. */
export interface HistoryAsked {
  readonly before?: number;
  readonly limit?: number;
  readonly record?: { readonly kind: Kind; readonly id: string };
}

/** That there is no such thing is an answer too. */
const orNull = <Value>(reply: Reply<Value>): Reply<Value | null> =>
  reply.type === "problem" && reply.problem.code === "no_such_record"
    ? { type: "answer", value: null }
    : reply;

/** A client of the server, for a page and for Node alike. It never throws; whatever goes wrong is an answer. */
export class Client {
  readonly #connection: Connection;
  #lastMoment = 0;
  /** The last entry that came of a change of this client, and the moment which that bore. */
  #lastMade: Pick<Entry, "number" | "moment"> | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** What is served. */
  about(): Promise<Reply<About>> {
    return ask(this.#connection, { path: "/about" });
  }

  /** Carries out a command, once, also where its first answer is lost. */
  perform(command: Command, author: ClientAuthor = this.#author()): Promise<Changed> {
    return this.#change({ type: "perform", command }, author);
  }

  /** Takes a command back: the last one that stands, or one entry. */
  undo(entry: number | null = null, author: ClientAuthor = this.#author()): Promise<Changed> {
    return this.#change({ type: "undo", entry }, author);
  }

  /** Does the last undone command again. */
  redo(author: ClientAuthor = this.#author()): Promise<Changed> {
    return this.#change({ type: "redo" }, author);
  }

  /** One page of what was done, the newest first. */
  history({ before, limit, record }: HistoryAsked = {}): Promise<Reply<HistoryPage>> {
    return ask(this.#connection, {
      path: "/history",
      query: { before, limit, kind: record?.kind, id: record?.id },
    });
  }

  /** The number of the last entry of the log. */
  last(): Promise<Reply<{ readonly last: number }>> {
    return ask(this.#connection, { path: "/history/last" });
  }

  /** One record as it is now; null where there is none. */
  async record<K extends Kind>(kind: K, id: string): Promise<Reply<Stored<K> | null>> {
    const path = `/records/${kind}/${encodeURIComponent(id)}`;
    return orNull(await ask<Stored<K>>(this.#connection, { path }));
  }

  /** Some records of a kind, in their order. */
  recordPage<K extends Kind>(kind: K, question: RecordPageQuestion = {}): Promise<Reply<RecordPage<K>>> {
    return ask(this.#connection, { path: `/records/${kind}`, query: { ...question } });
  }

  /** All records of a kind, asked for page by page: what is changed meanwhile may be as before or as after. */
  async records<K extends Kind>(kind: K): Promise<Reply<{ readonly records: readonly Stored<K>[] }>> {
    const records: Stored<K>[] = [];
    let question: RecordPageQuestion = {};
    for (;;) {
      const page = await this.recordPage(kind, question);
      if (page.type === "problem") return page;
      for (const record of page.value.records) records.push(record);
      if (page.value.next === null) return { type: "answer", value: { records } };
      question = { after: page.value.next };
    }
  }

  /** Every statement whose words are not in its report, or not in the correction of its report. */
  orphans(): Promise<Reply<{ readonly orphans: readonly Orphan[] }>> {
    return ask(this.#connection, { path: "/orphans" });
  }

  /** Takes a corrected text as a new report. Where the answer is lost, a second try is told of the first one's correction. */
  async correctReport(
    { report, ...said }: Correction,
    { actor, moment }: ClientAuthor = this.#author(),
  ): Promise<CorrectedReport> {
    const raw = await send(this.#connection, {
      method: "POST",
      path: `/reports/${encodeURIComponent(report)}/corrections`,
      json: said,
      headers: {
        ...(actor === null ? {} : { "X-Foedus-Actor": encodeURIComponent(actor) }),
        "X-Foedus-Moment": moment,
      },
    });
    if (raw.type === "problem") return raw;
    const { response } = raw;
    if (!response.ok && response.status !== 409) {
      return { type: "problem", problem: await problemIn(response) };
    }
    try {
      return (await response.json()) as CorrectedReport;
    } catch {
      return { type: "problem", problem: serverGone() };
    }
  }

  /** One report with all its statements; null where there is none. */
  async report(name: string): Promise<Reply<OpenedReport | null>> {
    return orNull(
      await ask<OpenedReport>(this.#connection, { path: `/reports/${encodeURIComponent(name)}` }),
    );
  }

  /** Reports and statements by words and filters, a page at a time. */
  search(asked: AskedSearch): Promise<Reply<SearchPage>> {
    return ask(this.#connection, { path: "/search", query: { ...asked } });
  }

  /** The name of the report whose text has this SHA-256 checksum; null where none has. */
  reportWithText(sha256: string): Promise<Reply<{ readonly report: string | null }>> {
    return ask(this.#connection, { path: `/reports/with-text/${sha256}` });
  }

  /** Where parties stand on terms, what it rests on, and what a person must decide. */
  standpoints(
    question: StandpointQuestion = {},
  ): Promise<Reply<{ readonly standpoints: readonly PartyOnTerm[] }>> {
    return ask(this.#connection, { path: "/positions", query: { ...question } });
  }

  /** The names of the reports that no reading is recorded of. */
  unread(): Promise<Reply<{ readonly reports: readonly string[] }>> {
    return ask(this.#connection, { path: "/jobs/unread" });
  }

  /** The whole store as one file. */
  backup(): Promise<Reply<Blob>> {
    return this.#blob("/backup");
  }

  /** The log after a number as text, a line of JSON for each entry: all of it, or one page. */
  log(after = 0, page: "one" | "all" = "all"): Promise<Reply<string>> {
    return this.#text("/log", { after, page });
  }

  /** Takes an exported log into the store, which must be empty. */
  replay(lines: string | Blob): Promise<Reply<{ readonly entries: number }>> {
    return ask(this.#connection, { method: "POST", path: "/log", bytes: lines });
  }

  /** Reads pasted text as a report; nothing is kept yet. */
  readText(text: string): Promise<Reply<ReadIntake>> {
    return ask(this.#connection, { method: "POST", path: "/intake/text", json: { text } });
  }

  /** Reads a file as reports; nothing is kept yet. */
  readFile(
    name: string,
    bytes: Blob | Uint8Array<ArrayBuffer>,
    encoding?: string,
  ): Promise<Reply<ReadIntake>> {
    return ask(this.#connection, { method: "POST", path: "/intake/file", query: { name, encoding }, bytes });
  }

  /** Reads a page of the public network as a report; nothing is kept yet. */
  readAddress(address: string): Promise<Reply<ReadIntake>> {
    return ask(this.#connection, { method: "POST", path: "/intake/address", json: { address } });
  }

  /** Keeps a report that was read. The same report twice is recognised, so a retry keeps nothing twice. */
  async keepReport(about: Omit<ReportMetadata, "sha256">, text: string): Promise<Kept> {
    const raw = await send(this.#connection, { method: "POST", path: "/reports", json: { about, text } });
    if (raw.type === "problem") return raw;
    const { response } = raw;
    if (!response.ok && response.status !== 409) {
      return { type: "problem", problem: await problemIn(response) };
    }
    return (await response.json()) as Kept;
  }

  /** The brief of what is there now, as data. */
  brief(): Promise<Reply<Brief>> {
    return ask(this.#connection, { path: "/brief" });
  }

  /** The dossier in another form, or as its folder in an archive. */
  export(form: FormName | "folder"): Promise<Reply<Blob>> {
    return this.#blob(`/exports/${form}`);
  }

  /** Asks for long work in somebody's name; what is asked for already is not put in twice. To take in files, it needs the token. */
  enqueue(request: JobRequest, by: string | null = null): Promise<Reply<Enqueued>> {
    const headers = by === null ? {} : { "X-Foedus-Actor": encodeURIComponent(by) };
    return ask(this.#connection, { method: "POST", path: "/jobs", json: request, headers });
  }

  /** Jobs, the newest first. */
  jobs({ batch, state, limit }: JobQuestion = {}): Promise<Reply<JobPage>> {
    return ask(this.#connection, { path: "/jobs", query: { batch, state, limit } });
  }

  /** One job; null where there is none of this id. */
  async job(id: string): Promise<Reply<Job | null>> {
    return orNull(await ask<Job>(this.#connection, { path: `/jobs/${encodeURIComponent(id)}` }));
  }

  /** How far the jobs are, of one batch or of all. */
  jobOverview(batch: string | null = null): Promise<Reply<Overview>> {
    return ask(this.#connection, { path: "/jobs/overview", query: { batch } });
  }

  /** Cancels a job, also in its middle; null where there is none of this id. */
  async cancelJob(id: string): Promise<Reply<Job | null>> {
    const path = `/jobs/${encodeURIComponent(id)}/cancel`;
    return orNull(await ask<Job>(this.#connection, { method: "POST", path, json: {} }));
  }

  /** Cancels all jobs of a batch, or all there are. */
  cancelJobs(batch: string | null = null): Promise<Reply<{ readonly cancelled: number }>> {
    return ask(this.#connection, { method: "POST", path: "/jobs/cancel", json: { batch } });
  }

  /** Every new entry of the log after a number, and how far the jobs are, until the signal ends it; without a number, from now on. */
  events(signal: AbortSignal, after: number | null = null): AsyncGenerator<Heard> {
    return hear(this.#connection, after, signal);
  }

  async #blob(path: string): Promise<Reply<Blob>> {
    const raw = await send(this.#connection, { path });
    if (raw.type === "problem") return raw;
    if (!raw.response.ok) return { type: "problem", problem: await problemIn(raw.response) };
    try {
      return { type: "answer", value: await raw.response.blob() };
    } catch {
      return { type: "problem", problem: serverGone() };
    }
  }

  async #text(path: string, query: Readonly<Record<string, string | number>>): Promise<Reply<string>> {
    const raw = await send(this.#connection, { path, query });
    if (raw.type === "problem") return raw;
    if (!raw.response.ok) return { type: "problem", problem: await problemIn(raw.response) };
    try {
      return { type: "answer", value: await raw.response.text() };
    } catch {
      return { type: "problem", problem: serverGone() };
    }
  }

  async #change(wanted: Change, author: ClientAuthor): Promise<Changed> {
    // Only of the same moment: what another change made says nothing of where an earlier try of this one may stand.
    const after = this.#lastMade?.moment === author.moment ? this.#lastMade.number : 0;
    const changed = await change(this.#connection, wanted, author, after);
    if (changed.type === "done") {
      this.#lastMade = { number: changed.entry.number, moment: author.moment };
    }
    return changed;
  }

  /** Who acts now. No two changes of a client have the same moment: by it a change is found whose answer was lost. */
  #author(): ClientAuthor {
    this.#lastMoment = Math.max(Date.now(), this.#lastMoment + 1);
    return {
      actor: this.#connection.actor?.() ?? null,
      moment: new Date(this.#lastMoment).toISOString(),
    };
  }
}
