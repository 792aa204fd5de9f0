import type { Change, Command, Conflict, Entry } from "@foedus/dossier/store";
import { changesOf } from "../changes-of.js";
import { isUnanswered } from "../service.js";
import type { Problem, Service } from "../service.js";
import { Watched } from "../watched.js";
import { isSame } from "./is-same.js";
import { joined, nameOf } from "./joined.js";
import type { Kept, Waiting } from "./kept.js";
import { Settlements } from "./settlements.js";
import type { Settled } from "./settlements.js";

export type { Settled } from "./settlements.js";

/** A change of this browser beside what somebody else has made of the same. */
export interface Dispute {
  readonly key: string;
  /** What was wanted; null where something could not be undone, which nobody can force. */
  readonly command: Command | null;
  readonly conflicts: readonly Conflict[];
  /** The changes that it consists of, as they are kept: several where later ones build on the disputed one. */
  readonly of: readonly string[];
}

/** What has to know when something was acknowledged or came to nothing. */
export interface Told {
  readonly onDone: (entry: Entry) => void;
  readonly onNotDone: (command: Command) => void;
}

/** What became of the last change when it was taken back: it was never sent, it was done by then, or it came to a conflict. */
export type TakenBack =
  | { readonly type: "unsent"; readonly command: Command }
  | { readonly type: "done"; readonly entry: Entry }
  | { readonly type: "conflict" };

/** How far back the history is asked whether it holds a change whose answer was lost. */
const LOOKED_BACK = 200;

/**
 * Changes on their way to the server. Each is kept in the browser first, sent in order, and let go of only when the server has
 * acknowledged it, or a person has decided about it.
 */
export class Outbox {
  readonly waiting = new Watched<readonly Waiting[]>([]);
  readonly disputes = new Watched<readonly Dispute[]>([]);
  readonly refused = new Watched<Problem | null>(null);
  /** The last change that was taken back before it was known to be done. */
  readonly takenBack = new Watched<Command | null>(null);
  readonly #service: Pick<Service, "perform" | "undo" | "history">;
  readonly #kept: Kept;
  readonly #told: Told;
  readonly #page: string;
  readonly #settlements = new Settlements();
  /** Every change that this page made or took up: the browser may still hold one that was settled a moment ago. */
  readonly #known = new Set<string>();
  /** What was sent at least once: the server may have it, though no answer came. */
  readonly #tried = new Set<string>();
  /** What was tried and then taken back: to be undone, should the server have it. */
  #revoked: readonly Waiting[] = [];
  #takingUp: Promise<unknown> = Promise.resolve();
  #inFlight: string | null = null;
  #sending: Promise<void> | null = null;
  #lastMoment = 0;

  constructor(
    service: Pick<Service, "perform" | "undo" | "history">,
    kept: Kept,
    told: Told,
    page: string = "alone",
  ) {
    this.#service = service;
    this.#kept = kept;
    this.#told = told;
    this.#page = page;
  }

  /** Takes up what this page, or one that is gone, left in this browser, and sends it; `others` are the pages that are open. */
  async takeUp(others: ReadonlySet<string> = new Set()): Promise<void> {
    const taking = this.#takeUp(others);
    this.#takingUp = taking.catch(() => undefined);
    await taking;
    await this.send();
  }

  async #takeUp(others: ReadonlySet<string>): Promise<void> {
    const all = await this.#kept.all();
    const left = all.filter(
      ({ key, page }) => !this.#known.has(key) && (page === this.#page || !others.has(page ?? "")),
    );
    for (const { key } of left) this.#known.add(key);
    for (const { key } of left) this.#tried.add(key);
    this.#revoked = [...left.filter(({ isRevoked }) => isRevoked === true), ...this.#revoked];
    this.waiting.set([...left.filter(({ isRevoked }) => isRevoked !== true), ...this.waiting.get()]);
  }

  /** Keeps a change and sends it. The answer comes as soon as it is settled or known to have to wait. */
  async perform(command: Command): Promise<Settled> {
    const last = this.waiting.get().at(-1)?.order ?? 0;
    this.#lastMoment = Math.max(Date.now(), this.#lastMoment + 1);
    const moment = new Date(this.#lastMoment).toISOString();
    const waiting: Waiting = {
      order: last + 1,
      key: crypto.randomUUID(),
      page: this.#page,
      moment,
      command,
    };
    this.#known.add(waiting.key);
    const settled = this.#settlements.of(waiting.key);
    this.waiting.set([...this.waiting.get(), waiting]);
    // Where the browser keeps nothing, the change is still sent; the page holds it until then.
    await this.#kept.put(waiting).catch(() => undefined);
    await this.send();
    return settled;
  }

  /**
   * Takes back the last change that is on its way; null where none is. One whose answer is awaited is awaited; one whose answer
   * was lost is taken back here at once, and with the server as soon as it can be asked whether it has it.
   */
  async takeBack(): Promise<TakenBack | null> {
    await this.#takingUp;
    const last = this.waiting.get().at(-1);
    if (last === undefined) return null;
    if (last.key === this.#inFlight) {
      const settled = await this.#settlements.of(last.key);
      if (settled.type === "done") return settled;
      if (settled.type === "conflict") {
        // Done already, by an earlier page, where nobody is asked to choose.
        const isDisputed = this.disputes.get().some(({ of }) => of.includes(last.key));
        const made = isDisputed ? null : await this.#madeAt(last.moment);
        return made?.type === "made" && made.entry !== null ? { type: "done", entry: made.entry } : settled;
      }
      if (settled.type === "problem") return { type: "unsent", command: last.command };
    }
    this.takenBack.set(last.command);
    if (this.#tried.has(last.key)) {
      const revoked = { ...last, isRevoked: true };
      this.#revoked = [...this.#revoked, revoked];
      this.#drop([last.key]);
      await this.#kept.put(revoked).catch(() => undefined);
      this.#settlements.answer(last.key, { type: "kept" });
    } else await this.#letGo(last, { type: "kept" });
    return { type: "unsent", command: last.command };
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
    const dispute = { key: crypto.randomUUID(), command: null, conflicts, of: [] };
    this.disputes.set([...this.disputes.get(), dispute]);
  }

  /** Ends a dispute: another command in place of the disputed one, or none. */
  async decide(key: string, instead: Command | null): Promise<Settled | null> {
    const of = this.disputes.get().find((dispute) => dispute.key === key)?.of ?? [];
    this.disputes.set(this.disputes.get().filter((dispute) => dispute.key !== key));
    for (const one of of) await this.#kept.remove(one).catch(() => undefined);
    return instead === null ? null : this.perform(instead);
  }

  /** Puts the message about a refusal away. */
  acknowledgeRefusal(): void {
    this.refused.set(null);
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      if (!(await this.#undoRevoked())) {
        this.#keepAll();
        return;
      }
      const [next] = this.waiting.get();
      if (next === undefined) return;
      this.#tried.add(next.key);
      this.#inFlight = next.key;
      const outcome = await this.#service.perform(next.command, next.moment);
      this.#inFlight = null;
      if (outcome.type === "problem" && isUnanswered(outcome)) {
        this.#keepAll();
        return;
      }
      if (outcome.type === "done") {
        this.#told.onDone(outcome.entry);
        await this.#letGo(next, outcome);
      } else if (outcome.type === "problem") {
        this.refused.set(outcome);
        await this.#letGo(next, outcome);
        this.#told.onNotDone(next.command);
      } else if (outcome.conflicts.every(({ yours, theirs }) => isSame(yours, theirs.value)))
        await this.#goOnWithRest(next, outcome.conflicts);
      else this.#dispute(next, outcome.conflicts);
    }
  }

  /** Undoes what was taken back while nobody knew whether the server has it; false where it does not answer. */
  async #undoRevoked(): Promise<boolean> {
    for (const revoked of this.#revoked) {
      const made = await this.#madeAt(revoked.moment);
      if (made.type === "unanswered") return false;
      const outcome = made.entry === null ? null : await this.#service.undo(made.entry.number);
      if (outcome?.type === "problem" && isUnanswered(outcome)) return false;
      if (outcome?.type === "done") {
        this.#told.onDone(outcome.entry);
        await this.#buildOn(revoked.command);
      }
      if (outcome?.type === "conflict") this.show(outcome.conflicts);
      this.#revoked = this.#revoked.filter((one) => one !== revoked);
      await this.#kept.remove(revoked.key).catch(() => undefined);
    }
    return true;
  }

  /** The entry of a change of this browser, which its moment names; null where the server has none. */
  async #madeAt(
    moment: string,
  ): Promise<{ readonly type: "made"; readonly entry: Entry | null } | { readonly type: "unanswered" }> {
    const history = await this.#service.history({ limit: LOOKED_BACK });
    if (history.type === "problem")
      return isUnanswered(history) ? { type: "unanswered" } : { type: "made", entry: null };
    const entry = history.value.find((one) => one.type === "done" && one.moment === moment);
    return { type: "made", entry: entry ?? null };
  }

  /** What was changed since something was taken back expects the revision before it; the server counts it, and its undoing. */
  async #buildOn(undone: Command): Promise<void> {
    const names = new Set(changesOf(undone).map(nameOf));
    const renewed = (change: Change): Change =>
      names.has(nameOf(change)) ? { ...change, expects: change.expects + 2 } : change;
    for (const waiting of this.waiting.get()) {
      const { command } = waiting;
      const built: Waiting = {
        ...waiting,
        command:
          command.type === "together"
            ? { ...command, changes: command.changes.map(renewed) }
            : renewed(command),
      };
      this.waiting.set(this.waiting.get().map((one) => (one.key === built.key ? built : one)));
      await this.#kept.put(built).catch(() => undefined);
    }
  }

  /**
   * Both sides are the same, and nobody has to choose: its answer was lost, or somebody else did the same. What else the change
   * consists of may not be done yet.
   */
  async #goOnWithRest(next: Waiting, conflicts: readonly Conflict[]): Promise<void> {
    const same = new Set(conflicts.map(nameOf));
    const changes = changesOf(next.command).filter((change) => !same.has(nameOf(change)));
    if (changes.length === 0 || next.command.type !== "together") {
      await this.#letGo(next, { type: "conflict" });
      this.#told.onNotDone(next.command);
      return;
    }
    const rest: Waiting = { ...next, command: { ...next.command, changes } };
    this.waiting.set(this.waiting.get().map((one) => (one.key === next.key ? rest : one)));
    await this.#kept.put(rest).catch(() => undefined);
    // The page shows the whole until the rest is acknowledged, which is the same.
    this.#told.onNotDone(next.command);
  }

  /**
   * Shows both sides. Later changes of the same records were made from the disputed one: by themselves they would be taken for
   * changes of what somebody else has made. All stay in the browser until somebody has chosen; a page that is opened before that
   * sends them again and asks again.
   */
  #dispute(next: Waiting, conflicts: readonly Conflict[]): void {
    const records = new Set(changesOf(next.command).map(nameOf));
    const later = this.waiting.get().filter(({ key, command }) => {
      const names = changesOf(command).map(nameOf);
      if (key === next.key || !names.some((name) => records.has(name))) return false;
      for (const name of names) records.add(name);
      return true;
    });
    const command = joined(next.command, ...later.map((one) => one.command));
    const wanted = new Map(changesOf(command).map((change) => [nameOf(change), change]));
    const sides = conflicts.map((conflict): Conflict => {
      const change = wanted.get(nameOf(conflict));
      return { ...conflict, yours: change?.type === "record" ? change.value : null };
    });
    const of = [next, ...later].map(({ key }) => key);
    this.disputes.set([...this.disputes.get(), { key: next.key, command, conflicts: sides, of }]);
    this.#drop(of);
    for (const key of of) this.#settlements.answer(key, { type: "conflict" });
    this.#told.onNotDone(command);
  }

  #keepAll(): void {
    for (const { key } of this.waiting.get()) this.#settlements.answer(key, { type: "kept" });
  }

  #drop(keys: readonly string[]): void {
    this.waiting.set(this.waiting.get().filter(({ key }) => !keys.includes(key)));
  }

  async #letGo(waiting: Waiting, settled: Settled): Promise<void> {
    // At once with what was acknowledged, so that the page is drawn once. Should it end before the browser has let go of it, it is
    // sent again, and found to be done.
    this.#drop([waiting.key]);
    await this.#kept.remove(waiting.key).catch(() => undefined);
    this.#settlements.answer(waiting.key, settled);
  }
}
