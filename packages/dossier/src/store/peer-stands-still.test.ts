import { EventEmitter, once } from "node:events";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { createStore, fillStore, openStore } from "./open.js";
import type { Opened } from "./open.js";
import type { Store } from "./store.js";
import { answered, author, record } from "./testing/commands.js";
import { on, SERVER } from "./testing/drivers.js";

const storeOf = (opened: Opened): Store => {
  if (opened.type === "problem") throw new Error(opened.problem.message);
  return opened.store;
};

const schemaOf = (address: string): string => new URL(address).searchParams.get("schema") ?? "";

const HOLD = "select last from head where id = 1 for update";

/** Somebody who has begun a change of the store, and does not go on with it. */
const holder = async (address: string): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: SERVER,
    options: `-c search_path=${schemaOf(address)}`,
  });
  await client.connect();
  await client.query("begin");
  await client.query(HOLD);
  return client;
};

const change = (id: string) => record("agreement", id, { text: "-- one\n" });

on("server", "a peer that stands still in the middle of a change", (driver) => {
  test("is told after a while to whoever changes something, and nothing of that is kept; reading goes on", async () => {
    const made = await driver.create();
    const store = storeOf(await openStore(`${made.address}&lock_timeout=300`));
    const peer = await holder(made.address);
    try {
      const outcome = await store.perform(change("pact"), author());
      expect(outcome).toMatchObject({
        type: "problem",
        problem: {
          code: "busy",
          store: store.address,
          message: expect.stringContaining("Somebody else") as string,
        },
      });
      expect(answered(await store.records("agreement"))).toEqual([]);
      await peer.query("rollback");
      expect(await store.perform(change("pact"), author())).toMatchObject({
        type: "done",
        entry: { number: 1 },
      });
    } finally {
      await peer.end();
      await store.close();
    }
  });

  test("is ended by the server, and then both work on", async () => {
    const made = await driver.create();
    const still = storeOf(await openStore(`${made.address}&idle_in_transaction_session_timeout=500`));
    try {
      await still.beside.run(`begin; set local search_path to ${schemaOf(made.address)}; ${HOLD}`);
      expect(await made.perform(change("pact"), author())).toMatchObject({ type: "done" });
      expect(await still.perform(change("other"), author())).toMatchObject({ type: "done" });
    } finally {
      await still.close();
    }
  });

  test("is given a minute, and whoever waits half of that", async () => {
    const store = await driver.create();
    const limit = async (name: string) => (await store.beside.run(`show ${name}`)).rows;
    expect(await limit("idle_in_transaction_session_timeout")).toEqual([
      { idle_in_transaction_session_timeout: "1min" },
    ]);
    expect(await limit("lock_timeout")).toEqual([{ lock_timeout: "30s" }]);
  });

  test("is waited for by whoever makes a store while another is filled, as long as that takes", async () => {
    const [filled, empty] = [await driver.address(), await driver.address()];
    const filling = new EventEmitter();
    const log = async function* entries(): AsyncGenerator<never> {
      filling.emit("begun");
      await setTimeout(1_500);
      yield* [];
    };
    const begun = once(filling, "begun");
    const ended = fillStore(filled, log());
    await begun;
    const opened = await createStore(`${empty}&lock_timeout=300`);
    expect(opened.type).toBe("store");
    await storeOf(opened).close();
    expect((await ended).type).toBe("answer");
  });
});
