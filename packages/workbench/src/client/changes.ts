import type { Command, Conflict, Entry } from "@foedus/dossier/store";
import type { Problem } from "./problem.js";
import { ask, problemIn, send, serverGone } from "./transport.js";
import type { Asked, Connection } from "./transport.js";

/** What came of a change. Whatever is not `done` has changed nothing. */
export type Changed =
  | { readonly type: "done"; readonly entry: Entry }
  | { readonly type: "conflict"; readonly conflicts: readonly Conflict[] }
  | { readonly type: "problem"; readonly problem: Problem };

/** Who changes something, and when; without a name it is the account of the server. */
export interface ClientAuthor {
  readonly actor: string | null;
  readonly moment: string;
}

/** A change that a client can ask for. */
export type Change =
  | { readonly type: "perform"; readonly command: Command }
  | { readonly type: "undo"; readonly entry: number | null }
  | { readonly type: "redo" };

const ROUTES = {
  perform: "/commands",
  undo: "/commands/undo",
  redo: "/commands/redo",
} as const;

const bodyOf = (change: Change): unknown => {
  if (change.type === "perform") return change.command;
  return change.type === "undo" ? { entry: change.entry } : {};
};

/** How often a change is tried whose answer was lost, and how long is waited in between, in milliseconds. */
const WAITS = [200, 1000, 3000] as const;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const once = async (connection: Connection, asked: Asked): Promise<Changed> => {
  const raw = await send(connection, asked);
  if (raw.type === "problem") return raw;
  const { response } = raw;
  if (!response.ok && response.status !== 409) {
    return { type: "problem", problem: await problemIn(response) };
  }
  try {
    return (await response.json()) as Changed;
  } catch {
    // The answer broke off on its way.
    return { type: "problem", problem: serverGone() };
  }
};

const isLost = (changed: Changed): boolean =>
  changed.type === "problem" && changed.problem.code === "server_gone";

/** The entry after a number that a change made whose answer was lost; undefined where the log cannot be asked. */
const madeBy = async (
  connection: Connection,
  { actor, moment }: ClientAuthor,
  after: number,
): Promise<Entry | null | undefined> => {
  const about =
    actor === null ? await ask<{ readonly account: string }>(connection, { path: "/about" }) : null;
  if (about?.type === "problem") return undefined;
  const name = about === null ? actor : about.value.account;
  const page = await ask<{ readonly entries: readonly Entry[] }>(connection, {
    path: "/history",
    query: { limit: 200 },
  });
  if (page.type === "problem") return undefined;
  const isOwn = (entry: Entry): boolean =>
    entry.number > after && entry.actor === name && entry.moment === moment;
  return page.value.entries.find(isOwn) ?? null;
};

/**
 * Makes a change once, also where its answer is lost on the way. Each attempt bears the same key, so a server that is still at
 * it, or has done it, answers with what came of the first. A server that was started anew knows no keys; therefore the log is
 * asked first whether it holds an entry of this author and moment. Another change may bear the same moment, where a caller gives
 * it; so an entry counts only after the last one that such a change is known to have made, whose number is `after`.
 */
export const change = async (
  connection: Connection,
  wanted: Change,
  author: ClientAuthor,
  after = 0,
): Promise<Changed> => {
  const asked: Asked = {
    method: "POST",
    path: ROUTES[wanted.type],
    json: bodyOf(wanted),
    headers: {
      ...(author.actor === null ? {} : { "X-Foedus-Actor": encodeURIComponent(author.actor) }),
      "X-Foedus-Moment": author.moment,
      "Idempotency-Key": crypto.randomUUID(),
    },
  };
  let changed = await once(connection, asked);
  for (const wait of WAITS) {
    if (!isLost(changed)) return changed;
    await pause(wait);
    const made = await madeBy(connection, author, after);
    if (made === undefined) continue;
    if (made !== null) return { type: "done", entry: made };
    changed = await once(connection, asked);
  }
  return changed;
};
