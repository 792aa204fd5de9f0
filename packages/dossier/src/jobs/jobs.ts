import { createHash, randomUUID } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import type { SourceFile } from "@foedus/language";
import { problemOf } from "../store/database-problem.js";
import type { Answer, Store } from "../store/store.js";
import { left } from "./job.js";
import type { Job, JobRequest, Overview, Task } from "./job.js";
import { Queue } from "./queue/queue.js";
import type { Asked, JobQuestion } from "./queue/queue.js";
import { Worker } from "./worker.js";

/** What jobs are opened with. */
export interface JobsOptions {
  /** How many jobs this process works on at once, each in a thread of its own; 0 where it only asks and looks. */
  readonly workers: number;
  /** Now, as the log has it: 2025-08-17T09:30:00Z. */
  readonly now: () => string;
  /** The instruments that the texts of a dossier may draw on; without it, none. */
  readonly library?: () => Promise<readonly SourceFile[]>;
}

/** What was put into the queue. */
export interface Enqueued {
  readonly batch: string;
  /** How many jobs are new; what was in the queue already was left there. */
  readonly jobs: number;
}

/**
 * What can be asked of the jobs of a store, wherever it is open: in this process, or with a running server that owns it and works
 * on them. Whoever asks for work takes this, not the class.
 */
export type LongWork = Pick<
  Jobs,
  "enqueue" | "list" | "one" | "overview" | "watch" | "untilDone" | "cancel" | "cancelAll" | "stop" | "close"
>;

/** Milliseconds between two looks at how far jobs of other processes are. */
const LOOK = 500;

/** Milliseconds between two looks at the least: hundreds of small jobs are told of together. */
const BREATH = 100;

/** A person waits for a single thing, and not for a whole shelf. */
const PRIORITY = { alone: 10, many: 0 } as const;

const keyOf = (task: Task): string => {
  switch (task.kind) {
    case "read_report":
      return `read_report ${task.report}`;
    case "take_in":
      return `take_in ${createHash("sha256").update(JSON.stringify(task)).digest("hex")}`;
    case "brief":
      return `brief ${task.name}`;
  }
};

/**
 * The long work of a store: asked for here, kept in the database until it is done, and carried out by whatever process works on
 * it. No function throws; problems are answers.
 */
export class Jobs {
  readonly #store: Store;
  readonly #queue: Queue;
  readonly #workers: readonly Worker[];
  #changed = new AbortController();

  private constructor(store: Store, queue: Queue, options: JobsOptions) {
    this.#store = store;
    this.#queue = queue;
    const { now, library = () => Promise.resolve([]) } = options;
    const changed = (): void => {
      this.#tell();
    };
    this.#workers = Array.from(
      { length: options.workers },
      () => new Worker({ store, queue, now, library, changed }),
    );
  }

  /** Opens the jobs of an open store. With workers, they begin at once with what waits in the queue. */
  static async open(store: Store, options: JobsOptions): Promise<Answer<Jobs>> {
    try {
      const queue = await Queue.open(store.beside, { supervises: options.workers > 0 });
      const jobs = new Jobs(store, queue, options);
      for (const worker of jobs.#workers) worker.start();
      return { type: "answer", value: jobs };
    } catch (error) {
      return { type: "problem", problem: { ...problemOf(error, store.address), store: store.address } };
    }
  }

  /** Puts into the queue what is asked for; what waits there or is at work already is not put in twice. */
  async enqueue(request: JobRequest, by: string): Promise<Answer<Enqueued>> {
    const batch = randomUUID();
    const tasks = await this.#tasksOf(request);
    if (tasks.type === "problem") return tasks;
    const priority = request.kind === "read_all" ? PRIORITY.many : PRIORITY.alone;
    const asked = tasks.value.map((task): Asked => ({ key: keyOf(task), task, priority }));
    const added = await this.#answer(async () => ({ batch, jobs: await this.#queue.add(asked, by, batch) }));
    for (const worker of this.#workers) worker.wake();
    this.#tell();
    return added;
  }

  /** Jobs, the newest first; those that are over are kept for a week. */
  list(question: JobQuestion = {}): Promise<Answer<readonly Job[]>> {
    return this.#answer(() => this.#queue.list(question));
  }

  /** One job; null where there is none of this id. */
  one(id: string): Promise<Answer<Job | null>> {
    return this.#answer(() => this.#queue.one(id));
  }

  /** How many jobs are in which state, of one batch or of all, and which run now. */
  overview(batch: string | null = null): Promise<Answer<Overview>> {
    return this.#answer(() => this.#queue.overview(batch));
  }

  /**
   * Cancels a job, also one in its middle, here at once and in another process within seconds. What it had recorded stays, and can
   * be undone. Answers the job as it is then; null where there is none.
   */
  cancel(id: string): Promise<Answer<Job | null>> {
    return this.#answer(async () => {
      if ((await this.#queue.one(id)) === null) return null;
      await this.#cancel([id]);
      return this.#queue.one(id);
    });
  }

  /** Cancels all jobs of a batch, or all there are; answers how many. */
  cancelAll(batch: string | null = null): Promise<Answer<number>> {
    return this.#answer(async () => {
      const ids = await this.#queue.leftOf(batch);
      await this.#cancel(ids);
      return ids.length;
    });
  }

  /** Tells how far jobs are, of one batch or of all: now, and whenever it is something else, until the signal. */
  async *watch(signal: AbortSignal, batch: string | null = null): AsyncGenerator<Answer<Overview>> {
    let told = "";
    while (!signal.aborted) {
      const changed = this.#changed.signal;
      const overview = await this.overview(batch);
      const words = JSON.stringify(overview);
      if (words !== told) yield overview;
      told = words;
      await after(BREATH, null, { signal }).catch(() => {});
      if (!changed.aborted) {
        await after(LOOK, null, { signal: AbortSignal.any([signal, changed]) }).catch(() => {});
      }
    }
  }

  /** Waits until no job is left, of one batch or of all, or until the signal; answers how it stands then. */
  async untilDone(signal: AbortSignal, batch: string | null = null): Promise<Answer<Overview>> {
    for await (const overview of this.watch(signal, batch)) {
      if (overview.type === "problem" || left(overview.value) === 0) return overview;
    }
    return this.overview(batch);
  }

  /** Ends work in this process, not asking and looking: jobs in hand go back into the queue as if they had not been begun. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
    this.#tell();
  }

  /** Ends work here and lets go of the queue; the store stays open. */
  async close(): Promise<void> {
    await this.stop();
    await this.#queue.close();
  }

  async #cancel(ids: readonly string[]): Promise<void> {
    await this.#queue.cancel(ids);
    for (const worker of this.#workers) for (const id of ids) worker.cancel(id);
    this.#tell();
  }

  async #tasksOf(request: JobRequest): Promise<Answer<readonly Task[]>> {
    if (request.kind !== "read_all") return { type: "answer", value: [request] };
    const unread = await this.#store.unread();
    if (unread.type === "problem") return unread;
    return { type: "answer", value: unread.value.map((report) => ({ kind: "read_report", report })) };
  }

  #tell(): void {
    this.#changed.abort();
    this.#changed = new AbortController();
  }

  async #answer<Value>(ask: () => Promise<Value>): Promise<Answer<Value>> {
    try {
      return { type: "answer", value: await ask() };
    } catch (error) {
      const problem = { ...problemOf(error, this.#store.address), store: this.#store.address };
      return { type: "problem", problem };
    }
  }
}
