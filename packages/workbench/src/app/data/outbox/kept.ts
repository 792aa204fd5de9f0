import { openDB } from "idb";
import type { DBSchema } from "idb";
import type { Command } from "@foedus/dossier/store";

/** A change that the server has not acknowledged yet. */
export interface Waiting {
  /** Orders the changes of this browser. */
  readonly order: number;
  /** Names the change in this browser. */
  readonly key: string;
  /** The page that made it; none where it was kept by an earlier release. */
  readonly page?: string;
  /** Whether it was taken back after it was sent, and no answer had come. */
  readonly isRevoked?: boolean;
  /** When it was made, in universal time; no two changes of a page have the same. It names the change towards the server. */
  readonly moment: string;
  readonly command: Command;
}

/** Where changes are kept until the server has acknowledged them. */
export interface Kept {
  all(): Promise<readonly Waiting[]>;
  put(waiting: Waiting): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Schema extends DBSchema {
  readonly waiting: { readonly key: string; readonly value: Waiting };
}

/**
 * Keeps changes in the browser's own database, one for each store, so that a reload, a crash or a server that is gone loses
 * none. Rejects where the browser keeps nothing, as in some private windows.
 */
export const keptInBrowser = async (store: string): Promise<Kept> => {
  const database = await openDB<Schema>(`foedus ${store}`, 1, {
    upgrade: (opened) => {
      opened.createObjectStore("waiting", { keyPath: "key" });
    },
  });
  return {
    all: async () => {
      const all = await database.getAll("waiting");
      return all.sort((left, right) => left.order - right.order);
    },
    put: async (waiting) => {
      await database.put("waiting", waiting);
    },
    remove: (key) => database.delete("waiting", key),
  };
};

/** Keeps changes as long as the page is open. */
export const keptInMemory = (): Kept => {
  const all = new Map<string, Waiting>();
  return {
    all: () => Promise.resolve([...all.values()].sort((left, right) => left.order - right.order)),
    put: (waiting) => {
      all.set(waiting.key, waiting);
      return Promise.resolve();
    },
    remove: (key) => {
      all.delete(key);
      return Promise.resolve();
    },
  };
};
