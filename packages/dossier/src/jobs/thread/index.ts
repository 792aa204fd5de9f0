export { IntakeThread } from "./intake-thread.js";
export { Thread, WorkFailure, WorkImpossible } from "./thread.js";
