import type { Transaction } from "kysely";

/** One step of the schema, never changed once released. */
export interface Migration {
  readonly name: string;
  /** Makes the step in a transaction that already speaks of the store's schema. */
  readonly up: (transaction: Transaction<unknown>) => Promise<void>;
}
