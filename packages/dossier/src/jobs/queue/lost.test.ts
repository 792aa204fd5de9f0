import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { on } from "../../store/testing/drivers.js";
import { Queue, TRIES } from "./queue.js";
import type { Attempt } from "./queue.js";

const BATCH = "0b0f6c6e-6c1e-4a53-9d0a-2f6f1d1f3a11";
const TASK = { kind: "read_report", report: "poison" } as const;

/** The job, as soon as it may be begun again. */
const begun = async (queue: Queue): Promise<Attempt> => {
  for (;;) {
    const attempt = await queue.next();
    if (attempt !== null) return attempt;
    await after(100);
  }
};

on("folder", "a job that ends its process each time", (driver) => {
  test("is given up after so many tries, with a reason that a person understands", async () => {
    const store = await driver.create();
    const asking = await Queue.open(store.beside, { supervises: false });
    await asking.add([{ key: "poison", task: TASK, priority: 0 }], "Anna Berg", BATCH);
    for (let number = 1; number <= TRIES; number += 1) {
      const working = await Queue.open(store.beside, { supervises: true });
      const { id } = await begun(working);
      expect(await asking.one(id)).toMatchObject({ state: "running", tries: number });
      // As if it had been killed: nobody says how the try ended.
      await working.close();
    }
    const next = await Queue.open(store.beside, { supervises: true });
    expect(await next.list({})).toMatchObject([
      {
        state: "failed",
        tries: TRIES,
        reason: "The process that worked on it ended in the middle, or stood still.",
      },
    ]);
    expect(await next.next()).toBeNull();
    await next.close();
    await asking.close();
  });

  test("that another has taken over meanwhile is settled by the other alone", async () => {
    const store = await driver.create();
    const queue = await Queue.open(store.beside, { supervises: false });
    await queue.add([{ key: "poison", task: TASK, priority: 0 }], "Anna Berg", BATCH);
    const first = await begun(queue);
    const taking = await Queue.open(store.beside, { supervises: true });
    const second = await begun(taking);
    expect(await queue.touch(first)).toBe(false);
    await queue.complete(first, { done: 1, total: 1 });
    await queue.release(first);
    expect(await queue.one(first.id)).toMatchObject({ state: "running", tries: 2 });
    expect(await taking.touch(second)).toBe(true);
    await taking.complete(second, { done: 1, total: 1 });
    expect(await queue.one(first.id)).toMatchObject({ state: "done" });
    await taking.close();
    await queue.close();
  });
});
