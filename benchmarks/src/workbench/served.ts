import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../../packages/cli/bin/foedus.js", import.meta.url));

/** A server in a process of its own, and what ends it. */
export interface Served {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts `foedus serve` with these arguments on a free port, and waits until it says where it is. */
export const served = async (given: readonly string[]): Promise<Served> => {
  const child = spawn(process.execPath, [COMMAND, "serve", ...given, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      told += part.toString();
      const [, found] = / is at (http\S+)/u.exec(told) ?? [];
      if (found !== undefined) resolve(found.replace(/\/$/u, ""));
    });
    child.once("exit", () => {
      reject(new Error(`the server did not start: ${told}`));
    });
  });
  return {
    address,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
};
