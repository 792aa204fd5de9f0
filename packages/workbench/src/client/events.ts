import type { Overview } from "@foedus/dossier/jobs";
import type { LogEvent } from "../server/wire/event.js";
import { messagesOf } from "./messages.js";
import { send } from "./transport.js";
import type { Connection } from "./transport.js";

/** What a client hears: the connection stands, a new entry of the log, how far the jobs are, or that the connection is gone and is sought again. */
export type Heard =
  | { readonly type: "connected"; readonly last: number }
  | { readonly type: "entry"; readonly entry: LogEvent }
  | { readonly type: "jobs"; readonly overview: Overview }
  | { readonly type: "lost" };

/** How long what did not come is waited for before it is asked for again, in milliseconds: at first, and twice as long each time up to the longest. */
export const FIRST_WAIT = 500;
export const LONGEST_WAIT = 10_000;

/** Waits so many milliseconds, or until the signal ends the waiting. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

async function* oneConnection(
  connection: Connection,
  after: number | null,
  signal: AbortSignal,
): AsyncGenerator<Heard> {
  const raw = await send(connection, { path: "/events", query: { after }, signal });
  if (raw.type === "problem" || !raw.response.ok || raw.response.body === null) return;
  try {
    for await (const { event, data } of messagesOf(raw.response.body)) {
      if (event === "ready") yield { type: "connected", last: Number(data) };
      if (event === "entry") yield { type: "entry", entry: JSON.parse(data) as LogEvent };
      if (event === "jobs") yield { type: "jobs", overview: JSON.parse(data) as Overview };
    }
  } catch {
    // The connection broke off; whoever called connects again.
  }
}

/**
 * Tells every new entry of the log after a number, each once and in order, until the signal ends it. Where the connection is
 * lost it says so, and goes on from the last entry that it told.
 */
export async function* hear(
  connection: Connection,
  after: number | null,
  signal: AbortSignal,
): AsyncGenerator<Heard> {
  let [last, wait] = [after, FIRST_WAIT];
  while (!signal.aborted) {
    for await (const heard of oneConnection(connection, last, signal)) {
      if (heard.type === "connected") {
        wait = FIRST_WAIT;
        last ??= heard.last;
      }
      if (heard.type === "entry") last = heard.entry.number;
      yield heard;
    }
    if (signal.aborted) return;
    yield { type: "lost" };
    await pause(wait, signal);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}
