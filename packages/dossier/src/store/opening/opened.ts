import type { Database } from "../tables.js";

/** The database as the queue of jobs uses it: for tables of its own, in a schema beside the store's. */
export interface Beside {
  readonly driver: "folder" | "server";
  /** The schema of the store. */
  readonly schema: string;
  /** Runs SQL in a connection of its own for that long: one statement with values, or several without. */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

/** A database that was opened and is at the last migration, whichever driver it came through. */
export interface OpenedDatabase {
  readonly database: Database;
  /** The address, without a password. */
  readonly shown: string;
  readonly beside: Beside;
  /** Ends every connection and lets go of the folder. */
  readonly close: () => Promise<void>;
}
