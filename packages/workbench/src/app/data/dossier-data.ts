import { QueryClient } from "@tanstack/react-query";
import type { Command, Entry, Kind, Stored } from "@foedus/dossier/store";
import { withCommand } from "./apply-changes.js";
import { changesOf } from "./changes-of.js";
import { Outbox } from "./outbox/outbox.js";
import type { Settled, Told } from "./outbox/outbox.js";
import type { Kept } from "./outbox/kept.js";
import { isUnanswered, valueOf } from "./service.js";
import type { Answer, Connection, Outcome, Problem, Service } from "./service.js";
import type { ThisPage } from "./this-page.js";
import { Watched } from "./watched.js";

/** What came of undoing: an entry was taken back, or a change that was not sent yet, or why nothing was. */
export type Undone =
  | { readonly type: "undone"; readonly entry: Entry }
  | { readonly type: "unsent"; readonly command: Command }
  | { readonly type: "conflict" }
  | { readonly type: "unanswered" }
  | Problem;

/** The names under which queries are kept. */
export const recordsKey = (kind: Kind): readonly ["records", Kind] => ["records", kind];
/** Of one report: `[...STATEMENTS_KEY, report]`. */
export const STATEMENTS_KEY = ["statements of"] as const;
export const HISTORY_KEY = ["history"] as const;

/** The data of one page: what was read of the dossier, what is on its way, and how the server is reached. */
export class DossierData {
  readonly queries = new QueryClient({
    defaultOptions: {
      // What others do is told by the server, entry by entry; nothing grows old by itself.
      queries: { staleTime: Infinity, gcTime: Infinity, retry: false, refetchOnWindowFocus: false },
    },
  });
  readonly connection = new Watched<Connection>("connected");
  readonly outbox: Outbox;
  readonly service: Service;
  readonly page: ThisPage;
  /** The number of the newest entry that the page knows of. */
  #known: number;
  /** What was heard while records were being read, which may be from before it. */
  #heard: readonly Entry[] = [];
  #reading = 0;
  #undoing: Promise<unknown> = Promise.resolve();

  /** `last` is the number of the entry up to which the server was asked about before anything was read. */
  constructor(service: Service, kept: Kept, last: number, page: ThisPage) {
    this.service = service;
    this.page = page;
    this.#known = last;
    const told: Told = {
      onDone: (entry) => {
        this.#take(entry);
      },
      onNotDone: (command) => {
        for (const { kind } of changesOf(command)) this.#readAnew(recordsKey(kind));
        this.#readAnew(STATEMENTS_KEY);
      },
    };
    this.outbox = new Outbox(service, kept, told, page.id);
  }

  /** Begins to listen to the server and sends what an earlier page left; the answer ends it. */
  start(): () => void {
    const takeUp = (): void => void this.outbox.takeUp(this.page.others);
    takeUp();
    this.page.whenGone(takeUp);
    return this.service.listen(this.#known, {
      onEntry: (entry) => {
        this.#take(entry);
      },
      onConnection: (connection) => {
        this.connection.set(connection);
        if (connection === "connected") void this.outbox.send();
      },
    });
  }

  /** Reads all records of a kind, and brings them up to what was heard meanwhile. Throws ProblemError where they cannot be read. */
  read<K extends Kind>(kind: K): Promise<readonly Stored<K>[]> {
    return this.#caughtUp(kind, () => this.service.records(kind));
  }

  /** Reads the statements of one report, likewise. */
  async readStatementsOf(report: string): Promise<readonly Stored<"statement">[]> {
    const read = await this.#caughtUp("statement", () => this.service.statementsOf(report));
    return read.filter(({ value }) => value.report === report);
  }

  async #caughtUp<K extends Kind>(
    kind: K,
    reading: () => Promise<Answer<readonly Stored<K>[]>>,
  ): Promise<readonly Stored<K>[]> {
    const before = this.#known;
    this.#reading += 1;
    try {
      const records = valueOf(await reading());
      return this.#heard
        .filter(({ number }) => number > before)
        .reduce((all, { command }) => withCommand(kind, all, command), records);
    } finally {
      this.#reading -= 1;
      if (this.#reading === 0) this.#heard = [];
    }
  }

  /** Carries out a command: seen at once, kept in the browser until the server has it. */
  perform(command: Command): Promise<Settled> {
    return this.outbox.perform(command);
  }

  /** Takes back the last change, or one entry. What is on its way is the last; it is let go of without the server where it can be. */
  undo(number: number | null = null): Promise<Undone> {
    // One after the other: who strikes the key twice means two changes.
    const undone = this.#undoing.then(() => this.#undo(number));
    this.#undoing = undone.catch(() => undefined);
    return undone;
  }

  async #undo(number: number | null): Promise<Undone> {
    const taken = number === null ? await this.outbox.takeBack() : null;
    if (taken !== null && taken.type !== "done") return taken;
    return this.#reversed(await this.service.undo(taken?.entry.number ?? number));
  }

  /** Does the last undone command again. */
  async redo(): Promise<Undone> {
    return this.#reversed(await this.service.redo());
  }

  #reversed(outcome: Outcome): Undone {
    if (outcome.type === "conflict") {
      this.outbox.show(outcome.conflicts);
      return { type: "conflict" };
    }
    if (outcome.type === "problem") return isUnanswered(outcome) ? { type: "unanswered" } : outcome;
    this.#take(outcome.entry);
    return { type: "undone", entry: outcome.entry };
  }

  /** Brings what was read up to an entry, without reading it again. */
  #take(entry: Entry): void {
    if (entry.number <= this.#known) return;
    if (this.#reading > 0) this.#heard = [...this.#heard, entry];
    if (entry.number === this.#known + 1) {
      for (const kind of new Set(changesOf(entry.command).map((change) => change.kind))) {
        this.queries.setQueryData<readonly Stored<Kind>[]>(recordsKey(kind), (records) =>
          records === undefined ? undefined : withCommand(kind, records, entry.command),
        );
      }
      this.queries.setQueriesData<readonly Stored<"statement">[]>({ queryKey: STATEMENTS_KEY }, (records) =>
        records === undefined ? undefined : withCommand("statement", records, entry.command),
      );
      this.#readAnew(HISTORY_KEY);
    } else void this.queries.invalidateQueries();
    this.#known = entry.number;
  }

  #readAnew(queryKey: readonly unknown[]): void {
    void this.queries.invalidateQueries({ queryKey });
  }
}
