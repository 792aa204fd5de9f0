import { openStore, storeFolder } from "@foedus/dossier/store";
import type { OpenStore, StoreProblem } from "@foedus/dossier/store";
import { Client, RemoteStore } from "@foedus/workbench/client";
import { announcedOwner } from "./owner-file.js";

/** A store to work with, here or with its running owner; or why there is none. */
export type Reached =
  | { readonly type: "store"; readonly store: OpenStore }
  | { readonly type: "problem"; readonly problem: StoreProblem };

/** How long a short-lived owner is waited for, and how long in between, in milliseconds. */
const PATIENCE = 5000;
const BETWEEN = 100;

/** The store of a folder by way of the server that owns it; null where no server does, or it does not answer. */
const withOwner = async (address: string, folder: string): Promise<OpenStore | null> => {
  const owner = await announcedOwner(folder);
  if (owner === null) return null;
  const connection = { address: owner.address.replace(/\/$/u, ""), token: owner.token };
  const about = await new Client(connection).about();
  return about.type === "answer" ? new RemoteStore(address, connection) : null;
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
    const store = await withOwner(address, folder);
    if (store !== null) return { type: "store", store };
    if (waited >= PATIENCE) return opened;
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN);
    });
  }
};
