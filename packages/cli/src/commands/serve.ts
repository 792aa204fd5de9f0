import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { briefApp } from "@foedus/workbench";
import { freshBrief } from "../fresh-brief.js";
import { dataFolder } from "../serving/data-folder.js";
import { ownStore } from "../serving/own-store.js";
import { listening, readPort, stopped } from "../serving/listening.js";
import type { Output } from "./check.js";

/** The worked example that is served where no dossier is named. */
export const EXAMPLE_DOSSIER = fileURLToPath(new URL("../../../../dossiers/alaska-2025", import.meta.url));

/** The name of the store that keeps the worked example, in the account's data folder. */
const EXAMPLE_STORE = "alaska-2025";

export interface ServeOptions {
  /** Exactly this port, as the command line writes it; without it the usual one or, where that is in use, any free one. */
  readonly port?: string;
  /** The store that a dossier in folder form is taken into the first time, and served from. */
  readonly store?: string;
  /** Only the brief of a dossier in folder form is shown, as it lies there. */
  readonly brief?: boolean;
  /** Ends the server; without it, the process's own signals do. */
  readonly signal?: AbortSignal;
}

/** Whether an address is that of a store, rather than of a dossier in folder form. */
const isStore = (address: string): boolean =>
  /^postgres(?:ql)?:/iu.test(address) || existsSync(join(address, "store.json"));

/** Whether a folder holds a dossier, sound or not. */
const isDossier = (folder: string): boolean => existsSync(join(folder, "dossier.json"));

/** Whether a folder is empty, so that a new dossier can be begun in it. */
const isVacant = (folder: string): boolean => readdirSync(folder).length === 0;

/** Shows the brief of a dossier in folder form, for reading only. */
const serveBrief = async (
  folder: string,
  port: number | undefined,
  { signal }: ServeOptions,
  io: Output,
): Promise<number> => {
  const show = freshBrief(folder);
  const first = await show();
  if (first.type === "problems") {
    for (const line of first.lines) io.stderr(`${line}\n`);
    return 2;
  }
  const server = await listening(briefApp(show), port, io);
  if (server === null) return 2;
  io.stdout(`The brief “${first.brief.dossier.title}” is at ${server.address}\nStop it with Ctrl+C.\n`);
  await stopped(signal);
  await server.close();
  return 0;
};

/** What is wrong with the way in which `foedus serve` was called; null where nothing is. */
const wrongIn = (given: string | undefined, { store, brief }: ServeOptions): string | null => {
  if (given !== undefined && store !== undefined && isStore(given)) {
    return `${given}: This is a store already.\n  help: Leave out --store; it goes with a dossier in folder form.`;
  }
  if (brief === true && (given === undefined || store !== undefined || isStore(given))) {
    return "--brief goes with a dossier in folder form alone.\n  help: The brief of a store is in the workbench, and at /brief.html of its server.";
  }
  if (given === undefined || isStore(given)) return null;
  if (!existsSync(given)) return `${given}: There is no such folder.\n  help: Check the path.`;
  if (!statSync(given).isDirectory()) {
    return `${given}: This is a file.\n  help: Name the folder of a dossier; reports are taken in there, in the workbench.`;
  }
  if (!isVacant(given) && !isDossier(given)) {
    return `${given}: There is no dossier in it: it has no dossier.json.\n  help: Name another folder, or an empty one to begin a dossier in.`;
  }
  return null;
};

/** Where a dossier in folder form is worked on, told in words. */
const tellPlace = (folder: string, store: string, io: Output): void => {
  io.stdout(
    `The dossier in ${folder} is worked on in ${store}; its files stay as they are.\n` +
      `  to take in what changes in them later: npx foedus dossier import ${store} ${folder}\n` +
      `  to write what you did into files:      npx foedus dossier export ${store} NEW-FOLDER\n`,
  );
};

/**
 * Serves a dossier on this machine until it is stopped. Returns the exit code. A store is worked in; a dossier in folder form is
 * taken the first time into `store`, or one of the account's own, and worked on there, or with `brief` shown as it lies there. In an
 * empty folder a new dossier is begun. Without any, it is the worked example: whoever tries something changes no file of the
 * program.
 */
export async function serve(given: string | undefined, options: ServeOptions, io: Output): Promise<number> {
  const port = readPort(options.port);
  const wrong = port === null ? "A port is a whole number from 0 to 65535." : wrongIn(given, options);
  if (port === null || wrong !== null) {
    io.stderr(`${wrong}\n`);
    return 2;
  }
  if (given !== undefined && options.brief === true) return serveBrief(given, port, options, io);
  const { serveStore } = await import("../serving/serve-store.js");
  const { signal } = options;
  const data = dataFolder(process.env, process.platform);
  if (given === undefined) {
    const store = options.store ?? join(data, EXAMPLE_STORE);
    if (options.store === undefined) {
      io.stdout(`The worked example is kept in ${store}; choose another place with --store.\n`);
    }
    return serveStore(store, { port, signal, takeIn: EXAMPLE_DOSSIER, isNew: true }, io);
  }
  if (options.store !== undefined) {
    return serveStore(options.store, { port, signal, takeIn: given, isNew: true }, io);
  }
  if (isStore(given)) return serveStore(given, { port, signal, takeIn: null, isNew: false }, io);
  if (isVacant(given)) {
    io.stdout(`The folder ${given} is empty; a new dossier begins in it.\n`);
    return serveStore(given, { port, signal, takeIn: null, isNew: true }, io);
  }
  const store = ownStore(given, data);
  tellPlace(given, store, io);
  return serveStore(store, { port, signal, takeIn: given, isNew: true }, io);
}
