export { IntakeThread } from "./intake-thread.js";
export { Thread, WorkFailure } from "./thread.js";
