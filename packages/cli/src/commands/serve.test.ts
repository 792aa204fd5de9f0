import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RemoteStore } from "@foedus/workbench/client";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openOrAsk } from "../owner/open-or-ask.js";
import { dataFolder } from "../serving/data-folder.js";
import { ownStore } from "../serving/own-store.js";
import { EXAMPLE_DOSSIER, serve } from "./serve.js";
import type { ServeOptions } from "./serve.js";

let folder: string;
let dossier: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-serve-"));
  dossier = join(folder, "dossier");
  await cp(EXAMPLE_DOSSIER, dossier, { recursive: true });
  // Where the account keeps its stores.
  vi.stubEnv("XDG_DATA_HOME", join(folder, "data"));
  vi.stubEnv("LOCALAPPDATA", join(folder, "data"));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const AUTHOR = { actor: "analyst", moment: "2026-01-02T03:04:05.000Z" };

/** Serves, does something with it as its owner, and stops. */
const served = async (
  given: string,
  options: Omit<ServeOptions, "signal"> = {},
  use: (store: RemoteStore) => Promise<void> = async () => {},
) => {
  const stop = new AbortController();
  let [stdout, stderr] = ["", ""];
  let used = Promise.resolve();
  const asOwner = async (): Promise<void> => {
    const reached = await openOrAsk(ownStore(given, dataFolder(process.env, process.platform)));
    if (reached.type !== "owned") throw new Error("the store is not served");
    await use(reached.store);
  };
  const io = {
    stdout: (text: string) => {
      stdout += text;
      if (!stdout.endsWith("Stop it with Ctrl+C.\n")) return;
      used = (options.brief === true ? Promise.resolve() : asOwner()).finally(() => {
        stop.abort();
      });
    },
    stderr: (text: string) => void (stderr += text),
  };
  const code = await serve(given, { port: "0", ...options, signal: stop.signal }, io);
  await used;
  return { code, stdout, stderr };
};

const titleIn = async (store: RemoteStore): Promise<string> => {
  const stored = await store.record("dossier", "dossier");
  return stored.type === "answer" ? (stored.value?.value.title ?? "") : stored.problem.message;
};

describe("a dossier in folder form", () => {
  it("is worked on in a store of the account's own, and the folder stays as it is", async () => {
    const before = await readdir(dossier, { recursive: true });
    const titles: string[] = [];
    const first = await served(dossier, {}, async (store) => {
      titles.push(await titleIn(store));
      const stored = await store.record("dossier", "dossier");
      const about = stored.type === "answer" ? stored.value : null;
      if (about === null) throw new Error("the dossier is not there");
      const value = { ...about.value, title: "Changed" };
      const change = { type: "record", kind: "dossier", id: "dossier", expects: 1, value } as const;
      expect(await store.perform(change, AUTHOR)).toMatchObject({ type: "done" });
    });
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain(`The dossier in ${dossier} is worked on in ${join(folder, "data")}`);
    const second = await served(dossier, {}, async (store) => {
      titles.push(await titleIn(store));
    });
    expect(second.code).toBe(0);
    expect(titles).toEqual(["A guarantee for Ukraine, as reported after Alaska", "Changed"]);
    expect(await readdir(dossier, { recursive: true })).toEqual(before);
  });

  it("is shown as its brief alone where that is asked for: one address, and how to stop", async () => {
    const { code, stdout } = await served(dossier, { brief: true });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^The brief “.+” is at http:\/\/127\.0\.0\.1:\d+\/\nStop it with Ctrl\+C\.\n$/u);
  });
});

describe("what cannot be served is refused, with a way out", () => {
  it.each([
    ["what is no port", () => dossier, { port: "seventy" }, "A port is a whole number"],
    ["a folder that is not there", () => join(folder, "missing"), {}, "There is no such folder"],
    ["a file", () => join(dossier, "dossier.json"), {}, "This is a file"],
    ["a folder of other things", () => join(folder, "other"), {}, "There is no dossier in it"],
    [
      "the brief of a store",
      () => join(folder, "store"),
      { brief: true },
      "--brief goes with a dossier in folder form",
    ],
    [
      "the brief of a dossier that is taken into a store",
      () => dossier,
      { brief: true, store: "x" },
      "--brief goes with",
    ],
  ])("%s", async (_, given, options, said) => {
    await mkdir(join(folder, "other"), { recursive: true });
    await writeFile(join(folder, "other/letter.txt"), "Dear colleague");
    await mkdir(join(folder, "store"), { recursive: true });
    await writeFile(join(folder, "store/store.json"), "{}");
    const { code, stderr } = await served(given(), options);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    // Nothing was begun for it.
    await expect(readdir(join(folder, "data/foedus"))).resolves.toHaveLength(1);
  });
});
