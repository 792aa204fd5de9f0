import { isWebAddress, takeInAddress } from "../../intake/address/fetch-address.js";
import { readBytes } from "../../intake/folder/read-bytes.js";
import { recogniseFormat } from "../../intake/formats/recognise.js";
import { LIMITS } from "../../intake/limits.js";
import { problemOf } from "../../intake/problem.js";
import { takeIn } from "../../intake/take-in.js";
import type { Intake, Origin } from "../../intake/take-in.js";
import type { Work } from "./messages.js";
import { Thread, WorkTooSlow } from "./thread.js";

type Reading = Extract<Work, { readonly type: "take_in" | "take_in_bytes" }>;

const HELP = "Split it, or save its words as plain text.";

const refused = (error: unknown, source: string): Intake => {
  const message = error instanceof Error && error.message !== "" ? error.message : "It was ended.";
  const problem = problemOf(error instanceof WorkTooSlow ? "too_slow" : "broken", message, HELP);
  return { reports: [], problems: [{ ...problem, source }] };
};

/**
 * Reads what arrives in a thread of its own, so that whoever waits for something else is answered, and a document that keeps its
 * reader busy is ended, also within one page. Plain text is read at once. One after the other; no function throws.
 */
export class IntakeThread {
  readonly #thread = new Thread();
  readonly #stopping = new AbortController();
  readonly #limit: number;
  #turn: Promise<unknown> = Promise.resolve();

  /** `limit` is how long one file may take, in milliseconds. */
  constructor(limit: number = LIMITS.reading) {
    this.#limit = limit;
  }

  /** Takes in the bytes of a report. */
  takeIn(bytes: Uint8Array, { source, encoding }: Pick<Origin, "source" | "encoding">): Promise<Intake> {
    const isShort = bytes.length === 0 || bytes.length > LIMITS.input;
    const recognised = isShort ? null : recogniseFormat(bytes, { name: source });
    // What is refused, and what is text, holds nobody up.
    if (recognised?.type !== "format" || recognised.format === "text") {
      return takeIn(bytes, { source, encoding });
    }
    return this.#read({ type: "take_in_bytes", bytes, source, encoding: encoding ?? null }, source);
  }

  /** Takes in a page of the network. */
  takeInAddress(address: string, encoding?: string): Promise<Intake> {
    if (!isWebAddress(address)) return takeInAddress(address, { encoding });
    return this.#read({ type: "take_in", place: address, encoding: encoding ?? null }, address);
  }

  /** Takes in one file or address. */
  async takeInPlace(place: string, encoding?: string): Promise<Intake> {
    if (isWebAddress(place)) return this.takeInAddress(place, encoding);
    const bytes = await readBytes(place);
    if ("type" in bytes) return { reports: [], problems: [{ ...bytes, source: place }] };
    return this.takeIn(bytes, { source: place, encoding });
  }

  /** Ends the thread, and whatever it is at. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#thread.close();
  }

  #read(work: Reading, source: string): Promise<Intake> {
    const read = async (): Promise<Intake> => {
      try {
        const reply = await this.#thread.run(work, { signal: this.#stopping.signal, limit: this.#limit });
        return reply.type === "take_in" ? reply.intake : refused(null, source);
      } catch (error) {
        return refused(error, source);
      }
    };
    const turn = this.#turn.then(read);
    this.#turn = turn;
    return turn;
  }
}
