import { fileURLToPath } from "node:url";
import { briefApp, listen } from "@foedus/workbench";
import type { Listening } from "@foedus/workbench";
import { freshBrief } from "../fresh-brief.js";
import type { Output } from "./check.js";

/** The worked example that is served where no dossier is named. */
export const EXAMPLE_DOSSIER = fileURLToPath(new URL("../../../../dossiers/alaska-2025", import.meta.url));

/** Taken where nobody asks for another; where it is in use, any free one will do. */
export const DEFAULT_PORT = 4173;

export interface ServeOptions {
  /** Exactly this port, as the command line writes it; without it the usual one or, where that is in use, any free one. */
  readonly port?: string;
  /** Ends the server; without it, the process's own signals do. */
  readonly signal?: AbortSignal;
}

const started = async (app: Parameters<typeof listen>[0], port: number | undefined): Promise<Listening> => {
  const first = await listen(app, port ?? DEFAULT_PORT);
  return first.type === "taken" && port === undefined ? listen(app, 0) : first;
};

const stopped = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      resolve();
    };
    if (signal === undefined) {
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    } else if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });

/** Serves the brief of a dossier on this machine until it is stopped. Returns the exit code. */
export async function serve(folder: string | undefined, options: ServeOptions, io: Output): Promise<number> {
  const { signal } = options;
  const port = options.port === undefined ? undefined : Number(options.port);
  if (options.port !== undefined && (!/^\d{1,5}$/u.test(options.port) || Number(port) > 65_535)) {
    io.stderr("A port is a whole number from 0 to 65535.\n");
    return 2;
  }
  const show = freshBrief(folder ?? EXAMPLE_DOSSIER);
  const first = await show();
  if (first.type === "problems") {
    for (const line of first.lines) io.stderr(`${line}\n`);
    return 2;
  }
  const listening = await started(briefApp(show), port);
  if (listening.type === "taken") {
    io.stderr(
      `Port ${listening.port} is in use. Choose another with --port, or name none to take any that is free.\n`,
    );
    return 2;
  }
  if (listening.type === "failed") {
    io.stderr(`The server cannot start: ${listening.why}. Choose another port with --port.\n`);
    return 2;
  }
  io.stdout(`The brief “${first.brief.dossier.title}” is at ${listening.address}\nStop it with Ctrl+C.\n`);
  await stopped(signal);
  await listening.close();
  return 0;
}
