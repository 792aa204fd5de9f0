import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { runCommandLine } from "../../command-line.js";

const FROM_SOURCE = new URL("../../../../dossier/src/store/testing/from-source.mjs", import.meta.url).href;
const MAIN = new URL("../../main.ts", import.meta.url).pathname;

/** Processes of `foedus serve`, and what ends them all. */
export class Servers {
  readonly #children: ChildProcess[] = [];

  /** Starts `foedus serve` as a process of its own, and waits until it says where it is. */
  async serving(store: string): Promise<ChildProcess> {
    const child = spawn(
      process.execPath,
      [
        "--experimental-transform-types",
        "--disable-warning=ExperimentalWarning",
        "--conditions=source",
        "--import",
        FROM_SOURCE,
        MAIN,
        "serve",
        store,
        "--port",
        "0",
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    this.#children.push(child);
    let told = "";
    for await (const data of child.stdout) {
      told += String(data);
      if (told.includes("Stop it with")) return child;
    }
    throw new Error(`it ended: ${told}`);
  }

  end(): void {
    for (const child of this.#children) child.kill("SIGKILL");
  }
}

/** Runs `foedus dossier` in this process, and answers what it said. */
export const runDossier = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ["", ""];
  const io = {
    stdout: (text: string) => {
      out += text;
    },
    stderr: (text: string) => {
      err += text;
    },
  };
  const code = await runCommandLine(["dossier", ...words], io, (async function* () {})());
  return { code, out, err };
};
