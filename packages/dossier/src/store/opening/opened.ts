import type { Database } from "../tables.js";

/** A database that was opened and is at the last migration, whichever driver it came through. */
export interface OpenedDatabase {
  readonly database: Database;
  /** The address, without a password. */
  readonly shown: string;
  /** Ends every connection and lets go of the folder. */
  readonly close: () => Promise<void>;
}
