import type { Entry } from "@foedus/dossier/store";
import type { Problem } from "../service.js";

/** What became of a change: acknowledged, kept until the server is back, shown as a conflict, or refused. */
export type Settled =
  | { readonly type: "done"; readonly entry: Entry }
  | { readonly type: "kept" }
  | { readonly type: "conflict" }
  | Problem;

interface Settlement {
  readonly promise: Promise<Settled>;
  readonly resolve: (settled: Settled) => void;
}

/** Who waits for what becomes of a change. */
export class Settlements {
  readonly #open = new Map<string, Settlement>();

  /** What becomes of a change, from now on. */
  of(key: string): Promise<Settled> {
    const open = this.#open.get(key);
    if (open !== undefined) return open.promise;
    let resolve: (settled: Settled) => void = () => undefined;
    const promise = new Promise<Settled>((settle) => {
      resolve = settle;
    });
    this.#open.set(key, { promise, resolve });
    return promise;
  }

  /** Says what became of it; whoever asks afterwards waits for what becomes of it next. */
  answer(key: string, settled: Settled): void {
    this.#open.get(key)?.resolve(settled);
    this.#open.delete(key);
  }
}
