import { listen } from "@foedus/workbench";
import type { Listening } from "@foedus/workbench";
import type { Output } from "../commands/check.js";

/** Taken where nobody asks for another; where it is in use, any free one will do. */
const DEFAULT_PORT = 4173;

type App = Parameters<typeof listen>[0];

/** A port as the command line writes it; null where it is none. */
export const readPort = (written: string | undefined): number | undefined | null => {
  if (written === undefined) return undefined;
  return /^\d{1,5}$/u.test(written) && Number(written) <= 65_535 ? Number(written) : null;
};

/** Listens on a port, or on the usual one or any that is free; tells what is in the way, and answers null then. */
export const listening = async (
  app: App,
  port: number | undefined,
  io: Output,
): Promise<Extract<Listening, { type: "listening" }> | null> => {
  let started = await listen(app, port ?? DEFAULT_PORT);
  if (started.type === "taken" && port === undefined) started = await listen(app, 0);
  if (started.type === "listening") return started;
  io.stderr(
    started.type === "taken"
      ? `Port ${started.port} is in use. Choose another with --port, or name none to take any that is free.\n`
      : `The server cannot start: ${started.why}. Choose another port with --port.\n`,
  );
  return null;
};

/** Waits until the server is to stop: by a signal given, else by those of the process. */
export const stopped = (signal: AbortSignal | undefined): Promise<void> =>
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
