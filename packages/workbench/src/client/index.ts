export * from "./changes.js";
export * from "./client.js";
export * from "./events.js";
export * from "./problem.js";
export * from "./remote-jobs.js";
export * from "./remote-store.js";
export type { Connection } from "./transport.js";
export type { LogEvent } from "../server/wire/event.js";
export type { ReadIntake, ReadReport } from "../server/wire/intake.js";
