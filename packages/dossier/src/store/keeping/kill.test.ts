import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../open.js";
import { author, contents, done, record, report } from "../testing/commands.js";
import { onBothDrivers } from "../testing/drivers.js";
import { spawnFromSource } from "../testing/from-source-process.js";
import type { StoreProblem } from "../problem.js";
import type { Store } from "../store.js";
import { restoreStore } from "./restore.js";
import { backupStore } from "./write-backup.js";

/** How often a process is killed at each of the two, on each driver. */
const KILLS = Number(process.env["FOEDUS_COPY_KILLS"] ?? 3);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-copies-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A history long enough that copying it takes a while. */
const fill = async (store: Store): Promise<void> => {
  for (let entry = 0; entry < 60; entry += 1) {
    const text = `${String(entry)} ${"What was said. ".repeat(400)}`;
    const changes = [
      report(`report-${String(entry)}`, text),
      record("agreement", `pact-${String(entry)}`, { text }),
    ];
    done(await store.perform({ type: "together", title: "Some", changes }, author(entry)));
  }
};

/** Lets a process copy until it is killed so many milliseconds after it began; whether it was done before. */
const copy = async (words: readonly string[], milliseconds: number): Promise<"killed" | "done"> => {
  const child = spawnFromSource("copying-child.ts", ...words);
  let said = "";
  child.stderr?.on("data", (data: Buffer) => {
    said += data.toString();
  });
  if (child.stdout === null) throw new Error("no output");
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line === "begun") void setTimeout(milliseconds).then(() => child.kill("SIGKILL"));
  });
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (signal !== "SIGKILL" && code !== 0) throw new Error(said);
  return signal === "SIGKILL" ? "killed" : "done";
};

/** Restores once more where a killed restore left no store; anything else that it left fails the test. */
const restoredAfter = async ({ code }: StoreProblem, address: string, path: string): Promise<void> => {
  if (code !== "not_a_store") throw new Error(`a killed restore left ${code}`);
  const again = await restoreStore(address, path);
  if (again.type === "problem") throw new Error(again.problem.message);
};

onBothDrivers("a copy whose process is killed", (driver) => {
  test("leaves no backup of that name, or a whole one", { timeout: 60_000 + KILLS * 30_000 }, async () => {
    const store = await driver.create();
    await fill(store);
    await store.close();
    for (let time = 0; time < KILLS; time += 1) {
      const path = join(folder, `backup-${String(time)}.gz`);
      const ended = await copy(["backup", store.address, path], time * 12);
      if (ended === "killed" && !existsSync(path)) continue;
      const restored = await restoreStore(await driver.address(), path);
      expect(restored).toMatchObject({ type: "answer", value: { entries: 60 } });
    }
  });

  test(
    "leaves no store, or a whole one, and can be begun again",
    { timeout: 60_000 + KILLS * 30_000 },
    async () => {
      const store = await driver.create();
      await fill(store);
      const path = join(folder, "backup.gz");
      expect(
        await backupStore(store, path, { moment: "2024-05-01T00:00:00Z", replace: false }),
      ).toMatchObject({
        type: "answer",
      });
      const expected = await contents(store, "revisions");
      for (let time = 0; time < KILLS; time += 1) {
        const address = await driver.address();
        await copy(["restore", address, path], time * 150);
        const left = await openStore(address);
        if (left.type === "store") await left.store.close();
        else await restoredAfter(left.problem, address, path);
        const whole = await openStore(address);
        if (whole.type === "problem") throw new Error(whole.problem.message);
        expect(await contents(whole.store, "revisions")).toEqual(expected);
        await whole.store.close();
      }
    },
  );
});
