import type { OpenStore, StoreProblem } from "@foedus/dossier/store";
import type { StoreBrief } from "./served.js";

const unanswered = ({ message, help }: StoreProblem): StoreBrief => ({
  type: "problems",
  lines: [`${message} ${help}`],
});

/** What came of working on a state, by its number; null where the store did not even tell which is the newest. */
interface Worked {
  readonly last: number | null;
  readonly brief: StoreBrief;
}

/**
 * Works out the brief once for each state of the log, however many ask for it, and one state at a time: who asks while an older
 * state is worked on waits for a newer one, which is then the newest there is. A failure that may pass by itself is told to all
 * who wait for it and not kept: who asks later has it tried again.
 */
export class FreshBrief {
  readonly #store: Pick<OpenStore, "last">;
  readonly #compute: () => Promise<StoreBrief>;
  #known: { readonly last: number; readonly brief: StoreBrief } | null = null;
  #running: Promise<Worked> | null = null;

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
      const { last, brief } = await this.#running;
      if (last === null || last >= wanted.value) return brief;
    }
    return this.#known.brief;
  }

  async #run(): Promise<Worked> {
    const last = await this.#store.last();
    if (last.type === "problem") return { last: null, brief: unanswered(last.problem) };
    const worked = { last: last.value, brief: await this.#compute() };
    const passes = worked.brief.type === "problems" && worked.brief.passing === true;
    if (!passes) this.#known = worked;
    return worked;
  }
}
