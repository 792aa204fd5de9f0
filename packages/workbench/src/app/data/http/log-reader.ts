import type { Entry } from "@foedus/dossier/store";
import type { Client } from "../../../client/client.js";
import { FIRST_WAIT, LONGEST_WAIT, pause } from "../../../client/events.js";
import type { Listener } from "../service.js";

/** The entries of the log after a number, a page of them; null where they cannot be read now. */
const entriesAfter = async (client: Client, after: number): Promise<readonly Entry[] | null> => {
  const reply = await client.log(after, "one");
  if (reply.type === "problem") return null;
  const lines = reply.value.split("\n").filter((line) => line !== "");
  // The server holds its lines to the schema that this type is made from.
  return lines.map((line) => JSON.parse(line) as Entry);
};

/** Reads the log on from an entry, every entry once and in order, and again where it could not be read. */
export class LogReader {
  readonly #client: Client;
  readonly #onEntry: Listener["onEntry"];
  readonly #over: AbortSignal;
  #heard: number;
  /** The number up to which is to be read. */
  #wanted: number;
  #wait = FIRST_WAIT;
  #asked = new AbortController();
  #reading: Promise<void> | null = null;

  constructor(client: Client, after: number, onEntry: Listener["onEntry"], over: AbortSignal) {
    this.#client = client;
    this.#onEntry = onEntry;
    this.#over = over;
    this.#heard = after;
    this.#wanted = after;
  }

  /** Reads up to a number, or to the end of the log; the answer comes once that is read. */
  readonly read = (number: number): Promise<void> => {
    this.#wanted = Math.max(this.#wanted, number);
    // Whoever asks has just heard from the server: nothing is waited for any longer.
    this.#asked.abort();
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = null;
      // What was asked for when the last page had just been read.
      if (this.#isBehind) void this.read(this.#wanted);
    });
    return this.#reading;
  };

  get #isBehind(): boolean {
    return this.#heard < this.#wanted && !this.#over.aborted;
  }

  async #readOn(): Promise<void> {
    while (this.#isBehind) {
      const wanted = this.#wanted;
      // Where the log ends before it, only what is asked for meanwhile is left.
      this.#wanted = this.#heard;
      if (await this.#readPage()) this.#wanted = Math.max(this.#wanted, wanted);
    }
  }

  /** Reads a page; answers whether there may be more. */
  async #readPage(): Promise<boolean> {
    this.#asked = new AbortController();
    const entries = await entriesAfter(this.#client, this.#heard);
    if (entries === null) {
      await pause(this.#wait, AbortSignal.any([this.#over, this.#asked.signal]));
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
      return true;
    }
    this.#wait = FIRST_WAIT;
    const unheard = entries.filter(({ number }) => number > this.#heard);
    for (const entry of unheard) {
      if (this.#over.aborted) return false;
      this.#heard = entry.number;
      this.#onEntry(entry);
    }
    return unheard.length > 0;
  }
}
