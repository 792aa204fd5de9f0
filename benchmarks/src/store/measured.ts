import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createStore, openStore } from "@foedus/dossier/store";
import type { Opened, Store } from "@foedus/dossier/store";
import { imports } from "./dossier.js";
import { QUESTIONS } from "./questions.js";

/** How often something took how long, in milliseconds. */
export interface Measured {
  readonly what: string;
  readonly median: number;
  readonly worst: number;
  /** What was found, where something was looked for. */
  readonly found: string;
}

const RUNS = 15;
const STARTS = 7;
const REPORTS_AT_ONCE = 100;

const CHILD = fileURLToPath(new URL("start-child.js", import.meta.url));

const storeOf = (opened: Opened): Store => {
  if (opened.type === "problem") throw new Error(`${opened.problem.message} ${opened.problem.help}`);
  return opened.store;
};

const summary = (what: string, times: readonly number[], found = ""): Measured => {
  const sorted = times.toSorted((first, second) => first - second);
  return { what, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0, found };
};

/** Makes the store and takes all reports in; answers how many seconds that took. */
export const filled = async (address: string, reports: number): Promise<number> => {
  const store = storeOf(await createStore(address));
  const start = performance.now();
  for (const command of imports(reports, REPORTS_AT_ONCE)) {
    const outcome = await store.perform(command, { actor: "Benchmark", moment: "2026-01-01T00:00:00Z" });
    if (outcome.type !== "done") throw new Error(JSON.stringify(outcome).slice(0, 1000));
  }
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  return seconds;
};

/** Asks every question; the first run counts too. */
export const searches = async (address: string): Promise<readonly Measured[]> => {
  const store = storeOf(await openStore(address));
  const all: Measured[] = [];
  for (const [what, asked] of QUESTIONS) {
    const times: number[] = [];
    let found = "";
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      const answer = await store.search(asked);
      times.push(performance.now() - start);
      if (answer.type === "problem") throw new Error(answer.problem.message);
      const { type, count } = answer.value.count;
      found = type === "exact" ? String(count) : `> ${String(count)}`;
    }
    all.push(summary(what, times, found));
  }
  const opening: number[] = [];
  for (let run = 0; run < 10 * RUNS; run += 1) {
    const start = performance.now();
    const answer = await store.report(`report-${String((run * 37) % 10_000).padStart(5, "0")}`);
    opening.push(performance.now() - start);
    if (answer.type === "problem") throw new Error(answer.problem.message);
  }
  all.push(summary("a report is opened", opening));
  await store.close();
  return all;
};

const start = (address: string): Promise<{ readonly alone: number; readonly whole: number }> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [CHILD, address], { stdio: ["ignore", "pipe", "inherit"] });
    let whole = 0;
    let told = "";
    child.stdout.on("data", (words: Buffer) => {
      if (whole === 0) whole = performance.now() - begun;
      told += words.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve({ alone: Number(told), whole });
      else reject(new Error(`the process that opens the store ended with ${String(code)}`));
    });
  });

/** Opens the store in processes of its own. */
export const starts = async (address: string): Promise<readonly Measured[]> => {
  const [alone, whole]: [number[], number[]] = [[], []];
  for (let run = 0; run < STARTS; run += 1) {
    const took = await start(address);
    alone.push(took.alone);
    whole.push(took.whole);
  }
  return [summary("the store is opened", alone), summary("the same, with the start of its process", whole)];
};
