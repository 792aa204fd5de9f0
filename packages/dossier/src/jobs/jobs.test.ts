import { afterEach, expect, test } from "vitest";
import { answered, author, contents, done, report, wholeLog } from "../store/testing/commands.js";
import { onBothDrivers } from "../store/testing/drivers.js";
import type { Store } from "../store/store.js";
import type { Overview } from "./job.js";
import { Jobs } from "./jobs.js";
import { fill, text } from "./testing/reports.js";

const NOW = "2024-05-02T08:00:00Z";

onBothDrivers("jobs", (driver) => {
  const opened: Jobs[] = [];

  afterEach(async () => {
    for (const jobs of opened.splice(0)) await jobs.close();
  });

  const open = async (store: Store, workers: number): Promise<Jobs> => {
    const jobs = answered(await Jobs.open(store, { workers, now: () => NOW }));
    opened.push(jobs);
    return jobs;
  };

  const untilDone = async (jobs: Jobs): Promise<Overview> =>
    answered(await jobs.untilDone(new AbortController().signal));

  test("read every report that was not read, each in one entry of the log that says who asked", async () => {
    const store = await driver.create();
    const names = await fill(store, 5);
    const jobs = await open(store, 2);
    expect(answered(await jobs.enqueue({ kind: "read_all" }, "Anna Berg")).jobs).toBe(5);
    expect(await untilDone(jobs)).toMatchObject({ queued: 0, running: 0, done: 5, failed: 0 });
    expect(answered(await store.unread())).toEqual([]);
    for (const name of names) {
      const reading = answered(await store.record("reading", name));
      const statements = answered(await store.statementsOf(name));
      expect(statements.length).toBeGreaterThan(1);
      expect(new Set(statements.map(({ value }) => value.status))).toEqual(new Set(["proposed"]));
      expect(reading?.value).toEqual({ report: name, reader: 1, statements: statements.length });
      const entries = answered(await store.history({ record: { kind: "reading", id: name } }));
      expect(entries).toMatchObject([{ type: "done", actor: "Anna Berg", moment: NOW }]);
      for (const { id } of statements) {
        const touched = answered(await store.history({ record: { kind: "statement", id } }));
        expect(touched.map(({ number }) => number)).toEqual(entries.map(({ number }) => number));
      }
    }
    expect(answered(await jobs.enqueue({ kind: "read_all" }, "Anna Berg")).jobs).toBe(0);
    const other = await driver.create();
    answered(await other.replay(await wholeLog(store)));
    expect(await contents(other, "revisions")).toEqual(await contents(store, "revisions"));
  });

  test("put nothing into the queue twice, and do nothing twice", async () => {
    const store = await driver.create();
    await fill(store, 2);
    const jobs = await open(store, 0);
    const one = { kind: "read_report", report: "r-00001" } as const;
    expect(answered(await jobs.enqueue(one, "Anna Berg")).jobs).toBe(1);
    expect(answered(await jobs.enqueue(one, "Omar Haddad")).jobs).toBe(0);
    expect(answered(await jobs.enqueue({ kind: "read_all" }, "Omar Haddad")).jobs).toBe(1);
    const worker = await open(store, 1);
    expect(await untilDone(worker)).toMatchObject({ done: 2 });
    expect(answered(await jobs.enqueue(one, "Omar Haddad")).jobs).toBe(1);
    expect(await untilDone(worker)).toMatchObject({ done: 3, failed: 0 });
    expect(answered(await store.history()).length).toBe(3);
  });

  test("an undone reading goes as one step, and the report counts as unread", async () => {
    const store = await driver.create();
    await fill(store, 1);
    const before = await contents(store, "values");
    const jobs = await open(store, 1);
    answered(await jobs.enqueue({ kind: "read_all" }, "Anna Berg"));
    await untilDone(jobs);
    done(await store.undo(author()));
    expect(await contents(store, "values")).toEqual(before);
    expect(answered(await store.unread())).toEqual(["r-00000"]);
    expect(answered(await jobs.enqueue({ kind: "read_all" }, "Anna Berg")).jobs).toBe(1);
    await untilDone(jobs);
    expect(answered(await store.unread())).toEqual([]);
  });

  test("a job that cannot be done is tried again, given up with its reason, and does not hold up the rest", async () => {
    const store = await driver.create();
    await fill(store, 2);
    const jobs = await open(store, 1);
    answered(await jobs.enqueue({ kind: "read_report", report: "gone" }, "Anna Berg"));
    answered(await jobs.enqueue({ kind: "read_all" }, "Anna Berg"));
    expect(await untilDone(jobs)).toMatchObject({ done: 2, failed: 1 });
    expect(answered(await jobs.list({ state: "failed" }))).toMatchObject([
      { state: "failed", tries: 5, reason: "There is no report “gone” any more." },
    ]);
  });

  test("a job that waits is cancelled and never done; what it was about can be asked for again", async () => {
    const store = await driver.create();
    await fill(store, 3);
    const jobs = await open(store, 0);
    const { batch } = answered(await jobs.enqueue({ kind: "read_all" }, "Anna Berg"));
    const [first] = answered(await jobs.list({ batch }));
    expect(answered(await jobs.cancel(first?.id ?? ""))).toMatchObject({ state: "cancelled" });
    expect(answered(await jobs.cancel("no such job"))).toBeNull();
    expect(await untilDone(await open(store, 1))).toMatchObject({ done: 2, cancelled: 1 });
    expect(answered(await store.unread()).length).toBe(1);
    expect(answered(await jobs.enqueue({ kind: "read_all" }, "Anna Berg")).jobs).toBe(1);
    expect(await untilDone(jobs)).toMatchObject({ done: 3, cancelled: 1 });
  });

  test("a job is cancelled in its middle, from another place, and the next one is done", async () => {
    const store = await driver.create();
    // So long that a person loses patience: nobody waits for its end here.
    const long = report("long", text(0).repeat(60_000));
    done(
      await store.perform(
        { type: "together", title: "Long", changes: [long, report("short", text(1))] },
        author(),
      ),
    );
    const asking = await open(store, 0);
    answered(await asking.enqueue({ kind: "read_report", report: "long" }, "Anna Berg"));
    const working = await open(store, 1);
    const stop = new AbortController();
    for await (const overview of asking.watch(stop.signal)) {
      const [running] = answered(overview).current;
      if (running === undefined) continue;
      expect(running).toMatchObject({ state: "running", task: { report: "long" }, tries: 1 });
      expect(answered(await asking.cancel(running.id))).toMatchObject({ state: "cancelled" });
      stop.abort();
    }
    answered(await asking.enqueue({ kind: "read_report", report: "short" }, "Anna Berg"));
    expect(await untilDone(working)).toMatchObject({ done: 1, cancelled: 1 });
    expect(answered(await store.record("reading", "long"))).toBeNull();
  });

  test("what is at work when its process stops goes back into the queue as if not begun", async () => {
    const store = await driver.create();
    done(await store.perform(report("long", text(0).repeat(60_000)), author()));
    const jobs = await open(store, 1);
    answered(await jobs.enqueue({ kind: "read_report", report: "long" }, "Anna Berg"));
    for await (const overview of jobs.watch(new AbortController().signal)) {
      if (answered(overview).running > 0) break;
    }
    await jobs.close();
    const later = await open(store, 0);
    expect(answered(await later.list())).toMatchObject([{ state: "queued", tries: 0 }]);
  });
});
