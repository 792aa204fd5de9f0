import { createHash } from "node:crypto";
import type { Outcome } from "@foedus/dossier/store";

/** How many changes are remembered, so that a retry is not a second one. */
const REMEMBERED = 1000;

/** What came of a change that bears a key; `used_otherwise` where another change bore the same key. */
export type Once = Outcome | { readonly type: "used_otherwise" };

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Carries out each change once: a retry with the same key gets the answer of the first attempt, also while that is still going
 * on. It remembers in this process only; whoever retries with another process looks into the log first, as the client does.
 */
export class OnceOnly {
  readonly #known = new Map<string, { readonly what: string; readonly outcome: Promise<Outcome> }>();

  /** Does what is asked, unless it was done under this key already. `what` tells one change from another. */
  async run(key: string | undefined, what: string, change: () => Promise<Outcome>): Promise<Once> {
    if (key === undefined) return change();
    const digest = digestOf(what);
    const known = this.#known.get(key);
    if (known !== undefined) return known.what === digest ? known.outcome : { type: "used_otherwise" };
    const outcome = change();
    this.#known.set(key, { what: digest, outcome });
    const oldest = this.#known.keys().next();
    if (this.#known.size > REMEMBERED && oldest.done !== true) this.#known.delete(oldest.value);
    const made = await outcome;
    // What changed nothing may be tried again with the same key.
    if (made.type !== "done") this.#known.delete(key);
    return made;
  }
}
