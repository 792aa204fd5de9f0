import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { briefApp } from "@foedus/workbench";
import { freshBrief } from "../fresh-brief.js";
import { dataFolder } from "../serving/data-folder.js";
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
  /** Ends the server; without it, the process's own signals do. */
  readonly signal?: AbortSignal;
}

/** Whether an address is that of a store, rather than of a dossier in folder form. */
const isStore = (address: string): boolean =>
  /^postgres(?:ql)?:/iu.test(address) || existsSync(join(address, "store.json"));

/** Whether it is an empty folder, so that a new dossier can be begun in it. What does not exist is more likely misspelled. */
const isVacant = (address: string): boolean =>
  existsSync(address) && statSync(address).isDirectory() && readdirSync(address).length === 0;

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

/**
 * Serves a dossier on this machine until it is stopped. Returns the exit code. A store can be worked in; a dossier in folder
 * form is shown as it lies there, or, with `store`, taken into one the first time. In an empty folder a new dossier is begun.
 * Without either, the worked example is opened in a store of the account's own, so that whoever tries something changes no file
 * of the program.
 */
export async function serve(given: string | undefined, options: ServeOptions, io: Output): Promise<number> {
  const port = readPort(options.port);
  if (port === null) {
    io.stderr("A port is a whole number from 0 to 65535.\n");
    return 2;
  }
  const isNew = given !== undefined && options.store === undefined && !isStore(given) && isVacant(given);
  if (given !== undefined && options.store === undefined && !isStore(given) && !isNew) {
    return serveBrief(given, port, options, io);
  }
  if (given !== undefined && options.store !== undefined && isStore(given)) {
    io.stderr(
      `${given}: This is a store already.\n  help: Leave out --store; it goes with a dossier in folder form.\n`,
    );
    return 2;
  }
  const { serveStore } = await import("../serving/serve-store.js");
  const { signal } = options;
  if (given !== undefined && options.store === undefined) {
    if (isNew) io.stdout(`The folder ${given} is empty; a new dossier begins in it.\n`);
    return serveStore(given, { port, signal, takeIn: null, isNew }, io);
  }
  const store = options.store ?? join(dataFolder(process.env, process.platform), EXAMPLE_STORE);
  if (given === undefined && options.store === undefined) {
    io.stdout(`The worked example is kept in ${store}; choose another place with --store.\n`);
  }
  return serveStore(store, { port, signal, takeIn: given ?? EXAMPLE_DOSSIER, isNew: true }, io);
}
