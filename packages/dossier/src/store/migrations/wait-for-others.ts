import { sql } from "kysely";
import type { Transaction } from "kysely";

/**
 * Lets a transaction wait for others as long as they take. A change is told after a while that somebody else is at work; but
 * whoever opens a store while another program brings it forward, or fills one beside it, has nothing else to do than wait.
 */
export const waitForOthers = async <Tables>(transaction: Transaction<Tables>): Promise<void> => {
  await sql`set local lock_timeout = 0`.execute(transaction);
};
