import type { Worker } from "node:worker_threads";
import type { Reply, Work } from "./messages.js";
import { startThread } from "./start.js";

/** Why a piece of work has no result. */
export class WorkFailure extends Error {}

/** A piece of work was ended because it took longer than it may. */
export class WorkTooSlow extends WorkFailure {}

/** The work itself says that it has no result: the same work would say so again. */
export class WorkImpossible extends WorkFailure {}

/** A piece of work was ended because nobody wants it any more. */
export class WorkStopped extends Error {}

/** Bounds of one piece of work. */
export interface Bounds {
  /** Ends the work in its middle. */
  readonly signal: AbortSignal;
  /** How long it may take, in milliseconds. */
  readonly limit: number;
}

const failureOf = (error: Error): WorkFailure => {
  const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return new WorkFailure(isMemory ? "It needs more memory than it may have." : error.message);
};

/** Gives a thread one piece of work and waits for its answer. */
const answerOf = (worker: Worker, work: Work, { signal, limit }: Bounds): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onStop);
      worker.off("message", onReply).off("error", onError).off("exit", onExit);
      end();
    };
    const lose = (failure: Error): void => {
      settle(() => {
        reject(failure);
      });
    };
    const onReply = (reply: Reply): void => {
      settle(() => {
        resolve(reply);
      });
    };
    const onStop = (): void => {
      lose(new WorkStopped());
    };
    const onError = (error: Error): void => {
      lose(failureOf(error));
    };
    const onExit = (): void => {
      lose(new WorkFailure("The thread that worked on it ended."));
    };
    const timer = setTimeout(() => {
      lose(new WorkTooSlow(`It took longer than ${String(limit / 1000)} seconds and was ended.`));
    }, limit);
    signal.addEventListener("abort", onStop);
    worker.on("message", onReply).on("error", onError).on("exit", onExit);
    worker.postMessage(work, []);
  });

/**
 * One thread beside the one that answers people, started when it is needed and used again. Work that takes too long or is no
 * longer wanted ends with its thread, whatever it is at.
 */
export class Thread {
  #worker: Worker | null = null;

  /** Does one piece of work; one at a time. Throws WorkFailure with a reason for people, and WorkStopped. */
  async run(work: Work, bounds: Bounds): Promise<Exclude<Reply, { type: "failed" }>> {
    if (bounds.signal.aborted) throw new WorkStopped();
    this.#worker ??= startThread();
    let reply: Reply;
    try {
      reply = await answerOf(this.#worker, work, bounds);
    } catch (error) {
      await this.close();
      throw error;
    }
    if (reply.type === "failed") throw new WorkImpossible(reply.message);
    return reply;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (worker === null) return;
    // Unheard, what it says while it ends would end the process.
    worker.on("error", () => {});
    await worker.terminate();
  }
}
