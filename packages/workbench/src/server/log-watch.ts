import type { OpenStore } from "@foedus/dossier/store";

/**
 * Tells those who wait when the log has grown. What this process changes it is told at once; what others write to the same
 * database it finds by asking for the number of the last entry, which is cheap, and only while somebody waits. So one way
 * serves the folder and the server alike, and nothing is lost where a notice would get lost: the log itself is what is read.
 */
export class LogWatch {
  readonly #store: OpenStore;
  readonly #lookEvery: number;
  readonly #waiting = new Set<() => void>();
  #known = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(store: OpenStore, lookEvery: number) {
    this.#store = store;
    this.#lookEvery = lookEvery;
  }

  /** Wakes all who wait. */
  readonly changed = (): void => {
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
    this.#rest();
  };

  /** Waits until the log may have grown beyond this number, or until the signal ends the waiting. */
  wait(after: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const wake = (): void => {
        signal.removeEventListener("abort", wake);
        this.#waiting.delete(wake);
        this.#rest();
        resolve();
      };
      signal.addEventListener("abort", wake, { once: true });
      this.#waiting.add(wake);
      this.#known = this.#waiting.size === 1 ? after : Math.min(this.#known, after);
      this.#timer ??= setInterval(() => void this.#look(), this.#lookEvery).unref();
    });
  }

  async #look(): Promise<void> {
    const last = await this.#store.last();
    // A database that is away tells nothing new; those who wait find out by themselves when they ask it.
    if (last.type === "answer" && last.value > this.#known) this.changed();
  }

  #rest(): void {
    if (this.#waiting.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}
