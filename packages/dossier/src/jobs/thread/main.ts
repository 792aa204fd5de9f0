// The thread that does what takes long, so that the one that answers people is never held up.
import { parentPort } from "node:worker_threads";
import type { Work } from "./messages.js";
import { replyTo } from "./perform.js";

const answer = async (work: Work): Promise<void> => {
  parentPort?.postMessage(await replyTo(work), []);
};

parentPort?.on("message", (work: Work) => {
  void answer(work);
});
