import { openStore, storeFolder } from "@foedus/dossier/store";
import type { Store, StoreProblem } from "@foedus/dossier/store";
import { Client, RemoteStore } from "@foedus/workbench/client";
import type { Connection } from "@foedus/workbench/client";
import { announcedOwner } from "./owner-file.js";

/** A store to work with, here or with its running owner; or why there is none. */
export type Reached =
  | { readonly type: "store"; readonly store: Store }
  | { readonly type: "owned"; readonly store: RemoteStore; readonly owner: Connection }
  | { readonly type: "problem"; readonly problem: StoreProblem };

/** How long a short-lived owner is waited for, and how long in between, in milliseconds. */
const PATIENCE = 5000;
const BETWEEN = 100;

/** The way to the server that owns the store of a folder; null where no server does, or it does not answer. */
const ownerOf = async (folder: string): Promise<Connection | null> => {
  const owner = await announcedOwner(folder);
  if (owner === null) return null;
  const connection = { address: owner.address.replace(/\/$/u, ""), token: owner.token };
  const about = await new Client(connection).about();
  return about.type === "answer" ? connection : null;
};

/**
 * Opens a store. Where another process owns it, asks that one if it is a server; else waits a few seconds for it to end, and
 * then says who it is.
 */
export const openOrAsk = async (address: string): Promise<Reached> => {
  const folder = storeFolder(address);
  for (let waited = 0; ; waited += BETWEEN) {
    const opened = await openStore(address);
    if (opened.type === "store" || opened.problem.code !== "locked" || folder === null) return opened;
    const owner = await ownerOf(folder);
    if (owner !== null) return { type: "owned", store: new RemoteStore(address, owner), owner };
    if (waited >= PATIENCE) return opened;
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN);
    });
  }
};
