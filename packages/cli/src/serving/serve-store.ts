import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { describeProblem } from "@foedus/dossier";
import { nodeFileSystem } from "@foedus/dossier/disk";
import { Jobs } from "@foedus/dossier/jobs";
import { createStore, importFolder, openStore, storeFolder } from "@foedus/dossier/store";
import type { Store, StoreProblem } from "@foedus/dossier/store";
import { IntakeThread } from "@foedus/dossier/threads";
import { applicationFolder, dossierApp } from "@foedus/workbench/server";
import type { Output } from "../commands/check.js";
import { libraryOnDisk } from "../foedus-files.js";
import { announceOwner, announcedOwner, withdrawOwner } from "../owner/owner-file.js";
import { listening, stopped } from "./listening.js";
import { StoreContent } from "./store-content.js";

/** How a store is served. */
export interface ServeStoreOptions {
  readonly port: number | undefined;
  readonly signal: AbortSignal | undefined;
  /** A dossier in folder form that is taken in where the store is new. */
  readonly takeIn: string | null;
  /** Whether a store is made where there is none. */
  readonly isNew: boolean;
}

/** How many jobs are worked on at once, beside the work of answering people. */
const WORKERS = 1;

/** How often a server looks for what other processes wrote, in milliseconds. */
const LOOK_EVERY = 500;

const tell = ({ store, message, help }: StoreProblem, io: Output): void => {
  io.stderr(`${store}: ${message}\n  help: ${help}\n`);
};

const tellLocked = async (address: string, problem: StoreProblem, io: Output): Promise<void> => {
  const folder = storeFolder(address);
  const owner = folder === null ? null : await announcedOwner(folder);
  if (problem.code !== "locked" || owner === null) {
    tell(problem, io);
    return;
  }
  const help = "Open that address, or stop that server first.";
  tell({ ...problem, message: `This store is served already, at ${owner.address}`, help }, io);
};

const now = (): string => new Date().toISOString();

const author = () => ({ actor: userInfo().username, moment: now() });

/** Opens the store; where there is none and one may be made, makes it. Answers null where it told a problem. */
const opened = async (address: string, isNew: boolean, io: Output): Promise<Store | null> => {
  const open = await openStore(address);
  if (open.type === "store") return open.store;
  if (open.problem.code !== "not_a_store" || !isNew) {
    await tellLocked(address, open.problem, io);
    return null;
  }
  const created = await createStore(address);
  if (created.type === "store") return created.store;
  tell(created.problem, io);
  return null;
};

/** Takes the dossier in where nothing was ever done in the store. Answers whether the store can be served. */
const filled = async (store: Store, takeIn: string | null, io: Output): Promise<boolean> => {
  const last = await store.last();
  if (last.type === "problem") {
    tell(last.problem, io);
    return false;
  }
  if (takeIn === null || last.value > 0) return true;
  const imported = await importFolder(store, nodeFileSystem, takeIn, author());
  if (imported.type === "broken") {
    for (const problem of imported.problems) io.stderr(`${describeProblem(problem)}\n`);
    return false;
  }
  if (imported.type !== "outcome" || imported.outcome.type === "done") return true;
  if (imported.outcome.type === "problem") tell(imported.outcome.problem, io);
  return false;
};

const serveOpen = async (store: Store, options: ServeStoreOptions, io: Output): Promise<number> => {
  if (!(await filled(store, options.takeIn, io))) return 2;
  const token = randomBytes(32).toString("base64url");
  const jobs = await Jobs.open(store, { workers: WORKERS, now, library: libraryOnDisk });
  if (jobs.type === "problem") {
    tell(jobs.problem, io);
    return 2;
  }
  const content = new StoreContent(store);
  const intake = new IntakeThread();
  const app = dossierApp({
    store,
    jobs: jobs.value,
    intake,
    dossier: () => content.dossier(),
    brief: () => content.brief(),
    account: userInfo().username,
    moment: now,
    token,
    application: applicationFolder(),
    environment: process.env,
    lookEvery: LOOK_EVERY,
  });
  const server = await listening(app, options.port, io);
  const close = async (): Promise<void> => {
    await jobs.value.close();
    await content.close();
    await intake.close();
  };
  if (server === null) {
    await close();
    return 2;
  }
  const folder = storeFolder(store.address);
  try {
    if (folder !== null) await announceOwner(folder, { address: server.address, token });
    io.stdout(`The dossier in ${store.address} is at ${server.address}\nStop it with Ctrl+C.\n`);
    await stopped(options.signal);
  } finally {
    if (folder !== null) await withdrawOwner(folder);
    await server.close();
    await close();
  }
  return 0;
};

/** Serves a store on this machine until it is stopped. Returns the exit code. */
export const serveStore = async (
  address: string,
  options: ServeStoreOptions,
  io: Output,
): Promise<number> => {
  const store = await opened(address, options.isNew, io);
  if (store === null) return 2;
  try {
    return await serveOpen(store, options, io);
  } finally {
    await store.close();
  }
};
