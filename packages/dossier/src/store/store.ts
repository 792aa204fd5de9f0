import type { OpenedDatabase } from "./opening/opened.js";

/** The store of one negotiation. */
export class Store {
  readonly #opened: OpenedDatabase;
  #closing: Promise<void> | null = null;

  constructor(opened: OpenedDatabase) {
    this.#opened = opened;
  }

  /** The address, without a password. */
  get address(): string {
    return this.#opened.shown;
  }

  /** Ends every connection and lets go of the folder; what was done is kept already. */
  close(): Promise<void> {
    this.#closing ??= this.#opened.close();
    return this.#closing;
  }
}
