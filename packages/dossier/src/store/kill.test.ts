import { createHash } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { openStore } from "./open.js";
import { answered, contents, wholeLog } from "./testing/commands.js";
import { onBothDrivers } from "./testing/drivers.js";
import { spawnFromSource } from "./testing/from-source-process.js";

/** How often a process is killed on each driver: FOEDUS_KILLS=200 for the whole proof. */
const KILLS = Number(process.env["FOEDUS_KILLS"] ?? 20);

/** Numbers from 0 to 1 that look random and are the same in every run (Park and Miller 1988). */
const numbers = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

interface Life {
  /** The last entry that the process found; null where it was killed before it had opened the store. */
  readonly found: number | null;
  /** The checksum of each entry that it was told is done, by number. */
  readonly acknowledged: ReadonlyMap<number, string>;
  /** What it said of itself if it ended before it was killed. */
  readonly failure: string | null;
}

/** Lets a process write until it is killed: some milliseconds after so many acknowledged entries, or after its start. */
const live = async (
  address: string,
  since: { readonly entries: number } | "start",
  milliseconds: number,
): Promise<Life> => {
  const child = spawnFromSource("writing-child.ts", address);
  let [said, found]: [string, number | null] = ["", null];
  const acknowledged = new Map<number, string>();
  const kill = async (): Promise<void> => {
    await setTimeout(milliseconds);
    child.kill("SIGKILL");
  };
  child.stderr?.on("data", (data: Buffer) => {
    said += data.toString();
  });
  if (child.stdout === null) throw new Error("no output");
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const [what, number, hash] = line.split(" ");
    if (what === "done" && hash !== undefined) acknowledged.set(Number(number), hash);
    if (what === "opened") found = Number(number);
    if (since !== "start" && acknowledged.size === since.entries) void kill();
  });
  if (since === "start") void kill();
  const closed = once(lines, "close");
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  await closed;
  return { found, acknowledged, failure: signal === "SIGKILL" ? null : said };
};

onBothDrivers("a process killed at any moment", (driver) => {
  test(
    "loses nothing acknowledged and leaves nothing by halves",
    { timeout: 60_000 + KILLS * 30_000 },
    async () => {
      const store = await driver.create();
      await store.close();
      const random = numbers(1);
      const acknowledged = new Map<number, string>();
      let last = 0;
      for (let time = 0; time < KILLS; time += 1) {
        // One in five is killed while it starts and opens the store.
        const early = time % 5 === 4;
        const life = early
          ? await live(store.address, "start", random() * 2_000)
          : await live(store.address, { entries: 1 + Math.floor(random() * 12) }, random() * 100);
        expect(life.failure).toBeNull();
        expect(life.found ?? last).toBeGreaterThanOrEqual(last);
        for (const [number, hash] of life.acknowledged) acknowledged.set(number, hash);
        last = Math.max(last, ...life.acknowledged.keys());
      }
      const opened = await openStore(store.address);
      if (opened.type === "problem") throw new Error(opened.problem.message);
      const other = await driver.create();
      try {
        const log = await wholeLog(opened.store);
        expect(log.map(({ number }) => number)).toEqual(log.map((_, index) => index + 1));
        const kept = log
          .filter(({ number }) => acknowledged.has(number))
          .map((entry) => [entry.number, createHash("sha256").update(JSON.stringify(entry)).digest("hex")]);
        expect(acknowledged.size).toBeGreaterThan(KILLS);
        expect(new Map(kept as [number, string][])).toEqual(acknowledged);
        answered(await other.replay(log));
        expect(await contents(other, "revisions")).toEqual(await contents(opened.store, "revisions"));
      } finally {
        await opened.store.close();
      }
    },
  );
});
