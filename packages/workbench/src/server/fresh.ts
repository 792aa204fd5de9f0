import type { OpenStore } from "@foedus/dossier/store";
import type { StoreBrief } from "./served.js";

/** Works something out once for each state of the log, however many ask for it. */
export const freshBrief = (
  store: Pick<OpenStore, "last">,
  compute: () => Promise<StoreBrief>,
): (() => Promise<StoreBrief>) => {
  let known: { readonly last: number; readonly brief: Promise<StoreBrief> } | null = null;
  return async () => {
    const last = await store.last();
    if (last.type === "problem") {
      return { type: "problems", lines: [`${last.problem.message} ${last.problem.help}`] };
    }
    if (known === null || known.last !== last.value) {
      const brief = compute();
      known = { last: last.value, brief };
      // What failed is tried again.
      brief.catch(() => {
        known = null;
      });
    }
    return known.brief;
  };
};
