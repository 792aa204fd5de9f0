import type { OpenStore, StoreProblem } from "@foedus/dossier/store";
import type { StoreBrief } from "./served.js";

const unanswered = ({ message, help }: StoreProblem): StoreBrief => ({
  type: "problems",
  lines: [`${message} ${help}`],
});

/**
 * Works out the brief once for each state of the log, however many ask for it, and one state at a time: who asks while an older
 * state is worked on waits for a newer one, which is then the newest there is.
 */
export class FreshBrief {
  readonly #store: Pick<OpenStore, "last">;
  readonly #compute: () => Promise<StoreBrief>;
  #known: { readonly last: number; readonly brief: StoreBrief } | null = null;
  #running: Promise<StoreBrief | null> | null = null;

  constructor(store: Pick<OpenStore, "last">, compute: () => Promise<StoreBrief>) {
    this.#store = store;
    this.#compute = compute;
  }

  /** The brief of a state that is no older than this call. */
  async brief(): Promise<StoreBrief> {
    const wanted = await this.#store.last();
    if (wanted.type === "problem") return unanswered(wanted.problem);
    while (this.#known === null || this.#known.last < wanted.value) {
      this.#running ??= this.#run().finally(() => {
        this.#running = null;
      });
      const problem = await this.#running;
      if (problem !== null) return problem;
    }
    return this.#known.brief;
  }

  /** Answers what is wrong with the store; null where the newest state is known. */
  async #run(): Promise<StoreBrief | null> {
    const last = await this.#store.last();
    if (last.type === "problem") return unanswered(last.problem);
    this.#known = { last: last.value, brief: await this.#compute() };
    return null;
  }
}
