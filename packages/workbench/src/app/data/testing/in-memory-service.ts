import type { Change, Command, Conflict, Entry, Kind, Stored } from "@foedus/dossier/store";
import { withCommand } from "../apply-changes.js";
import { changesOf } from "../changes-of.js";
import type { Listener, Outcome, Problem, Service } from "../service.js";

const GONE: Problem = {
  type: "problem",
  code: "server_gone",
  message: "The server does not answer.",
  help: "Wait.",
};

/** A service without a server, for tests: it can be gone, and can lose an answer after it did what was asked. */
export class InMemoryService implements Service {
  isGone = false;
  losesNextAnswer = false;
  readonly entries: Entry[] = [];
  readonly #records = new Map<Kind, readonly Stored<Kind>[]>();
  readonly #listeners = new Set<Listener>();

  about() {
    const value = { title: "A deal", account: "Ada", store: "one", last: this.entries.length };
    return Promise.resolve({ type: "answer", value } as const);
  }

  records<K extends Kind>(
    kind: K,
  ): Promise<{ readonly type: "answer"; readonly value: readonly Stored<K>[] } | Problem> {
    if (this.isGone) return Promise.resolve(GONE);
    return Promise.resolve({
      type: "answer",
      value: (this.#records.get(kind) ?? []) as readonly Stored<K>[],
    });
  }

  async statementsOf(report: string) {
    const all = await this.records("statement");
    if (all.type === "problem") return all;
    return { type: "answer", value: all.value.filter(({ value }) => value.report === report) } as const;
  }

  history(): Promise<{ readonly type: "answer"; readonly value: readonly Entry[] } | Problem> {
    if (this.isGone) return Promise.resolve(GONE);
    return Promise.resolve({ type: "answer", value: this.entries.toReversed() });
  }

  log(): Promise<{ readonly type: "answer"; readonly value: readonly Entry[] }> {
    return Promise.resolve({ type: "answer", value: this.entries });
  }

  perform(command: Command, moment = "2025-08-17T09:30:00Z"): Promise<Outcome> {
    if (this.isGone) return Promise.resolve(GONE);
    const conflicts = changesOf(command).flatMap((change): readonly Conflict[] => {
      const there = (this.#records.get(change.kind) ?? []).find(({ id }) => id === change.id);
      if ((there?.revision ?? 0) === change.expects) return [];
      const yours = change.type === "record" ? change.value : null;
      const theirs = { revision: there?.revision ?? 0, value: there?.value ?? null, by: null };
      return [{ kind: change.kind, id: change.id, expected: change.expects, yours, theirs }];
    });
    if (conflicts.length > 0) return Promise.resolve({ type: "conflict", conflicts });
    const inverse: Command = {
      type: "together",
      title: "inverse",
      changes: changesOf(command).map((change) => this.#takingBack(change)),
    };
    this.#apply(command);
    const entry: Entry = {
      number: this.entries.length + 1,
      type: "done",
      of: null,
      actor: "Ada",
      moment,
      command,
      inverse,
    };
    this.entries.push(entry);
    for (const listener of this.#listeners) listener.onEntry(entry);
    if (this.losesNextAnswer) {
      this.losesNextAnswer = false;
      return Promise.resolve(GONE);
    }
    return Promise.resolve({ type: "done", entry });
  }

  undo(number: number | null): Promise<Outcome> {
    const of = this.entries.find((one) => one.number === number) ?? this.entries.at(-1);
    if (this.isGone || of === undefined) return Promise.resolve(GONE);
    this.#apply(of.inverse);
    const { actor, command, inverse } = of;
    const entry: Entry = {
      number: this.entries.length + 1,
      type: "undone",
      of: of.number,
      actor,
      moment: "2025-08-17T10:00:00Z",
      command: inverse,
      inverse: command,
    };
    this.entries.push(entry);
    return Promise.resolve({ type: "done", entry });
  }

  #apply(command: Command): void {
    for (const { kind } of changesOf(command))
      this.#records.set(kind, withCommand(kind, this.#records.get(kind) ?? [], command));
  }

  #takingBack({ kind, id }: Change): Change {
    const before = (this.#records.get(kind) ?? []).find((one) => one.id === id);
    if (before === undefined) return { type: "remove", kind, id, expects: 1 };
    // Of the kind of the record that it was.
    return {
      type: "record",
      kind,
      id,
      expects: before.revision + 1,
      value: before.value,
    } as Change;
  }

  redo(): Promise<Outcome> {
    return Promise.resolve(GONE);
  }

  search() {
    return Promise.resolve(GONE);
  }

  readText() {
    return Promise.resolve(GONE);
  }

  readFile() {
    return Promise.resolve(GONE);
  }

  listen(_: number, listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
