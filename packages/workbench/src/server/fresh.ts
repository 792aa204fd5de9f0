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
export const freshBrief = (
  store: Pick<OpenStore, "last">,
  compute: () => Promise<StoreBrief>,
): (() => Promise<StoreBrief>) => {
  let known: { readonly last: number; readonly brief: StoreBrief } | null = null;
  let running: Promise<StoreBrief | null> | null = null;
  /** Answers what is wrong with the store; null where the newest state is known. */
  const run = async (): Promise<StoreBrief | null> => {
    const last = await store.last();
    if (last.type === "problem") return unanswered(last.problem);
    known = { last: last.value, brief: await compute() };
    return null;
  };
  return async () => {
    const wanted = await store.last();
    if (wanted.type === "problem") return unanswered(wanted.problem);
    while (known === null || known.last < wanted.value) {
      running ??= run().finally(() => {
        running = null;
      });
      const problem = await running;
      if (problem !== null) return problem;
    }
    return known.brief;
  };
};
