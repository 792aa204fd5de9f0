import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

const FROM_SOURCE = new URL("../../../../dossier/src/store/testing/from-source.mjs", import.meta.url).href;
const MAIN = new URL("../../main.ts", import.meta.url).pathname;

const FOEDUS = [
  "--experimental-transform-types",
  "--disable-warning=ExperimentalWarning",
  "--conditions=source",
  "--import",
  FROM_SOURCE,
  MAIN,
];

/** What a process said and how it ended. */
interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Processes of `foedus serve`, and what ends them all. */
export class Servers {
  readonly #children: ChildProcess[] = [];

  /** Starts `foedus serve` as a process of its own, and waits until it says where it is. */
  async serving(store: string): Promise<ChildProcess & { readonly said: string }> {
    const child = spawn(process.execPath, [...FOEDUS, "serve", store, "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#children.push(child);
    let said = "";
    for await (const data of child.stdout) {
      said += String(data);
      if (said.includes("Stop it with")) return Object.assign(child, { said });
    }
    throw new Error(`it ended: ${said}`);
  }

  end(): void {
    for (const child of this.#children) child.kill("SIGKILL");
  }
}

/** Runs `foedus dossier` as a process of its own, to its end. */
export const spawnDossier = async (...words: string[]): Promise<Ended> => {
  const child = spawn(process.execPath, [...FOEDUS, "dossier", ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (data) => {
    said.out += String(data);
  });
  child.stderr.on("data", (data) => {
    said.err += String(data);
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? -1, ...said };
};
