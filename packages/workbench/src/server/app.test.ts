import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { hostileBrief } from "../testing/brief.js";
import { briefApp } from "./app.js";
import { listen } from "./listen.js";

const app = briefApp(() => Promise.resolve({ type: "brief", brief: hostileBrief() }));
const get = (path: string, host = "127.0.0.1:4173", method = "GET") =>
  app.request(`http://127.0.0.1:4173${path}`, { method, headers: { host } });

describe("the server", () => {
  it("turns away a page that points its own name at this machine", async () => {
    for (const host of [
      "evil.example",
      "evil.example:4173",
      "127.0.0.1.evil.example",
      "localhost.evil.example",
      "",
    ]) {
      expect((await get("/", host)).status).toBe(421);
    }
    for (const host of ["127.0.0.1:4173", "localhost:9", "[::1]:4173", "LOCALHOST"]) {
      expect((await get("/", host)).status).toBe(200);
    }
  });

  it("takes nothing and opens itself to no other origin", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
      expect((await get("/", undefined, method)).status).toBe(405);
    const { headers } = await get("/");
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/u);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("gives the brief as Markdown and as data, and nothing else", async () => {
    expect((await get("/brief.md")).headers.get("content-type")).toContain("text/markdown");
    expect(await (await get("/brief.json")).json()).toEqual(hostileBrief());
    for (const path of ["/dossier.json", "/../../etc/passwd", "/reports/x.txt"])
      expect((await get(path)).status).toBe(404);
  });

  it("shows what is wrong with a dossier instead of the page, and no stack trace if all fails", async () => {
    const broken = briefApp(() =>
      Promise.resolve({ type: "problems", lines: ["d/x.jsonl:3: <b>broken</b>"] }),
    );
    const response = await broken.request("http://localhost/", { headers: { host: "localhost" } });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("d/x.jsonl:3: &lt;b&gt;broken&lt;/b&gt;");
    const failing = briefApp(() => Promise.reject(new Error("secret /path")));
    const failed = await failing.request("http://localhost/", { headers: { host: "localhost" } });
    expect([failed.status, await failed.text()]).toEqual([500, "The page could not be made.\n"]);
  });

  it("listens on this machine alone, and says when its port is taken", async () => {
    const first = await listen(app, 0);
    if (first.type !== "listening") throw new Error(first.type);
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(await listen(app, first.port)).toEqual({ type: "taken", port: first.port });
    const status = await new Promise((resolve) => {
      request(`${first.address}brief.json`, { headers: { host: "evil.example" } }, ({ statusCode }) => {
        resolve(statusCode);
      }).end();
    });
    expect(status).toBe(421);
    await first.close();
  });
});
