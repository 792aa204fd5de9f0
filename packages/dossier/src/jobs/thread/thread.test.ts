import { afterEach, expect, test } from "vitest";
import { text } from "../testing/reports.js";
import { Thread, WorkFailure, WorkStopped } from "./thread.js";
import type { Bounds } from "./thread.js";

const thread = new Thread();
const never = new AbortController().signal;
const patient: Bounds = { signal: never, limit: 120_000 };

const report = (words: string) => ({
  type: "read" as const,
  report: { id: "r", text: words, published: null },
});

/** So long that nobody waits for its end. */
const ENDLESS = report(text(0).repeat(60_000));

afterEach(() => thread.close());

test("work that takes too long is ended in its middle, and the next is done", async () => {
  await expect(thread.run(ENDLESS, { signal: never, limit: 50 })).rejects.toThrow(
    new WorkFailure("It took longer than 0.05 seconds and was ended."),
  );
  expect(await thread.run(report(text(0)), patient)).toMatchObject({ type: "read" });
});

test("work that nobody wants any more is ended in its middle, or not begun", async () => {
  const stop = new AbortController();
  const work = thread.run(ENDLESS, { signal: stop.signal, limit: 120_000 });
  stop.abort();
  await expect(work).rejects.toThrow(WorkStopped);
  await expect(thread.run(report(text(0)), { signal: stop.signal, limit: 120_000 })).rejects.toThrow(
    WorkStopped,
  );
  expect(await thread.run(report(text(0)), patient)).toMatchObject({ type: "read" });
});

test("what goes wrong in the thread is told, and the thread is used again", async () => {
  await expect(thread.run({ type: "brief", files: new Map(), library: [] }, patient)).rejects.toThrow(
    new WorkFailure(
      "The brief cannot be written: dossier: There is no such folder. Check the path of the dossier.",
    ),
  );
  expect(await thread.run(report(text(0)), patient)).toMatchObject({ type: "read" });
});

test("the thread that asks is not held up meanwhile", async () => {
  const stop = new AbortController();
  const work = thread.run(ENDLESS, { signal: stop.signal, limit: 120_000 });
  // Timers run only where nothing holds the thread up: three of them do while the work goes on.
  let turns = 0;
  while (turns < 3) {
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    turns += 1;
  }
  stop.abort();
  await expect(work).rejects.toThrow(WorkStopped);
  expect(turns).toBe(3);
});
