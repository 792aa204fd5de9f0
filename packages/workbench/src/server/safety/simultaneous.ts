import type { MiddlewareHandler } from "hono";
import { refusal } from "../wire/answer.js";
import { problem } from "../wire/problem.js";

/** How many requests are worked on at once; each may hold a large body. */
export const MOST_REQUESTS = 64;

/** How many event streams are open at once: one for each open page. */
export const MOST_STREAMS = 64;

/** Counts what goes on at once, up to a number. */
export class Places {
  #taken = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a place, and answers how to give it back; null where there is none. */
  take(): (() => void) | null {
    if (this.#taken >= this.#most) return null;
    this.#taken += 1;
    let given = false;
    return () => {
      if (!given) this.#taken -= 1;
      given = true;
    };
  }
}

/** What a request is told for which there is no place. */
export const busy = (): Response =>
  refusal(
    problem("busy", "The server has too much to do at once.", "Try again in a moment; close other pages."),
    { "Retry-After": "1" },
  );

/** Bounds how many requests are worked on at once. An answer that streams gives its place back when it begins. */
export const boundedAtOnce = (most: number): MiddlewareHandler => {
  const places = new Places(most);
  return async (_, next) => {
    const leave = places.take();
    if (leave === null) return busy();
    try {
      await next();
    } finally {
      leave();
    }
    return undefined;
  };
};
