import { problemOf } from "./database-problem.js";
import { replayLog } from "./log/replay.js";
import type { Fill } from "./migrations/migrate.js";
import { readAddress } from "./opening/address.js";
import type { OpenedDatabase } from "./opening/opened.js";
import type { StoreProblem } from "./problem.js";
import { Store } from "./store.js";
import type { Answer } from "./store.js";

/** A store, or why there is none. */
export type Opened =
  | { readonly type: "store"; readonly store: Store }
  | { readonly type: "problem"; readonly problem: StoreProblem };

const connect = async (given: string, how: "open" | "create", fill: Fill | null): Promise<OpenedDatabase> => {
  const address = readAddress(given);
  // Each driver is loaded only where it is used: PGlite is large.
  if (address.type === "folder") {
    const { openFolder } = await import("./opening/folder.js");
    if (how === "open") return openFolder(address, how);
    const { preparedDatabase } = await import("./opening/prepared.js");
    return openFolder(address, how, { prepared: await preparedDatabase(), fill });
  }
  return (await import("./opening/server.js")).openServer(address, how, fill);
};

const opened = async (address: string, how: "open" | "create", fill: Fill | null = null): Promise<Opened> => {
  try {
    return { type: "store", store: new Store(await connect(address, how, fill)) };
  } catch (error) {
    const shown = address.replace(/(?<=\/\/[^:@/]*):[^/]*(?=@)/u, "");
    const problem = problemOf(error, shown);
    return { type: "problem", problem: problem.store === "" ? { ...problem, store: shown } : problem };
  }
};

/**
 * Opens the store at an address, a folder or `postgres://USER@HOST/DATABASE?schema=NAME`, and brings its schema forward to
 * this release. A folder has one owner process; a server has as many as come. Problems: `wrong_address`, `not_a_store`,
 * `locked`, `newer_version`, `unreachable`, `busy`, `disk_full`, `not_allowed`, `database_error`.
 */
export const openStore = (address: string): Promise<Opened> => opened(address, "open");

/** Makes an empty store at an address and opens it. Problems: those of opening, and `already_a_store`. */
export const createStore = (address: string): Promise<Opened> => opened(address, "create");

/**
 * Makes a store that holds what a log says, whole or not at all, and closes it; answers its address, without a password. Killed at any
 * moment, it leaves the whole store or none that opens. Problems: those of making a store, `broken_log`, and those that the
 * log throws.
 */
export const fillStore = async (address: string, log: AsyncIterable<unknown>): Promise<Answer<string>> => {
  const made = await opened(address, "create", async (database) => {
    await replayLog(database, log);
  });
  if (made.type === "problem") return made;
  await made.store.close();
  return { type: "answer", value: made.store.address };
};
