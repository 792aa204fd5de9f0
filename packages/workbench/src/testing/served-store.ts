import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeIn, takeInAddress } from "@foedus/dossier/intake";
import { Jobs } from "@foedus/dossier/jobs";
import { createStore } from "@foedus/dossier/store";
import type { Store } from "@foedus/dossier/store";
import type { Served } from "../server/served.js";
import { hostileBrief } from "./brief.js";

/** The token of every server in tests. */
export const TOKEN = "t".repeat(43);

/** When everything happens in tests. */
export const MOMENT = "2024-05-01T00:00:00.000Z";

/** A new store in a folder of its own, and what removes both. */
export const temporaryStore = async (): Promise<{
  readonly store: Store;
  readonly jobs: Jobs;
  readonly remove: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), "foedus-server-"));
  const created = await createStore(join(folder, "store"));
  if (created.type === "problem") throw new Error(created.problem.message);
  const { store } = created;
  const opened = await Jobs.open(store, { workers: 0, now: () => MOMENT });
  if (opened.type === "problem") throw new Error(opened.problem.message);
  const jobs = opened.value;
  return {
    store,
    jobs,
    remove: async () => {
      await jobs.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** What is served in tests, where a test says nothing else. */
export const servedIn = (
  { store, jobs }: Pick<Served, "store" | "jobs">,
  more: Partial<Served> = {},
): Served => ({
  store,
  jobs,
  // In this thread: that another one reads the same is tested beside it.
  intake: {
    takeIn: (bytes, origin) => takeIn(bytes, origin),
    takeInAddress: (address) => takeInAddress(address),
  },
  dossier: () => Promise.resolve({ type: "problems", lines: ["No dossier here."] }),
  brief: () =>
    Promise.resolve({ type: "problems", lines: [`No brief of ${hostileBrief().dossier.name} here.`] }),
  account: "anna",
  moment: () => MOMENT,
  token: TOKEN,
  application: null,
  environment: {},
  lookEvery: 50,
  ...more,
});
