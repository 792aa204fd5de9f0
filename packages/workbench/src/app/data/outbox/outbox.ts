import type { Command, Conflict, Entry } from "@foedus/dossier/store";
import { isUnanswered } from "../service.js";
import type { Problem, Service } from "../service.js";
import { Watched } from "../watched.js";
import { isSame } from "./is-same.js";
import type { Kept, Waiting } from "./kept.js";

/** What became of a change: acknowledged, kept until the server is back, shown as a conflict, or refused. */
export type Settled =
  | { readonly type: "done"; readonly entry: Entry }
  | { readonly type: "kept" }
  | { readonly type: "conflict" }
  | Problem;

/** A change of this browser beside what somebody else has made of the same. */
export interface Dispute {
  readonly key: string;
  /** What was wanted; null where something could not be undone, which nobody can force. */
  readonly command: Command | null;
  readonly conflicts: readonly Conflict[];
}

/** What has to know when something was acknowledged or came to nothing. */
export interface Told {
  readonly onDone: (entry: Entry) => void;
  readonly onNotDone: (command: Command) => void;
}

/**
 * Changes on their way to the server. Each is kept in the browser first, sent in order, and let go of only when the server has
 * acknowledged it, or a person has decided about it.
 */
export class Outbox {
  readonly waiting = new Watched<readonly Waiting[]>([]);
  readonly disputes = new Watched<readonly Dispute[]>([]);
  readonly refused = new Watched<Problem | null>(null);
  readonly #service: Pick<Service, "perform">;
  readonly #kept: Kept;
  readonly #told: Told;
  readonly #settled = new Map<string, (settled: Settled) => void>();
  #sending: Promise<void> | null = null;
  #lastMoment = 0;

  constructor(service: Pick<Service, "perform">, kept: Kept, told: Told) {
    this.#service = service;
    this.#kept = kept;
    this.#told = told;
  }

  /** Takes up what an earlier page of this browser left, and sends it. */
  async takeUp(): Promise<void> {
    this.waiting.set([...(await this.#kept.all()), ...this.waiting.get()]);
    await this.send();
  }

  /** Keeps a change and sends it. The answer comes as soon as it is settled or known to have to wait. */
  async perform(command: Command): Promise<Settled> {
    const last = this.waiting.get().at(-1)?.order ?? 0;
    this.#lastMoment = Math.max(Date.now(), this.#lastMoment + 1);
    const moment = new Date(this.#lastMoment).toISOString();
    const waiting: Waiting = { order: last + 1, key: crypto.randomUUID(), moment, command };
    const settled = new Promise<Settled>((resolve) => {
      this.#settled.set(waiting.key, resolve);
    });
    this.waiting.set([...this.waiting.get(), waiting]);
    // Where the browser keeps nothing, the change is still sent; the page holds it until then.
    await this.#kept.put(waiting).catch(() => undefined);
    await this.send();
    return settled;
  }

  /** Lets go of the last change that was not sent yet; null where all are sent. */
  async takeBackUnsent(): Promise<Command | null> {
    const last = this.#sending === null ? this.waiting.get().at(-1) : undefined;
    if (last === undefined) return null;
    await this.#letGo(last, { type: "kept" });
    return last.command;
  }

  /** Sends what waits, one after the other, until something finds no answer. */
  send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** Shows both sides of what could not be undone. */
  show(conflicts: readonly Conflict[]): void {
    this.disputes.set([...this.disputes.get(), { key: crypto.randomUUID(), command: null, conflicts }]);
  }

  /** Ends a dispute: another command in place of the disputed one, or none. */
  async decide(key: string, instead: Command | null): Promise<Settled | null> {
    this.disputes.set(this.disputes.get().filter((dispute) => dispute.key !== key));
    await this.#kept.remove(key).catch(() => undefined);
    return instead === null ? null : this.perform(instead);
  }

  /** Puts the message about a refusal away. */
  acknowledgeRefusal(): void {
    this.refused.set(null);
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const [next] = this.waiting.get();
      if (next === undefined) return;
      const outcome = await this.#service.perform(next.command, next.moment);
      if (outcome.type === "problem" && isUnanswered(outcome)) {
        for (const { key } of this.waiting.get()) this.#answer(key, { type: "kept" });
        return;
      }
      if (outcome.type === "done") {
        this.#told.onDone(outcome.entry);
        await this.#letGo(next, outcome);
      } else if (outcome.type === "problem") {
        this.refused.set(outcome);
        await this.#letGo(next, outcome);
        this.#told.onNotDone(next.command);
      } else {
        await this.#dispute(next, outcome.conflicts);
      }
    }
  }

  async #dispute(next: Waiting, conflicts: readonly Conflict[]): Promise<void> {
    // Its answer was lost and it is done already: both sides are the same, and nobody has to choose.
    const isDone = conflicts.every(({ yours, theirs }) => isSame(yours, theirs.value));
    if (isDone) await this.#letGo(next, { type: "conflict" });
    else {
      // It stays in the browser until somebody has chosen; a page that is opened before that sends it again and asks again.
      this.disputes.set([...this.disputes.get(), { key: next.key, command: next.command, conflicts }]);
      this.waiting.set(this.waiting.get().filter(({ key }) => key !== next.key));
      this.#answer(next.key, { type: "conflict" });
    }
    this.#told.onNotDone(next.command);
  }

  async #letGo(waiting: Waiting, settled: Settled): Promise<void> {
    // At once with what was acknowledged, so that the page is drawn once. Should it end before the browser has let go of it, it is
    // sent again, and found to be done.
    this.waiting.set(this.waiting.get().filter(({ key }) => key !== waiting.key));
    await this.#kept.remove(waiting.key).catch(() => undefined);
    this.#answer(waiting.key, settled);
  }

  #answer(key: string, settled: Settled): void {
    this.#settled.get(key)?.(settled);
    this.#settled.delete(key);
  }
}
