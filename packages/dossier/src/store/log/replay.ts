import { ConflictFailure } from "../commands/outcome.js";
import { entrySchema } from "../commands/entry.js";
import type { Entry } from "../commands/entry.js";
import { refusal } from "../commands/refusal.js";
import { StoreFailure } from "../problem.js";
import type { Database } from "../tables.js";
import { append, nextNumber } from "./append.js";
import { apply } from "./apply.js";

const broken = (number: number, why: string): StoreFailure =>
  refusal(
    "broken_log",
    `Entry ${String(number)} of the log cannot be replayed: ${why}.`,
    "Nothing was taken in. Use the log as the store exported it, whole and in its order.",
  );

const replayEntry = async (database: Database, entry: Entry): Promise<void> => {
  const number = await nextNumber(database);
  if (entry.number !== number) throw broken(number, `the log goes on with entry ${String(entry.number)}`);
  try {
    const { command, inverse } = await apply(database, entry.command);
    // What the store decides, it decides again; a log that says otherwise was changed.
    if (
      JSON.stringify(command) !== JSON.stringify(entry.command) ||
      JSON.stringify(inverse) !== JSON.stringify(entry.inverse)
    ) {
      throw broken(number, "it has another effect than it says");
    }
  } catch (error) {
    if (error instanceof ConflictFailure) throw broken(number, "what it changes is not there before it");
    if (!(error instanceof StoreFailure) || error.problem.code === "broken_log") throw error;
    throw broken(number, error.problem.message.replace(/\.$/u, ""));
  }
  await append(database, entry);
};

/**
 * Takes an exported log into an empty store, whole or not at all: the same entries and the same records come to be. Throws
 * StoreFailure `not_empty` and `broken_log`.
 */
export const replayLog = async (
  database: Database,
  log: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<number> => {
  if ((await nextNumber(database)) !== 1) {
    throw refusal("not_empty", "This store has a history already.", "Replay into a new store.");
  }
  let number = 0;
  for await (const line of log) {
    const parsed = entrySchema.safeParse(line);
    if (!parsed.success) throw broken(number + 1, "it is not of the form that the log has");
    await replayEntry(database, parsed.data);
    number += 1;
  }
  return number;
};
