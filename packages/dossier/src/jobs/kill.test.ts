import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { readReport } from "@foedus/reading";
import { expect, test } from "vitest";
import { changesOf } from "../store/commands/command.js";
import { openStore } from "../store/open.js";
import type { Store } from "../store/store.js";
import { answered, contents, wholeLog } from "../store/testing/commands.js";
import { on } from "../store/testing/drivers.js";
import type { Driver } from "../store/testing/drivers.js";
import { Jobs } from "./jobs.js";
import { fill, text } from "./testing/reports.js";

/** How many reports the workers share: FOEDUS_JOB_REPORTS=2000 for the whole proof. */
const REPORTS = Number(process.env["FOEDUS_JOB_REPORTS"] ?? 120);

/** After how many changes a process is killed at the latest: with more reports it lives longer, so that kills fall everywhere. */
const LIFE = Math.ceil(REPORTS / 100);

/** Numbers from 0 to 1 that look random and are the same in every run (Park and Miller 1988). */
const numbers = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const HOOKS = new URL("../store/testing/from-source.mjs", import.meta.url).pathname;
const CHILD = new URL("./testing/working-child.ts", import.meta.url).pathname;

/** When a process is killed: some milliseconds after it has told so many changes; null lets it live. */
type End = { readonly changes: number; readonly milliseconds: number } | null;

/** Lets a process work until it is killed or nothing is left; says whether it was killed. */
const live = async (address: string, end: End): Promise<"killed" | "done"> => {
  const flags = ["--experimental-transform-types", "--conditions=source", "--import", HOOKS];
  const child = spawn(process.execPath, [...flags, CHILD, address], { stdio: ["ignore", "pipe", "pipe"] });
  let [said, changes] = ["", 0];
  child.stderr.on("data", (data: Buffer) => {
    said += data.toString();
  });
  const kill = async (milliseconds: number): Promise<void> => {
    await setTimeout(milliseconds);
    child.kill("SIGKILL");
  };
  createInterface({ input: child.stdout }).on("line", () => {
    changes += 1;
    if (end !== null && changes === end.changes) void kill(end.milliseconds);
  });
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (signal === "SIGKILL") return "killed";
  if (code !== 0) throw new Error(said);
  return "done";
};

interface Course {
  readonly workers: number;
  /** How many times a process is killed at most, of all workers together. */
  readonly kills: number;
}

/** Lets workers share the jobs of a store, killing and replacing one after another; answers how many were killed. */
const workAndKill = async (address: string, { workers, kills }: Course): Promise<number> => {
  const random = numbers(7);
  let killed = 0;
  let left = kills;
  const one = async (): Promise<void> => {
    for (;;) {
      const end: End =
        left > 0 ? { changes: 1 + Math.floor(random() * LIFE), milliseconds: random() * 100 } : null;
      left -= 1;
      if ((await live(address, end)) === "done") return;
      killed += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, one));
  return killed;
};

/** What there is in the end, and what there should be. */
interface Proof {
  readonly killed: number;
  readonly found: unknown;
  readonly wanted: unknown;
}

/** What the log and the records say after all is done, beside what they should. */
const looked = async (
  store: Store,
  names: readonly string[],
  other: Store,
): Promise<Omit<Proof, "killed">> => {
  const log = await wholeLog(store);
  const readings = log.flatMap(({ command }) =>
    changesOf(command).flatMap(({ kind, id }) => (kind === "reading" ? [id] : [])),
  );
  const proposed = names.flatMap((id, index) =>
    readReport({ id, text: text(index), published: "2024-05-01" }),
  );
  answered(await other.replay(log));
  const found = {
    numbers: log.map(({ number }) => number),
    // In whatever order: nothing twice and nothing missing.
    readings: readings.toSorted(),
    statements: answered(await store.records("statement")).map(({ value }) => value),
    replayed: await contents(other, "revisions"),
  };
  const wanted = {
    numbers: Array.from({ length: 1 + names.length }, (_, index) => index + 1),
    readings: names,
    statements: proposed.map((statement) => ({ ...statement, status: "proposed" })),
    replayed: await contents(store, "revisions"),
  };
  return { found, wanted };
};

/** Workers share so many reports, and are killed and replaced until all is done. */
const share = async (driver: Driver, course: Course): Promise<Proof> => {
  const store = await driver.create();
  const names = await fill(store, REPORTS);
  const jobs = answered(await Jobs.open(store, { workers: 0, now: () => "" }));
  answered(await jobs.enqueue({ kind: "read_all" }, "Anna Berg"));
  await jobs.close();
  await store.close();
  const killed = await workAndKill(store.address, course);
  const opened = await openStore(store.address);
  if (opened.type === "problem") throw new Error(opened.problem.message);
  try {
    return { killed, ...(await looked(opened.store, names, await driver.create())) };
  } finally {
    await opened.store.close();
  }
};

const timeout = 120_000 + REPORTS * 1_000;

on("server", "workers killed at any moment", (driver) => {
  test("four share the reports, and each is read exactly once", { timeout }, async () => {
    const kills = Math.ceil(REPORTS / 20);
    const { killed, found, wanted } = await share(driver, { workers: 4, kills });
    expect(killed).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  });
});

on("folder", "an owner killed at any moment", (driver) => {
  test("goes on where it was, and each report is read exactly once", { timeout }, async () => {
    const kills = Math.ceil(REPORTS / 40);
    const { killed, found, wanted } = await share(driver, { workers: 1, kills });
    expect(killed).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  });
});
