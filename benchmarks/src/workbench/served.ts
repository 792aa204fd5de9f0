import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../../packages/cli/bin/foedus.js", import.meta.url));

/** A server in a process of its own, over a store in a folder; what ends it goes with it. */
export const served = async (
  dossier: string,
  store: string,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> => {
  const child = spawn(process.execPath, [COMMAND, "serve", dossier, "--store", store, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      told += part.toString();
      const found = / is at (http:\/\/[^\s/]+)/u.exec(told)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => {
      reject(new Error(`the server did not start: ${told}`));
    });
  });
  return {
    address,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
};
