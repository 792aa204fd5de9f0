import type { Store } from "./store.js";

/**
 * What can be asked of a store that is open, wherever it is: in this process, or with a running server that owns it. Whoever
 * works on a store takes this, not the class.
 */
export type OpenStore = Pick<
  Store,
  | "address"
  | "perform"
  | "undo"
  | "redo"
  | "history"
  | "record"
  | "records"
  | "report"
  | "search"
  | "reportWithText"
  | "log"
  | "last"
  | "replay"
  | "close"
>;
