import { setTimeout as after } from "node:timers/promises";
import type { SourceFile } from "@foedus/language";
import type { Store } from "../store/store.js";
import { carryOut } from "./kinds/carry-out.js";
import { JobFailure } from "./kinds/context.js";
import type { Attempt, Queue } from "./queue/queue.js";
import { Thread, WorkFailure, WorkStopped } from "./thread/thread.js";

/** Milliseconds between two looks at an empty queue; what is added here is begun at once. */
const IDLE = 500;

/** Milliseconds between two signs of life of a job, by which it also learns that it was cancelled elsewhere. */
const SIGN = 1_000;

/** What a worker is given. */
export interface WorkerOptions {
  readonly store: Store;
  readonly queue: Queue;
  /** Now, as the log has it: 2025-08-17T09:30:00Z. */
  readonly now: () => string;
  readonly library: () => Promise<readonly SourceFile[]>;
  /** Something about some job is new. */
  readonly changed: () => void;
}

/** What a person reads of an error, also of one that nobody foresaw. */
const reasonOf = (error: unknown): string => {
  const told = error instanceof Error ? error.message : String(error);
  const isForeseen = error instanceof JobFailure || error instanceof WorkFailure;
  return isForeseen ? told : `It failed in a way that was not foreseen: ${told}`;
};

/** Takes one job after another out of the queue and carries it out in a thread of its own. */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #thread = new Thread();
  readonly #stopping = new AbortController();
  #waking = new AbortController();
  #current: { readonly id: string; readonly stop: AbortController } | null = null;
  #running: Promise<void> | null = null;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Looks at the queue now. */
  wake(): void {
    this.#waking.abort();
  }

  /** Ends the job in its middle, where it is at work here. */
  cancel(id: string): void {
    if (this.#current?.id === id) this.#current.stop.abort();
  }

  /** Ends work: the job in hand goes back into the queue as if it had not been begun. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#current?.stop.abort();
    this.wake();
    await this.#running;
    await this.#thread.close();
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      // A database that is away comes back, or the process is ended by whoever runs it.
      const attempt = await this.#options.queue.next().catch(() => null);
      if (attempt === null) await this.#idle();
      else await this.#carryOut(attempt);
    }
  }

  async #idle(): Promise<void> {
    if (!this.#waking.signal.aborted) {
      await after(IDLE, null, { signal: this.#waking.signal }).catch(() => {});
    }
    this.#waking = new AbortController();
  }

  async #carryOut(attempt: Attempt): Promise<void> {
    const { changed } = this.#options;
    const stop = new AbortController();
    this.#current = { id: attempt.id, stop };
    if (this.#stopping.signal.aborted) stop.abort();
    const signs = setInterval(() => {
      void this.#giveSign(attempt, stop);
    }, SIGN);
    changed();
    try {
      await this.#settle(attempt, stop.signal);
    } catch {
      // The queue cannot be reached: the job counts as lost after a while and is tried again.
    } finally {
      clearInterval(signs);
      this.#current = null;
      changed();
    }
  }

  async #giveSign(attempt: Attempt, stop: AbortController): Promise<void> {
    // Where the queue cannot be asked, nothing is known, and work goes on.
    const isOurs = await this.#options.queue.touch(attempt).catch(() => true);
    if (!isOurs) stop.abort();
  }

  async #settle(attempt: Attempt, signal: AbortSignal): Promise<void> {
    const { store, queue, now, library, changed } = this.#options;
    const { task, by } = attempt.data;
    try {
      const output = await carryOut(task, {
        store,
        thread: this.#thread,
        signal,
        library,
        author: () => ({ actor: by, moment: now() }),
        progress: async (done, total, current) => {
          await queue.progress(attempt.id, done, total, current);
          changed();
        },
      });
      await queue.complete(attempt, output);
    } catch (error) {
      // Whoever stopped it has settled it already, or it goes back.
      if (error instanceof WorkStopped) await queue.release(attempt);
      else await queue.fail(attempt, { message: reasonOf(error) });
    }
  }
}
