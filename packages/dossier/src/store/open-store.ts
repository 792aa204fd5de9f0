import type { Store } from "./store.js";

/**
 * What can be asked of a store that is open, wherever it is: in this process, or with a running server that owns it. Whoever
 * works on a store takes this, not the class. Only the queue of jobs needs the database itself.
 */
export type OpenStore = Omit<Store, "beside" | "correctionOf">;
