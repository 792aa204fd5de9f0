import type { Jobs } from "@foedus/dossier/jobs";
import type { Store } from "@foedus/dossier/store";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Client } from "../../../client/client.js";
import { dossierApp } from "../../../server/dossier-app.js";
import { servedIn, temporaryStore, TOKEN } from "../../../testing/served-store.js";
import type { Connection } from "../service.js";
import { listenTo } from "./listen.js";

describe("listening to the log", () => {
  let store: Store;
  let jobs: Jobs;
  let remove: () => Promise<void>;
  let client: Client;
  /** How many readings of the log fail from now on, and how many were asked for. */
  let failures: number;
  let readings: number;
  /** Ends the stream that stands, as a network does that goes away. */
  let breakOff: () => void;
  let heard: readonly number[];
  let stands: readonly Connection[];
  let end: (() => void) | null;

  beforeEach(async () => {
    vi.stubGlobal("navigator", { onLine: true });
    // What a page has as its window.
    const surroundings = new EventTarget();
    vi.stubGlobal("addEventListener", surroundings.addEventListener.bind(surroundings));
    vi.stubGlobal("dispatchEvent", surroundings.dispatchEvent.bind(surroundings));
    ({ store, jobs, remove } = await temporaryStore());
    [failures, readings, heard, stands, end] = [0, 0, [], [], null];
    const app = dossierApp(servedIn({ store, jobs }));
    client = new Client({
      address: "http://127.0.0.1:4173",
      token: TOKEN,
      fetch: (address, init) => {
        const { pathname } = new URL(address);
        if (pathname === "/api/log") {
          readings += 1;
          if (failures > 0) {
            failures -= 1;
            return Promise.reject(new TypeError("fetch failed"));
          }
        }
        const headers = new Headers(init.headers);
        headers.set("host", "127.0.0.1:4173");
        if (pathname !== "/api/events") return app.request(address, { ...init, headers });
        const broken = new AbortController();
        breakOff = () => {
          broken.abort();
        };
        const signals = [broken.signal, ...(init.signal ? [init.signal] : [])];
        return brokenOffBy(
          broken.signal,
          app.request(address, { ...init, headers, signal: AbortSignal.any(signals) }),
        );
      },
    });
  });
  afterEach(async () => {
    end?.();
    vi.unstubAllGlobals();
    await remove();
  });

  const begin = async (): Promise<void> => {
    end = listenTo(client, 0, {
      onEntry: ({ number }) => {
        heard = [...heard, number];
      },
      onConnection: (connection) => {
        stands = [...stands, connection];
      },
    });
    await expect.poll(() => stands).toContain("connected");
    await expect.poll(() => readings).toBe(1);
  };
  const write = async (id: string): Promise<void> => {
    const made = await client.perform({
      type: "record",
      kind: "agreement",
      id,
      expects: 0,
      value: { text: "-- one\n" },
    });
    expect(made.type).toBe("done");
  };

  it("tells every entry once and in order", async () => {
    await begin();
    await write("one");
    await write("two");
    await expect.poll(() => heard).toEqual([1, 2]);
  });

  it("reads an entry again that could not be read when it came, without another coming", async () => {
    await begin();
    failures = 2;
    await write("one");
    await expect.poll(() => heard).toEqual([1]);
    expect(failures).toBe(0);
    expect(stands).toEqual(["connected"]);
  });

  it("reads on at once when another entry comes while it waits", async () => {
    await begin();
    failures = 1;
    await write("one");
    await expect.poll(() => failures).toBe(0);
    await write("two");
    await expect.poll(() => heard).toEqual([1, 2]);
  });

  it("reads the log to its end when it is connected again, whatever could not be read before", async () => {
    await begin();
    failures = Infinity;
    await write("one");
    await expect.poll(() => readings).toBeGreaterThan(1);
    breakOff();
    await expect.poll(() => stands).toContain("reconnecting");
    failures = 0;
    await expect.poll(() => heard).toEqual([1]);
    await expect.poll(() => stands).toEqual(["connected", "reconnecting", "connected"]);
  });

  it("tells that the network is back once the log is read", async () => {
    await begin();
    failures = 1;
    globalThis.dispatchEvent(new Event("online"));
    await expect.poll(() => failures).toBe(0);
    expect(stands).toEqual(["connected"]);
    await expect.poll(() => stands).toEqual(["connected", "connected"]);
  });

  it("reads no more once it is over", async () => {
    await begin();
    failures = Infinity;
    await write("one");
    await expect.poll(() => readings).toBeGreaterThan(1);
    end?.();
    const before = readings;
    failures = 0;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(readings).toBe(before);
    expect(heard).toEqual([]);
  });
});

/** An answer whose body fails when the signal says so. */
async function brokenOffBy(signal: AbortSignal, answer: Response | Promise<Response>): Promise<Response> {
  const { body, status, headers } = await answer;
  const through = new TransformStream<Uint8Array, Uint8Array>();
  void body?.pipeTo(through.writable, { signal }).catch(() => undefined);
  return new Response(through.readable, { status, headers });
}
