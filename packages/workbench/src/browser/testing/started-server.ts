import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../../../cli/bin/foedus.js", import.meta.url));
const APPLICATION = fileURLToPath(new URL("../../../dist-app/index.html", import.meta.url));
const ALASKA = fileURLToPath(new URL("../../../../../dossiers/alaska-2025", import.meta.url));

/** A server in a process of its own, as `npx foedus serve` starts it, over a store that goes with it. */
export interface StartedServer {
  /** Its address without a slash at the end. */
  readonly address: string;
  /** Ends the process and leaves the store. */
  readonly stop: () => Promise<void>;
  /** Starts it anew on the same store and port. */
  readonly restart: () => Promise<void>;
  /** Ends the process and removes the store. */
  readonly remove: () => Promise<void>;
}

/** Where the server keeps what it serves, and what it takes in first. */
export interface ServerOptions {
  /** The address of a store, where it is not a folder of its own. */
  readonly store?: string;
  /** A dossier in folder form that is taken in where the store is new; null for none, so that it is empty. */
  readonly takeIn?: string | null;
}

const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  return typeof bound === "object" && bound !== null ? bound.port : 0;
};

/** Starts one process and waits until it says where it is; answers what ends it. */
const started = async (store: string, takeIn: string | null, port: number): Promise<() => Promise<void>> => {
  const child = spawn(
    process.execPath,
    [COMMAND, "serve", ...(takeIn === null ? [store] : [takeIn, "--store", store]), "--port", String(port)],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let told = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      told += part.toString();
      if (told.includes(" is at http")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => {
      reject(new Error(`the server did not start: ${told}`));
    });
  });
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
};

/** Starts a real server on a temporary store, with the Alaska dossier unless another is named. The project has to be built. */
export const startServer = async ({ store, takeIn = ALASKA }: ServerOptions = {}): Promise<StartedServer> => {
  if (!existsSync(APPLICATION)) throw new Error("The application is not built: npm run build");
  const folder = await mkdtemp(join(tmpdir(), "foedus-browser-"));
  const place = store ?? join(folder, "store");
  const port = await freePort();
  let stop = await started(place, takeIn, port);
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => stop(),
    restart: async () => {
      await stop();
      stop = await started(place, takeIn, port);
    },
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
