import type { LongWork } from "@foedus/dossier/jobs";
import type { Answer, OpenStore } from "@foedus/dossier/store";
import { libraryOnDisk } from "../foedus-files.js";
import type { Output } from "./check.js";
import { tellProblem } from "./with-store.js";

/**
 * Opens the store and its jobs, does something with them, and closes both whatever comes. Where a server owns the store, it
 * works on the jobs, and this process asks and looks.
 */
export const withJobs = async (
  address: string,
  workers: number,
  io: Output,
  work: (jobs: LongWork, store: OpenStore) => Promise<number>,
): Promise<number> => {
  // Loaded only here: the drivers are large, and few commands need them.
  const { openOrAsk } = await import("../owner/open-or-ask.js");
  const reached = await openOrAsk(address);
  if (reached.type === "problem") return tellProblem(reached.problem, io);
  const { store } = reached;
  const open = async (): Promise<Answer<LongWork>> => {
    if (reached.type === "owned") {
      const { RemoteJobs } = await import("@foedus/workbench/client");
      return { type: "answer", value: new RemoteJobs(address, reached.owner) };
    }
    const { Jobs } = await import("@foedus/dossier/jobs");
    const now = (): string => new Date().toISOString();
    return Jobs.open(reached.store, { workers, now, library: libraryOnDisk });
  };
  try {
    const jobs = await open();
    if (jobs.type === "problem") return tellProblem(jobs.problem, io);
    try {
      return await work(jobs.value, store);
    } finally {
      await jobs.value.close();
    }
  } finally {
    await store.close();
  }
};
