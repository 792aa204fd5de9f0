import { folderFiles } from "../../store/form/folder-files.js";
import type { Task } from "../job.js";
import { failureOf, JobFailure, valueOf } from "./context.js";
import type { CarryOut } from "./context.js";

/** Milliseconds that an analysis may take. */
const LIMIT = 3_600_000;

/** Computes the brief of the store as it is and records it, once: a job that runs again finds it by its name. */
export const briefJob: CarryOut<Extract<Task, { kind: "brief" }>> = async ({ name }, context) => {
  const { store, thread, signal, author, library } = context;
  const isThere = async (): Promise<boolean> => valueOf(await store.record("brief", name)) !== null;
  if (await isThere()) return { done: 1, total: 1, notes: [`There is a brief “${name}” already.`] };
  const files = valueOf(await folderFiles(store));
  if (!files.has("dossier.json")) {
    throw new JobFailure("The store says of no dossier what it is about. Take one in in folder form first.");
  }
  const reply = await thread.run(
    { type: "brief", files, library: await library() },
    { signal, limit: LIMIT },
  );
  if (reply.type !== "brief") throw new JobFailure("The analysis answered something else.");
  const outcome = await store.perform(
    { type: "record", kind: "brief", id: name, expects: 0, value: reply.brief },
    author(),
  );
  if (outcome.type === "problem") throw failureOf(outcome.problem);
  if (outcome.type === "conflict")
    return { done: 1, total: 1, notes: [`There is a brief “${name}” already.`] };
  return { done: 1, total: 1 };
};
