import type { Enqueued, Job, JobQuestion, JobRequest, LongWork, Overview } from "@foedus/dossier/jobs";
import type { Answer } from "@foedus/dossier/store";
import { Client } from "./client.js";
import { answerOf } from "./store-answer.js";
import type { Connection } from "./transport.js";

/** How many jobs the server lists at once. */
const LONGEST_LIST = 5000;

/** Milliseconds between two questions how far the jobs are. */
const LOOK = 500;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, LOOK);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });

/** The jobs of a store that another process has open and works on, by way of its server. */
export class RemoteJobs implements LongWork {
  readonly #store: string;
  readonly #client: Client;

  /** `address` is the store's own, for messages; the connection leads to the server that owns it. */
  constructor(address: string, connection: Connection) {
    this.#store = address;
    this.#client = new Client(connection);
  }

  async enqueue(request: JobRequest, by: string): Promise<Answer<Enqueued>> {
    return answerOf(this.#store, await this.#client.enqueue(request, by), (enqueued) => enqueued);
  }

  /** Jobs, the newest first, at most 5,000. */
  async list(question: JobQuestion = {}): Promise<Answer<readonly Job[]>> {
    const { limit } = question;
    const asked = limit === undefined ? question : { ...question, limit: Math.min(limit, LONGEST_LIST) };
    return answerOf(this.#store, await this.#client.jobs(asked), ({ jobs }) => jobs);
  }

  async one(id: string): Promise<Answer<Job | null>> {
    if (!UUID.test(id)) return { type: "answer", value: null };
    return answerOf(this.#store, await this.#client.job(id), (job) => job);
  }

  async overview(batch: string | null = null): Promise<Answer<Overview>> {
    return answerOf(this.#store, await this.#client.jobOverview(batch), (overview) => overview);
  }

  async cancel(id: string): Promise<Answer<Job | null>> {
    if (!UUID.test(id)) return { type: "answer", value: null };
    return answerOf(this.#store, await this.#client.cancelJob(id), (job) => job);
  }

  async cancelAll(batch: string | null = null): Promise<Answer<number>> {
    return answerOf(this.#store, await this.#client.cancelJobs(batch), ({ cancelled }) => cancelled);
  }

  /** Tells how far jobs are: now, and whenever it is something else, until the signal; a server that is gone is the last answer. */
  async *watch(signal: AbortSignal, batch: string | null = null): AsyncGenerator<Answer<Overview>> {
    let told = "";
    while (!signal.aborted) {
      const overview = await this.overview(batch);
      const words = JSON.stringify(overview);
      if (words !== told) yield overview;
      if (overview.type === "problem") return;
      told = words;
      await pause(signal);
    }
  }

  /** Waits until no job is left, or until the signal; answers how it stands then. */
  async untilDone(signal: AbortSignal, batch: string | null = null): Promise<Answer<Overview>> {
    for await (const overview of this.watch(signal, batch)) {
      if (overview.type === "problem") return overview;
      if (overview.value.queued + overview.value.running === 0) return overview;
    }
    return this.overview(batch);
  }

  /** Ends nothing: the server goes on with its work. */
  stop(): Promise<void> {
    return Promise.resolve();
  }

  /** Lets go of nothing: the queue is the server's. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
