import type { Jobs, Overview } from "@foedus/dossier/jobs";

type Listener = (overview: Overview) => void;

/** Tells how far the jobs are to all who listen, asking once for all of them, and only while somebody listens. */
export class JobWatch {
  readonly #jobs: Pick<Jobs, "watch">;
  readonly #listeners = new Set<Listener>();
  #last: Overview | null = null;
  #stop: AbortController | null = null;

  constructor(jobs: Pick<Jobs, "watch">) {
    this.#jobs = jobs;
  }

  /** Tells how far they are now, and whenever it is something else. Answers how to leave. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#last !== null) listener(this.#last);
    if (this.#stop === null) {
      this.#stop = new AbortController();
      void this.#watch(this.#stop.signal);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.abort();
      this.#stop = null;
      this.#last = null;
    };
  }

  async #watch(signal: AbortSignal): Promise<void> {
    for await (const overview of this.#jobs.watch(signal)) {
      // A database that is away is told by every other route.
      if (overview.type === "problem" || signal.aborted) continue;
      this.#last = overview.value;
      for (const listener of this.#listeners) listener(overview.value);
    }
  }
}
