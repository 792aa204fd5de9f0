export * from "./job.js";
export * from "./jobs.js";
export type { JobQuestion } from "./queue/queue.js";
