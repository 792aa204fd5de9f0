import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { servedIn, temporaryStore, TOKEN } from "../../testing/served-store.js";
import { dossierApp } from "../dossier-app.js";
import { depthOf } from "./depth.js";
import { boundedRate, USUAL_RATE } from "./rates.js";
import { Places } from "./simultaneous.js";
import { Hono } from "hono";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
let folder: string;
let app: Hono;

beforeAll(async () => {
  temporary = await temporaryStore();
  folder = await mkdtemp(join(tmpdir(), "foedus-application-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<title>The application</title>");
  await writeFile(join(folder, "assets", "index-1a2b3c.js"), "0;");
  await writeFile(join(folder, "..", "secret.txt"), "secret");
  app = dossierApp(servedIn(temporary, { application: folder }));
});

afterAll(async () => {
  await temporary.remove();
  await rm(folder, { recursive: true, force: true });
  await rm(join(folder, "..", "secret.txt"), { force: true });
});

const OWN = "http://127.0.0.1:4173";

const ask = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  init: RequestInit = {},
): Promise<Response> =>
  Promise.resolve(app.request(`${OWN}${path}`, { ...init, headers: { host: "127.0.0.1:4173", ...headers } }));

const change = (headers: Readonly<Record<string, string>>, body = '{"entry":null}'): Promise<Response> =>
  ask("/api/commands/undo", { "content-type": "application/json", ...headers }, { method: "POST", body });

const codeOf = async (response: Promise<Response>): Promise<unknown> => {
  const body: unknown = await (await response).json();
  return typeof body === "object" && body !== null && "code" in body ? body.code : null;
};

describe("a change is made only for", () => {
  test("a page of this server or whoever has its token", async () => {
    const allowed = [
      { origin: OWN },
      { origin: OWN, "sec-fetch-site": "same-origin" },
      { "sec-fetch-site": "same-origin" },
      { authorization: `Bearer ${TOKEN}` },
      { authorization: `Bearer ${TOKEN}`, origin: "https://evil.example" },
    ];
    for (const headers of allowed) expect(await codeOf(change(headers))).toBe("nothing_to_undo");
  });

  test("nobody else", async () => {
    const foreign = [
      {},
      { origin: "null" },
      { origin: "https://evil.example" },
      { origin: "http://127.0.0.1:9999" },
      { origin: "http://127.0.0.1:4173.evil.example" },
      { origin: OWN, "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
    ];
    for (const headers of foreign) expect(await codeOf(change(headers))).toBe("wrong_origin");
    for (const authorization of [`Bearer ${TOKEN}x`, "Bearer", `Basic ${TOKEN}`]) {
      expect(await codeOf(change({ authorization, origin: OWN }))).toBe("wrong_token");
    }
  });
});

test("a page elsewhere can neither read nor hold a connection open, and no header lets it", async () => {
  for (const path of ["/api/records/report", "/api/events", "/api/log"]) {
    expect(await codeOf(ask(path, { "sec-fetch-site": "cross-site" }))).toBe("wrong_origin");
  }
  const { headers } = await ask("/api/about", { origin: "https://evil.example" });
  expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  const preflight = await ask("/api/commands", { origin: "https://evil.example" }, { method: "OPTIONS" });
  expect([preflight.ok, preflight.headers.get("access-control-allow-origin")]).toEqual([false, null]);
});

describe("a body is refused", () => {
  const own = { origin: OWN };

  test("that is too long for its route", async () => {
    expect(await codeOf(change(own, `{"entry":null,"x":"${"x".repeat(70_000)}"}`))).toBe("too_large");
  });

  test("that is no JSON, says it is something else, or is nested without end", async () => {
    expect(await codeOf(change(own, "{"))).toBe("wrong_form");
    expect(await codeOf(change({ ...own, "content-type": "text/plain" }))).toBe("wrong_kind_of_content");
    expect(await codeOf(change(own, `${"[".repeat(30_000)}${"]".repeat(30_000)}`))).toBe("too_deep");
    expect(await codeOf(change(own, '{"entry":-1}'))).toBe("wrong_form");
    expect(await codeOf(change(own, '{"entry":null,"more":1}'))).toBe("wrong_form");
  });
});

test("the depth of JSON is counted outside of its strings", () => {
  expect(depthOf(String.raw`{"a\"[[[":["]]",{"b":"\\"}]}`, 64)).toBe(3);
  expect(depthOf('"[[["', 64)).toBe(0);
  expect(depthOf("[".repeat(1000), 64)).toBe(65);
});

test("requests that come too fast are told how long to wait, and are answered again after it", async () => {
  let now = 0;
  const fast = new Hono();
  fast.use(boundedRate({ burst: 3, perSecond: 2 }, () => now));
  fast.get("/", (context) => context.text("here"));
  const statuses = async (): Promise<readonly number[]> => {
    const responses = [];
    for (let count = 0; count < 4; count += 1) responses.push((await fast.request("/")).status);
    return responses;
  };
  expect(await statuses()).toEqual([200, 200, 200, 429]);
  expect((await fast.request("/")).headers.get("retry-after")).toBe("1");
  now += 1000;
  expect(await statuses()).toEqual([200, 200, 429, 429]);
});

test("requests of pages elsewhere use up nothing of how fast others may ask", async () => {
  const own = dossierApp(servedIn(temporary));
  const from = (site: string): Promise<Response> =>
    Promise.resolve(
      own.request(`${OWN}/api/about`, { headers: { host: "127.0.0.1:4173", "sec-fetch-site": site } }),
    );
  const foreign = await Promise.all(Array.from({ length: 2 * USUAL_RATE.burst }, () => from("cross-site")));
  expect(new Set(foreign.map(({ status }) => status))).toEqual(new Set([403]));
  expect((await from("same-origin")).status).toBe(200);
});

test("a place is given back once, however often it is left", () => {
  const places = new Places(1);
  const leave = places.take();
  expect(places.take()).toBeNull();
  leave?.();
  leave?.();
  expect(places.take()).not.toBeNull();
  expect(places.take()).toBeNull();
});

describe("the application", () => {
  test("is its files, hashed ones for good, and its first page for every view", async () => {
    const first = await ask("/");
    expect(await first.text()).toContain("The application");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("content-security-policy")).toMatch(
      /script-src 'self';.*frame-ancestors 'none'/u,
    );
    const asset = await ask("/assets/index-1a2b3c.js");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect(asset.headers.get("content-type")).toContain("javascript");
    expect(await (await ask("/reports/berg")).text()).toContain("The application");
    expect(await codeOf(ask("/assets/gone.js"))).toBe("no_such_page");
    expect(await codeOf(ask("/api/nothing"))).toBe("no_such_page");
  });

  test("is nothing outside of its folder", async () => {
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/assets/..%5c..%5csecret.txt",
    ]) {
      expect(await (await ask(path)).text()).not.toContain("secret\n");
      expect((await ask(path)).status).not.toBe(200);
    }
  });
});

test("an error that nobody foresaw shows nothing of itself", async () => {
  const failing = dossierApp(
    servedIn(temporary, { brief: () => Promise.reject(new Error("secret /path at line 3")) }),
  );
  const response = await failing.request(`${OWN}/api/brief`, { headers: { host: "127.0.0.1" } });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toMatch(/secret|line 3|\.ts|\.js/u);
});
