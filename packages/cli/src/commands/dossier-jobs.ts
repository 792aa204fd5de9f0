import { resolve } from "node:path";
import { isWebAddress } from "@foedus/dossier/intake";
import { isCalendarDate } from "@foedus/reading";
import type { Job, JobRequest, JobState, LongWork, Overview } from "@foedus/dossier/jobs";
import type { Answer, OpenStore } from "@foedus/dossier/store";
import { storeJobSchema, storeWorkSchema } from "../output/store-jobs.js";
import type { Output } from "./check.js";
import { authorOf, tellProblem } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";
import { withJobs } from "./with-jobs.js";
import { jobForPeople, progressTeller, workForPeople } from "./jobs-for-people.js";

export const STATES = ["queued", "running", "done", "failed", "cancelled"] as const satisfies JobState[];

export interface WorkOptions {
  readonly untilDone?: boolean;
  /** How many jobs at once. */
  readonly atOnce?: string;
  readonly json?: boolean;
}

export interface ReadingOptions extends WorkOptions, StoreOptions {}

export interface TakingInOptions extends StoreOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly encoding?: string;
}

export interface JobsOptions {
  readonly cancel?: string;
  readonly state?: JobState;
  readonly limit?: string;
  readonly json?: boolean;
}

const PROBLEM = 2;
/** As shells have it for a command that was ended with Ctrl+C. */
const INTERRUPTED = 130;

const numberOf = (given: string | undefined, usual: number, io: Output): number | null => {
  const number = given === undefined ? usual : Number(given);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  io.stderr(`“${given ?? ""}” is no number of jobs.\n  help: Give a whole number from 1.\n`);
  return null;
};

const leftOf = ({ queued, running }: Overview): number => queued + running;

interface Course {
  readonly did: "read" | "work" | "take-in" | "brief";
  readonly asked: number;
  /** What was over before. */
  readonly since: Overview;
  readonly endsWhenDone: boolean;
}

/** The jobs that were given up since, with their reasons. */
const tellFailed = async (jobs: LongWork, count: number, io: Output): Promise<void> => {
  if (count === 0) return;
  const failed = await jobs.list({ state: "failed", limit: count });
  if (failed.type === "answer") for (const job of failed.value) io.stderr(jobForPeople(job));
};

/** Watches the work of this process and of others until nothing is left or a person ends it. */
const follow = async (
  jobs: LongWork,
  { did, asked, since, endsWhenDone }: Course,
  { store, options, io }: { readonly store: OpenStore; readonly options: WorkOptions; readonly io: Output },
  signal: AbortSignal,
): Promise<number> => {
  const progress = progressTeller(since, (line) => {
    io.stderr(line);
  });
  let last: Overview = since;
  for await (const overview of jobs.watch(signal)) {
    if (overview.type === "problem") return tellProblem(overview.problem, io);
    last = overview.value;
    progress(last);
    if (endsWhenDone && leftOf(last) === 0) break;
  }
  if (signal.aborted) {
    // What is in hand goes back into the queue first, so that the count is right.
    await jobs.stop();
    const now = await jobs.overview();
    if (now.type === "problem") return tellProblem(now.problem, io);
    last = now.value;
  }
  const [done, failed, cancelled] = [
    last.done - since.done,
    last.failed - since.failed,
    last.cancelled - since.cancelled,
  ];
  const left = leftOf(last);
  await tellFailed(jobs, failed, io);
  if (options.json === true) {
    const line = { did, store: store.address, asked, done, failed, cancelled, left };
    io.stdout(`${JSON.stringify(storeWorkSchema.parse(line))}\n`);
  } else {
    io.stdout(workForPeople(done, failed, cancelled, left));
    if (left > 0) io.stdout(`What is left goes on with: foedus dossier work ${store.address} --until-done\n`);
  }
  if (failed > 0) return PROBLEM;
  return signal.aborted && left > 0 ? INTERRUPTED : 0;
};

const askToRead = async (jobs: LongWork, reports: readonly string[], by: string): Promise<Answer<number>> => {
  const requests =
    reports.length === 0
      ? [{ kind: "read_all" } as const]
      : reports.map((report) => ({ kind: "read_report", report }) as const);
  let asked = 0;
  for (const request of requests) {
    const enqueued = await jobs.enqueue(request, by);
    if (enqueued.type === "problem") return enqueued;
    asked += enqueued.value.jobs;
  }
  return { type: "answer", value: asked };
};

/**
 * Puts the reports that are not read yet, or those that are named, into the queue and works until nothing is left. Exit codes: 0,
 * 2 where something was given up or is wrong, 130 where a person ended it before it was done.
 */
export const dossierRead = async (
  address: string,
  reports: readonly string[],
  options: ReadingOptions,
  io: Output,
  signal: AbortSignal,
): Promise<number> => {
  const workers = numberOf(options.atOnce, 1, io);
  if (workers === null) return PROBLEM;
  return withJobs(address, workers, io, async (jobs, store) => {
    const since = await jobs.overview();
    if (since.type === "problem") return tellProblem(since.problem, io);
    for (const report of reports) {
      const there = await store.record("report", report);
      if (there.type === "problem") return tellProblem(there.problem, io);
      if (there.value !== null) continue;
      io.stderr(`There is no report “${report}”.\n  help: foedus dossier export shows the names.\n`);
      return PROBLEM;
    }
    const asked = await askToRead(jobs, reports, authorOf(options).actor);
    if (asked.type === "problem") return tellProblem(asked.problem, io);
    const course = { did: "read", asked: asked.value, since: since.value, endsWhenDone: true } as const;
    return follow(jobs, course, { store, options, io }, signal);
  });
};

/** Puts one job into the queue and works until nothing is left; tells its notes. Exit codes as of reading, and 2 where some item was refused. */
const doOne = (
  address: string,
  task: Extract<JobRequest, { kind: "take_in" | "brief" }>,
  options: StoreOptions,
  io: Output,
  signal: AbortSignal,
): Promise<number> =>
  withJobs(address, 1, io, async (jobs, store) => {
    const since = await jobs.overview();
    if (since.type === "problem") return tellProblem(since.problem, io);
    const enqueued = await jobs.enqueue(task, authorOf(options).actor);
    if (enqueued.type === "problem") return tellProblem(enqueued.problem, io);
    const { batch, jobs: asked } = enqueued.value;
    const did = task.kind === "brief" ? "brief" : "take-in";
    const course = { did, asked, since: since.value, endsWhenDone: true } as const;
    const code = await follow(jobs, course, { store, options, io }, signal);
    const own = await jobs.list({ batch, state: "done" });
    if (own.type === "problem") return tellProblem(own.problem, io);
    for (const note of own.value.flatMap(({ notes }) => notes))
      io.stderr(`${note}
`);
    return own.value.some(({ refused }) => refused > 0) ? PROBLEM : code;
  });

/** Takes in files, folders and addresses as a job, each report as a change of its own. */
export const dossierTakeIn = async (
  address: string,
  places: readonly string[],
  options: TakingInOptions,
  io: Output,
  signal: AbortSignal,
): Promise<number> => {
  const { published = null, publisher = null, language = null, encoding = null } = options;
  if (published !== null && !isCalendarDate(published)) {
    io.stderr(`“${published}” is no date of the calendar.
  help: Write it as YYYY-MM-DD.
`);
    return PROBLEM;
  }
  // Whoever carries the job out may stand in another folder.
  const whole = places.map((given) => (isWebAddress(given) ? given : resolve(given)));
  const task = { kind: "take_in", places: whole, published, publisher, language, encoding } as const;
  return doOne(address, task, options, io, signal);
};

/** Computes the brief of a store as it is, as a job, and records it under a name. */
export const dossierBrief = (
  address: string,
  name: string,
  options: StoreOptions,
  io: Output,
  signal: AbortSignal,
): Promise<number> => doOne(address, { kind: "brief", name }, options, io, signal);

/** Does the jobs that wait, and those that come, until a person ends it or, where it is asked, nothing is left. */
export const dossierWork = async (
  address: string,
  options: WorkOptions,
  io: Output,
  signal: AbortSignal,
): Promise<number> => {
  const workers = numberOf(options.atOnce, 1, io);
  if (workers === null) return PROBLEM;
  return withJobs(address, workers, io, async (jobs, store) => {
    const since = await jobs.overview();
    if (since.type === "problem") return tellProblem(since.problem, io);
    const endsWhenDone = options.untilDone === true;
    const course = { did: "work", asked: 0, since: since.value, endsWhenDone } as const;
    return follow(jobs, course, { store, options, io }, signal);
  });
};

const tellJobs = (jobs: readonly Job[], options: JobsOptions, io: Output): number => {
  for (const job of jobs) {
    io.stdout(options.json === true ? `${JSON.stringify(storeJobSchema.parse(job))}\n` : jobForPeople(job));
  }
  if (jobs.length === 0 && options.json !== true) io.stdout("There is no such job.\n");
  return 0;
};

/** Lists the jobs of a store, or cancels one. */
export const dossierJobs = async (address: string, options: JobsOptions, io: Output): Promise<number> => {
  const limit = numberOf(options.limit, 50, io);
  if (limit === null) return PROBLEM;
  return withJobs(address, 0, io, async (jobs) => {
    if (options.cancel !== undefined) {
      const cancelled = await jobs.cancel(options.cancel);
      if (cancelled.type === "problem") return tellProblem(cancelled.problem, io);
      if (cancelled.value !== null) return tellJobs([cancelled.value], options, io);
      io.stderr(`There is no job “${options.cancel}”.\n  help: foedus dossier jobs shows the ids.\n`);
      return PROBLEM;
    }
    const { state } = options;
    const listed = await jobs.list(state === undefined ? { limit } : { limit, state });
    return listed.type === "problem" ? tellProblem(listed.problem, io) : tellJobs(listed.value, options, io);
  });
};
