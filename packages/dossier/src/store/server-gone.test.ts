import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { expect, test } from "vitest";
import type { Outcome } from "./commands/outcome.js";
import { openStore } from "./open.js";
import { answered, author, record, wholeLog } from "./testing/commands.js";
import { on, SERVER } from "./testing/drivers.js";

/** A line to the server that can be cut and mended. */
interface Line {
  readonly address: (schemaAddress: string) => string;
  /** Ends every connection and takes no new one, after so many more bytes of the server have passed. */
  readonly cutAfter: (bytes: number) => void;
  readonly mend: () => void;
  readonly end: () => Promise<void>;
}

const lineTo = async (server: URL): Promise<Line> => {
  const sockets = new Set<Socket>();
  let left = Infinity;
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
    sockets.clear();
  };
  const proxy = createServer((client) => {
    if (left <= 0) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(Number(server.port === "" ? 5432 : server.port), server.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on("data", (data) => {
      left -= data.length;
      if (left <= 0) cut();
      else client.write(data);
    });
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo;
  return {
    address: (given) => {
      const url = new URL(given);
      url.hostname = "127.0.0.1";
      url.port = String(port);
      return url.href;
    },
    cutAfter: (bytes) => {
      left = bytes;
      if (bytes <= 0) cut();
    },
    mend: () => {
      left = Infinity;
    },
    end: async () => {
      cut();
      proxy.close();
      await once(proxy, "close");
    },
  };
};

on("server", "a server that goes away", (driver) => {
  test(
    "at whatever moment of a change is told, is worked with again when it is back, and has lost and doubled nothing",
    { timeout: 120_000 },
    async () => {
      const made = await driver.create();
      const line = await lineTo(new URL(SERVER));
      const opened = await openStore(line.address(made.address));
      if (opened.type === "problem") throw new Error(opened.problem.message);
      const { store } = opened;
      const acknowledged: string[] = [];
      const unsure: Outcome[] = [];
      try {
        // From before the first answer of the server to behind the last: begin, head, rows, writes, commit.
        for (let bytes = 0; bytes <= 1_500; bytes += 25) {
          const id = `pact-${String(bytes)}`;
          const change = record("agreement", id, { text: "-- one\n" });
          line.cutAfter(bytes);
          const outcome = await store.perform(change, author());
          line.mend();
          if (outcome.type === "done") acknowledged.push(id);
          else unsure.push(outcome);
          // The same process goes on, and the second time tells by itself whether the first was kept.
          const again = await store.perform(change, author());
          expect(again.type === "done" || again.type === "conflict").toBe(true);
          if (again.type === "done") acknowledged.push(id);
        }
        const ids = (await wholeLog(store)).flatMap(({ command }) => ("id" in command ? [command.id] : []));
        expect(unsure.length).toBeGreaterThan(10);
        const help = expect.stringContaining("history") as string;
        for (const told of unsure)
          expect(told).toMatchObject({ type: "problem", problem: { code: "unreachable", help } });
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(acknowledged));
        expect(answered(await store.records("agreement"))).toHaveLength(61);
        expect(ids).toHaveLength(61);
      } finally {
        await store.close();
        await line.end();
      }
    },
  );

  test("while nobody asks, or by whoever ends its sessions, is worked with again without a word", async () => {
    const made = await driver.create();
    const name = `gone_${randomUUID().slice(0, 8)}`;
    const opened = await openStore(`${made.address}&application_name=${name}`);
    if (opened.type === "problem") throw new Error(opened.problem.message);
    const { store } = opened;
    await store.perform(record("agreement", "pact", { text: "-- one\n" }), author());
    for (let time = 0; time < 3; time += 1) {
      // Several connections are open, and all of them end.
      await Promise.all(Array.from({ length: 8 }, () => store.last()));
      await driver.ask(
        made.address,
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`,
      );
      const change = record("scenario", randomUUID(), { text: "" });
      expect(await store.perform(change, author())).toMatchObject({ type: "done" });
    }
    expect((await wholeLog(store)).length).toBe(4);
    await store.close();
  });
});
