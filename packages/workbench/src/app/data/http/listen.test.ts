import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Client } from "../../../client/client.js";
import type { Connection } from "../service.js";
import { listenTo } from "./listen.js";

/** A server of which only the log is there, and the stream that tells of it. */
class LogServer {
  /** How many readings of the log fail from now on. */
  failures = 0;
  /** How often the log was asked for. */
  readings = 0;
  #last = 0;
  #stream: ReadableStreamDefaultController<Uint8Array> | null = null;

  /** Makes an entry, and tells those who listen. */
  write(): void {
    this.#last += 1;
    this.#tell("entry", JSON.stringify({ number: this.#last }));
  }

  /** Ends the stream that stands, as a network does that goes away. */
  breakOff(): void {
    this.#stream?.error(new TypeError("network error"));
    this.#stream = null;
  }

  readonly fetch = (address: string): Promise<Response> => {
    const { pathname, searchParams } = new URL(address);
    const after = Number(searchParams.get("after"));
    return pathname === "/api/log" ? this.#read(after) : Promise.resolve(this.#follow(after));
  };

  async #read(after: number): Promise<Response> {
    this.readings += 1;
    // What is made while it is read comes too late for it.
    const numbers = this.#after(after);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    if (this.failures > 0) {
      this.failures -= 1;
      throw new TypeError("fetch failed");
    }
    // Pages of two.
    const page = numbers.slice(0, 2);
    return new Response(page.map((number) => `${JSON.stringify({ number })}\n`).join(""));
  }

  #follow(after: number): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        this.#stream = stream;
        this.#tell("ready", String(after));
        for (const number of this.#after(after)) this.#tell("entry", JSON.stringify({ number }));
      },
    });
    return new Response(body);
  }

  #after(number: number): readonly number[] {
    return Array.from({ length: this.#last }, (_, index) => index + 1).filter((one) => one > number);
  }

  #tell(event: string, data: string): void {
    this.#stream?.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${data}\n\n`));
  }
}

describe("listening to the log", () => {
  let server: LogServer;
  let heard: readonly number[];
  let stands: readonly Connection[];
  let end: () => void;

  beforeEach(async () => {
    // What a page has as its window.
    const surroundings = new EventTarget();
    vi.stubGlobal("navigator", { onLine: true });
    vi.stubGlobal("addEventListener", surroundings.addEventListener.bind(surroundings));
    vi.stubGlobal("dispatchEvent", surroundings.dispatchEvent.bind(surroundings));
    server = new LogServer();
    [heard, stands] = [[], []];
    const client = new Client({ address: "http://127.0.0.1:4173", fetch: server.fetch });
    end = listenTo(client, 0, {
      onEntry: ({ number }) => {
        heard = [...heard, number];
      },
      onConnection: (connection) => {
        stands = [...stands, connection];
      },
    });
    await vi.waitUntil(() => stands.includes("connected") && server.readings === 1);
  });
  afterEach(() => {
    end();
    vi.unstubAllGlobals();
  });

  it("tells every entry once and in order, also of those that come while it reads", async () => {
    for (let number = 1; number <= 5; number += 1) server.write();
    await expect.poll(() => heard).toEqual([1, 2, 3, 4, 5]);
    server.write();
    await expect.poll(() => heard).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("reads an entry again that could not be read when it came, without another coming", async () => {
    server.failures = 2;
    server.write();
    await expect.poll(() => heard).toEqual([1]);
    expect(server.failures).toBe(0);
    expect(stands).toEqual(["connected"]);
  });

  it("waits longer each time, and no longer once another entry comes", async () => {
    server.failures = Infinity;
    server.write();
    const before = server.readings;
    await new Promise((resolve) => {
      setTimeout(resolve, 1200);
    });
    expect(server.readings - before).toBeLessThanOrEqual(3);
    server.failures = 0;
    server.write();
    await expect.poll(() => heard, { timeout: 300 }).toEqual([1, 2]);
  });

  it("reads the log to its end when it is connected again, whatever could not be read before", async () => {
    server.failures = Infinity;
    for (let number = 1; number <= 3; number += 1) server.write();
    await expect.poll(() => server.readings).toBeGreaterThan(1);
    server.breakOff();
    await expect.poll(() => stands).toEqual(["connected", "reconnecting"]);
    server.failures = 0;
    await expect.poll(() => stands).toEqual(["connected", "reconnecting", "connected"]);
    await expect.poll(() => heard).toEqual([1, 2, 3]);
  });

  it("tells that the network is back once the log is read", async () => {
    server.failures = 1;
    globalThis.dispatchEvent(new Event("online"));
    await expect.poll(() => server.failures).toBe(0);
    expect(stands).toEqual(["connected"]);
    await expect.poll(() => stands).toEqual(["connected", "connected"]);
  });

  it("reads no more once it is over", async () => {
    server.failures = Infinity;
    server.write();
    await expect.poll(() => server.readings).toBeGreaterThan(1);
    end();
    const before = server.readings;
    server.failures = 0;
    await new Promise((resolve) => {
      setTimeout(resolve, 700);
    });
    expect(server.readings).toBe(before);
    expect(heard).toEqual([]);
  });
});
