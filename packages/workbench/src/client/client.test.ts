import { createHash } from "node:crypto";
import type { Jobs } from "@foedus/dossier/jobs";
import type { Command, Store } from "@foedus/dossier/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dossierApp } from "../server/dossier-app.js";
import { servedIn, temporaryStore, TOKEN } from "../testing/served-store.js";
import { Client } from "./client.js";
import { RemoteStore } from "./remote-store.js";
import type { Connection } from "./transport.js";

let store: Store;
let jobs: Jobs;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ store, jobs, remove } = await temporaryStore());
});

afterAll(() => remove());

const ADDRESS = "http://127.0.0.1:4173";

/** A connection to a server in this process, as another process of the account has it. */
const connected = (more: Partial<Connection> = {}): Connection => {
  const app = dossierApp(servedIn({ store, jobs }));
  return {
    address: ADDRESS,
    token: TOKEN,
    actor: () => "Ænne Berg",
    fetch: (address, init) => {
      const headers = new Headers(init.headers);
      headers.set("host", "127.0.0.1:4173");
      return app.request(address, { ...init, headers });
    },
    ...more,
  };
};

const agreement = (id: string, text: string, expects = 0): Command => ({
  type: "record",
  kind: "agreement",
  id,
  expects,
  value: { text },
});

test("a client changes a record, sees it, takes it back and does it again, under its own name", async () => {
  const client = new Client(connected());
  const made = await client.perform(agreement("pact", "-- one\n"));
  if (made.type !== "done") throw new Error(JSON.stringify(made));
  expect(made.entry).toMatchObject({ type: "done", actor: "Ænne Berg" });
  expect(await client.record("agreement", "pact")).toMatchObject({
    type: "answer",
    value: { revision: 1, value: { text: "-- one\n" } },
  });
  expect(await client.undo()).toMatchObject({ type: "done", entry: { of: made.entry.number } });
  expect(await client.record("agreement", "pact")).toEqual({ type: "answer", value: null });
  expect(await client.redo()).toMatchObject({ type: "done", entry: { type: "redone" } });
  expect(await client.redo()).toMatchObject({ type: "problem", problem: { code: "nothing_to_redo" } });
});

test("of two clients that change the same record the second is shown both sides", async () => {
  const [anna, ole] = [
    new Client(connected({ actor: () => "Anna" })),
    new Client(connected({ actor: () => "Ole" })),
  ];
  await anna.perform(agreement("shared", "-- first\n"));
  await anna.perform(agreement("shared", "-- of Anna\n", 1));
  expect(await ole.perform(agreement("shared", "-- of Ole\n", 1))).toMatchObject({
    type: "conflict",
    conflicts: [
      {
        kind: "agreement",
        id: "shared",
        expected: 1,
        yours: { text: "-- of Ole\n" },
        theirs: { revision: 2, value: { text: "-- of Anna\n" }, by: { actor: "Anna" } },
      },
    ],
  });
});

test("a change whose answer is lost is made once, and the client answers with what came of it", async () => {
  const whole = connected();
  let [lost, asked] = [0, 0];
  const client = new Client({
    ...whole,
    fetch: async (address, init) => {
      asked += 1;
      const response = await whole.fetch?.(address, init);
      // The change is committed, and the connection is gone before the answer arrives.
      if (init.method === "POST" && lost === 0) {
        lost += 1;
        throw new TypeError("fetch failed");
      }
      return response ?? Response.error();
    },
  });
  const before = await store.last();
  const made = await client.undo();
  expect(made.type).toBe("done");
  expect(asked).toBe(2);
  const after = await store.last();
  if (before.type !== "answer" || after.type !== "answer") throw new Error("the store answers");
  expect(after.value).toBe(before.value + 1);
});

test("a change that never arrived is made by the retry; one that cannot arrive is told", async () => {
  const whole = connected();
  let failures = 1;
  const flaky = new Client({
    ...whole,
    fetch: (address, init) => {
      if (init.method === "POST" && failures > 0) {
        failures -= 1;
        return Promise.reject(new TypeError("fetch failed"));
      }
      return whole.fetch?.(address, init) ?? Response.error();
    },
  });
  expect(await flaky.perform(agreement("late", "-- late\n"))).toMatchObject({ type: "done" });
  const gone = new Client({ ...whole, fetch: () => Promise.reject(new TypeError("fetch failed")) });
  expect(await gone.records("agreement")).toMatchObject({
    type: "problem",
    problem: { code: "server_gone" },
  });
});

test("of two changes of one moment the second is made, though the first stands in the log under its name", async () => {
  const whole = connected();
  let posts = 0;
  const remote = new RemoteStore("the store", {
    ...whole,
    fetch: (address, init) => {
      if (init.method === "POST") posts += 1;
      // The second change is lost on its way, before the server has it.
      if (init.method === "POST" && posts === 2) return Promise.reject(new TypeError("fetch failed"));
      return whole.fetch?.(address, init) ?? Response.error();
    },
  });
  const author = { actor: "Anna", moment: "2024-05-02T00:00:00.000Z" };
  const first = await remote.perform(agreement("part-1", "-- 1\n"), author);
  const second = await remote.perform(agreement("part-2", "-- 2\n"), author);
  if (first.type !== "done" || second.type !== "done") throw new Error("both are made");
  expect(second.entry.number).toBe(first.entry.number + 1);
  expect(await store.record("agreement", "part-2")).toMatchObject({ value: { value: { text: "-- 2\n" } } });
});

test("a report is read, kept under the name that a person gives, and recognised when it comes again", async () => {
  const client = new Client(connected());
  const text = "Berg said that “the guarantee stands”.\r\n";
  const read = await client.readText(text);
  if (read.type === "problem") throw new Error(read.problem.message);
  const [report] = read.value.reports;
  expect(report).toMatchObject({ format: "text", known: null });
  const about = {
    name: "berg-2024",
    title: "Berg speaks",
    publisher: "Invented",
    published: "2024-05-01",
    address: null,
    language: "en",
  };
  expect(await client.keepReport(about, report?.text ?? "")).toMatchObject({ type: "done" });
  const again = await client.readFile("berg.txt", new TextEncoder().encode(text));
  expect(again).toMatchObject({ type: "answer", value: { reports: [{ known: "berg-2024" }] } });
  const other = { ...about, name: "berg-again" };
  expect(await client.keepReport(other, report?.text ?? "")).toEqual({ type: "known", report: "berg-2024" });
});

test("a remote store answers word by word as the store itself does", async () => {
  const remote = new RemoteStore("the store", connected());
  for (let number = 0; number < 205; number += 1) {
    await store.perform(agreement(`many-${String(number)}`, "-- many\n"), {
      actor: "Anna",
      moment: "2024-05-01T00:00:00Z",
    });
  }
  expect(await remote.history()).toEqual(await store.history());
  expect(await remote.history({ limit: 203, before: 206 })).toEqual(
    await store.history({ limit: 203, before: 206 }),
  );
  const record = { kind: "agreement", id: "shared" } as const;
  expect(await remote.history({ record })).toEqual(await store.history({ record }));
  expect(await remote.records("agreement")).toEqual(await store.records("agreement"));
  const page = { limit: 100 };
  expect(await remote.recordPage("agreement", page)).toEqual(await store.recordPage("agreement", page));
  expect(await remote.orphans()).toEqual(await store.orphans());
  expect(await remote.record("report", "berg-2024")).toEqual(await store.record("report", "berg-2024"));
  expect(await remote.record("statement", "no/such")).toEqual(await store.record("statement", "no/such"));
  expect(await remote.report("berg-2024")).toEqual(await store.report("berg-2024"));
  expect(await remote.statementsOf("none")).toEqual(await store.statementsOf("none"));
  expect(await remote.unread()).toEqual(await store.unread());
  expect(await remote.standpoints({ party: "us" })).toEqual(await store.standpoints({ party: "us" }));
  const question = { words: "guarantee", limit: 1 };
  expect(await remote.search(question)).toEqual(await store.search(question));
  expect(await remote.log(3)).toEqual(await store.log(3));
  expect(await remote.last()).toEqual(await store.last());
  const sha256 = createHash("sha256").update("nothing").digest("hex");
  expect(await remote.reportWithText(sha256)).toEqual({ type: "answer", value: null });
  expect(await remote.report("berg-2024")).toEqual(await store.report("berg-2024"));
  expect(await remote.report("no such")).toEqual({ type: "answer", value: null });
  const found = await store.search({ words: "berg" });
  expect(found).toMatchObject({ value: { count: { type: "exact", count: 1 } } });
  expect(await remote.search({ words: "berg", limit: undefined })).toEqual(found);
  const refused = await store.search({ act: "shout" });
  if (refused.type !== "problem") throw new Error("there is no such act");
  expect(await remote.search({ act: "shout" })).toEqual({
    type: "problem",
    problem: { ...refused.problem, store: "the store" },
  });
  const author = { actor: "Anna", moment: "2024-05-01T00:00:00Z" };
  const [here, there] = [await store.undo(author, 9999), await remote.undo(author, 9999)];
  if (here.type !== "problem" || there.type !== "problem") throw new Error("there is no such entry");
  expect(there.problem).toEqual({ ...here.problem, store: "the store" });
});
