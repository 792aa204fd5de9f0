import { userInfo } from "node:os";
import type { OpenStore, StoreProblem } from "@foedus/dossier/store";
import type { Output } from "./check.js";

/** What every command about a store can be told. */
export interface StoreOptions {
  /** Who does it; without it, the account's name. */
  readonly by?: string;
  readonly json?: boolean;
}

/** Who does it, and when it is now. */
export const authorOf = ({ by }: StoreOptions) => ({
  actor: by ?? userInfo().username,
  moment: new Date().toISOString(),
});

/** A number with its word: 1 entry, 2 records. */
export const counted = (count: number, word: string, plural = `${word}s`): string =>
  `${String(count)} ${count === 1 ? word : plural}`;

/** Tells a problem with its way out; the exit code is 2. */
export const tellProblem = ({ store, message, help }: StoreProblem, io: Output): number => {
  io.stderr(`${store}: ${message}\n  help: ${help}\n`);
  return 2;
};

/** Opens the store, asks the server that has it open, or makes it; does something with it, and closes it whatever comes. */
export const withStore = async (
  address: string,
  how: "open" | "create",
  io: Output,
  work: (store: OpenStore) => Promise<number>,
): Promise<number> => {
  // Loaded only here: the drivers are large, and no other command needs them.
  const opened = await (how === "open"
    ? (await import("../owner/open-or-ask.js")).openOrAsk(address)
    : (await import("@foedus/dossier/store")).createStore(address));
  if (opened.type === "problem") return tellProblem(opened.problem, io);
  try {
    return await work(opened.store);
  } finally {
    await opened.store.close();
  }
};
