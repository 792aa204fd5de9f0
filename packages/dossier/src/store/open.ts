import { problemOf } from "./database-problem.js";
import { readAddress } from "./opening/address.js";
import type { OpenedDatabase } from "./opening/opened.js";
import type { StoreProblem } from "./problem.js";
import { Store } from "./store.js";

/** A store, or why there is none. */
export type Opened =
  | { readonly type: "store"; readonly store: Store }
  | { readonly type: "problem"; readonly problem: StoreProblem };

const connect = async (given: string, how: "open" | "create"): Promise<OpenedDatabase> => {
  const address = readAddress(given);
  // Each driver is loaded only where it is used: PGlite is large.
  if (address.type === "folder") return (await import("./opening/folder.js")).openFolder(address, how);
  return (await import("./opening/server.js")).openServer(address, how);
};

const opened = async (address: string, how: "open" | "create"): Promise<Opened> => {
  try {
    return { type: "store", store: new Store(await connect(address, how)) };
  } catch (error) {
    return { type: "problem", problem: problemOf(error, address.replace(/\/\/[^@/]*@/u, "//")) };
  }
};

/**
 * Opens the store at an address, a folder or `postgres://USER@HOST/DATABASE?schema=NAME`, and brings its schema forward to
 * this release. A folder has one owner process; a server has as many as come. Problems: `wrong_address`, `not_a_store`,
 * `locked`, `newer_version`, `unreachable`, `disk_full`, `not_allowed`, `database_error`.
 */
export const openStore = (address: string): Promise<Opened> => opened(address, "open");

/** Makes an empty store at an address and opens it. Problems: those of opening, and `already_a_store`. */
export const createStore = (address: string): Promise<Opened> => opened(address, "create");
