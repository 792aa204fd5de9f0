import { request } from "node:http";
import { connect } from "node:net";
import type { Command } from "@foedus/dossier/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../client/client.js";
import { servedIn, temporaryStore, TOKEN } from "../testing/served-store.js";
import { dossierApp } from "./dossier-app.js";
import { listen } from "./listen.js";
import type { Listening } from "./listen.js";

type Server = Extract<Listening, { type: "listening" }>;

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
let server: Server;

const started = async (port = 0): Promise<Server> => {
  const patience = { headersTimeout: 1000, requestTimeout: 2000 };
  const listening = await listen(dossierApp(servedIn(temporary)), port, patience);
  if (listening.type !== "listening") throw new Error(listening.type);
  return listening;
};

beforeAll(async () => {
  temporary = await temporaryStore();
  server = await started();
});

afterAll(async () => {
  await server.close();
  await temporary.remove();
});

const clientOf = (to: Server): Client =>
  new Client({ address: to.address.replace(/\/$/u, ""), token: TOKEN, actor: () => "Anna" });

const agreement = (id: string, expects = 0): Command => ({
  type: "record",
  kind: "agreement",
  id,
  expects,
  value: { text: `-- ${id}\n` },
});

/** Sends bytes as they are, and answers all that came back until the connection ended. */
const sendRaw = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (data) => {
      answer += data.toString("latin1");
    });
    socket.on("close", () => {
      resolve(answer);
    });
    socket.on("error", () => {});
  });

describe("over a real connection", () => {
  test("who sends the headers or the body too slowly is cut off, and others are answered meanwhile", async () => {
    const headers = "POST /api/commands HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    const body = `${headers}Authorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`;
    const slow = Promise.all([sendRaw(headers), sendRaw(body)]);
    expect((await clientOf(server).about()).type).toBe("answer");
    for (const answer of await slow) expect(answer).toMatch(/^(?:HTTP\/1\.1 408 |$)/u);
  });

  test("headers beyond measure are refused", async () => {
    const answer = await sendRaw(
      `GET /api/about HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${"x".repeat(50_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /u);
  });

  test("a foreign name of this machine is turned away", async () => {
    const answer = await sendRaw(
      "GET /api/about HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 421 [\s\S]*"wrong_host"/u);
  });

  test("a body that says it is too long is refused at once; one that does not say so, when it is", async () => {
    const refused = (headers: Readonly<Record<string, string | number>>): Promise<number | undefined> =>
      new Promise((resolve) => {
        const asking = request(
          `${server.address}api/commands/undo`,
          {
            method: "POST",
            headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json", ...headers },
          },
          ({ statusCode }) => {
            resolve(statusCode);
            asking.destroy();
          },
        );
        asking.on("error", () => {});
        asking.write(" ".repeat(80_000));
        if (headers["content-length"] === undefined) asking.end();
      });
    expect(await refused({ "content-length": 10_000_000_000 })).toBe(413);
    expect(await refused({ "transfer-encoding": "chunked" })).toBe(413);
  });

  test("events come as they happen, by whichever way, and go on from the last that was heard after a restart", async () => {
    const client = clientOf(server);
    const stop = new AbortController();
    const heard = client.events(stop.signal);
    expect((await heard.next()).value).toMatchObject({ type: "connected" });
    const next = async (): Promise<unknown> => {
      for (let one = await heard.next(); one.done !== true; one = await heard.next()) {
        if (one.value.type === "entry") return one.value.entry;
      }
      return null;
    };
    const [first] = await Promise.all([next(), client.perform(agreement("one"))]);
    expect(first).toMatchObject({ actor: "Anna", changes: 1, records: [{ kind: "agreement", id: "one" }] });
    // Another process: it writes to the store, and tells this server nothing.
    const author = { actor: "Ole", moment: "2024-05-01T00:00:00Z" };
    const [second] = await Promise.all([next(), temporary.store.perform(agreement("two"), author)]);
    expect(second).toMatchObject({ actor: "Ole" });
    await server.close();
    await temporary.store.perform(agreement("three"), author);
    await temporary.store.perform(agreement("four"), author);
    server = await started(server.port);
    expect(await next()).toMatchObject({ records: [{ id: "three" }] });
    expect(await next()).toMatchObject({ records: [{ id: "four" }] });
    stop.abort();
    expect((await heard.next()).done).toBe(true);
  });

  test("how far long work is comes in the same stream", async () => {
    const stop = new AbortController();
    const client = clientOf(server);
    const queued: number[] = [];
    for await (const heard of client.events(stop.signal)) {
      if (heard.type !== "jobs") continue;
      queued.push(heard.overview.queued);
      if (heard.overview.queued > 0) break;
      expect(await client.enqueue({ kind: "brief", name: "first" })).toMatchObject({ type: "answer" });
    }
    stop.abort();
    expect(queued).toEqual([0, 1]);
  });
});
