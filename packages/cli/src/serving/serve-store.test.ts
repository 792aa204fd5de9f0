import { mkdtemp, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@foedus/workbench/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../commands/serve.js";
import { dataFolder } from "./data-folder.js";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-serving-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Serves until it is stopped, and answers where, what it said and how to stop it. */
const serving = async (store: string, dossier?: string) => {
  const stop = new AbortController();
  let [out, err] = ["", ""];
  let ready: () => void = () => {};
  const started = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const io = {
    stdout: (text: string) => {
      out += text;
      if (out.includes("Stop it with")) ready();
    },
    stderr: (text: string) => {
      err += text;
    },
  };
  const code = serve(dossier, { port: "0", store, signal: stop.signal }, io);
  await Promise.race([started, code]);
  const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(out)?.[0] ?? "";
  return {
    address,
    said: () => err,
    stop: (): Promise<number> => {
      stop.abort();
      return code;
    },
  };
};

describe("the worked example", () => {
  test("is taken into a store the first time, and is there with its changes the next", async () => {
    const store = join(folder, "store");
    const first = await serving(store);
    const client = new Client({ address: first.address });
    expect(await client.about()).toMatchObject({ type: "answer", value: { last: 1 } });

    const second = await serving(store);
    expect(await second.stop()).toBe(2);
    expect(second.said()).toContain(`This store is served already, at ${first.address}/`);
    expect(await first.stop()).toBe(0);

    const again = await serving(store);
    expect(await new Client({ address: again.address }).about()).toMatchObject({ value: { last: 1 } });
    expect(await again.stop()).toBe(0);
  });

  test("goes into no folder that holds other things", async () => {
    const full = await serving(folder);
    expect(await full.stop()).toBe(2);
    expect(full.said()).toContain("This folder holds other things");
  });
});

test("data are kept where each system keeps them", () => {
  expect(dataFolder({ XDG_DATA_HOME: "/data" }, "linux")).toBe(join("/data", "foedus"));
  expect(dataFolder({ XDG_DATA_HOME: "" }, "linux")).toBe(join(homedir(), ".local", "share", "foedus"));
  expect(dataFolder({}, "darwin")).toBe(join(homedir(), "Library", "Application Support", "foedus"));
  expect(dataFolder({ LOCALAPPDATA: "/local" }, "win32")).toBe(join("/local", "foedus"));
});
