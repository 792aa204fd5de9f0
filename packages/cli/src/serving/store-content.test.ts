import { createStore } from "@foedus/dossier/store";
import type { OpenStore } from "@foedus/dossier/store";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { StoreContent } from "./store-content.js";

test("that the store does not answer may pass by itself", async () => {
  const problem = { code: "unreachable", store: "s", message: "It is away.", help: "Wait." } as const;
  const away = new Proxy({} as OpenStore, {
    get: () => () => Promise.resolve({ type: "problem", problem }),
  });
  const content = new StoreContent(away);
  expect(await content.brief()).toEqual({ type: "problems", lines: ["It is away. Wait."], passing: true });
  await content.close();
});

test("what is wrong with the dossier itself does not pass by itself", async () => {
  const folder = await mkdtemp(join(tmpdir(), "foedus-content-"));
  const created = await createStore(join(folder, "store"));
  if (created.type === "problem") throw new Error(created.problem.message);
  const { store } = created;
  const content = new StoreContent(store);
  const author = { actor: "Anna", moment: "2024-05-01T00:00:00Z" };
  const value = {
    version: 1 as const,
    name: "talks",
    title: "Talks",
    description: "Invented.",
    asOf: "2024-05-01",
    parties: [{ name: "norway", title: "Norway", adjective: "Norwegian", kind: "state" } as const],
    protected: "norway",
    guarantors: [],
    adversary: null,
    terms: [],
  };
  const text = "no agreement at all";
  const changes = [
    { type: "record", kind: "dossier", id: "dossier", expects: 0, value },
    { type: "record", kind: "agreement", id: "pact", expects: 0, value: { text } },
  ] as const;
  expect(await store.perform({ type: "together", title: "All", changes }, author)).toMatchObject({
    type: "done",
  });
  const brief = await content.brief();
  expect(brief).toMatchObject({ type: "problems", passing: false });
  await content.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
