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
  /** The median of the time that processors worked for this process; null where that is not known. */
  readonly work: number | null;
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

const median = (times: readonly number[]): number =>
  times.toSorted((first, second) => first - second)[Math.floor(times.length / 2)] ?? 0;

const summary = (
  what: string,
  times: readonly number[],
  work: readonly number[] | null,
  found = "",
): Measured => ({
  what,
  median: median(times),
  worst: Math.max(...times),
  work: work === null ? null : median(work),
  found,
});

/** How long something took, and how long processors worked for it in this process: where it runs here, the load of the machine is no part of that. */
const timed = async <Value>(
  doing: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly took: number; readonly worked: number }> => {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = await doing();
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { value, took, worked: (user + system) / 1000 };
};

/** Makes the store and takes all reports in; answers how many seconds that took, null where it was there already. */
export const filled = async (address: string, reports: number): Promise<number | null> => {
  const made = await createStore(address);
  if (made.type === "problem" && made.problem.code === "already_a_store") return null;
  const store = storeOf(made);
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
export const searches = async (
  address: string,
  reports: number,
  embedded: boolean,
): Promise<readonly Measured[]> => {
  const store = storeOf(await openStore(address));
  const all: Measured[] = [];
  for (const [what, asked] of QUESTIONS) {
    const times: number[] = [];
    const work: number[] = [];
    let found = "";
    for (let run = 0; run < RUNS; run += 1) {
      const { value: answer, took, worked } = await timed(() => store.search(asked));
      times.push(took);
      work.push(worked);
      if (answer.type === "problem") throw new Error(answer.problem.message);
      const { type, count } = answer.value.count;
      found = type === "exact" ? String(count) : `> ${String(count)}`;
    }
    all.push(summary(what, times, embedded ? work : null, found));
  }
  const times: number[] = [];
  const work: number[] = [];
  for (let run = 0; run < 10 * RUNS; run += 1) {
    const name = `report-${String((run * 37) % reports).padStart(5, "0")}`;
    const { value: answer, took, worked } = await timed(() => store.report(name));
    times.push(took);
    work.push(worked);
    if (answer.type === "problem") throw new Error(answer.problem.message);
  }
  all.push(summary("a report is opened", times, embedded ? work : null));
  await store.close();
  return all;
};

interface Start {
  readonly alone: number;
  readonly whole: number;
  readonly work: number;
}

const start = (address: string): Promise<Start> =>
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
      const [alone = NaN, work = NaN] = told.split(" ").map(Number);
      if (code === 0) resolve({ alone, whole, work });
      else reject(new Error(`the process that opens the store ended with ${String(code)}`));
    });
  });

/** Opens the store in processes of its own. */
export const starts = async (address: string): Promise<readonly Measured[]> => {
  const took: Start[] = [];
  for (let run = 0; run < STARTS; run += 1) took.push(await start(address));
  const of = (part: keyof Start): readonly number[] => took.map((one) => one[part]);
  return [
    summary("the store is opened", of("alone"), null),
    summary("the same, with the start of its process", of("whole"), of("work")),
  ];
};
