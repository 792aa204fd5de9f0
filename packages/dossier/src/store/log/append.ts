import { changesOf } from "../commands/command.js";
import type { Entry } from "../commands/entry.js";
import { chunks } from "../records/rows.js";
import type { Database } from "../tables.js";

/** Locks the log until the transaction ends, and says the number of the next entry. Whoever comes second waits here. */
export const nextNumber = async (database: Database): Promise<number> => {
  const { last } = await database
    .selectFrom("head")
    .select("last")
    .where("id", "=", 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return last + 1;
};

/** Writes an entry and all that follows from it but the records. */
export const append = async (database: Database, entry: Entry): Promise<void> => {
  const { number, type, of, actor, moment, command, inverse } = entry;
  await database
    .insertInto("entries")
    .values({
      number,
      type,
      of,
      actor,
      moment,
      command: JSON.stringify(command),
      inverse: JSON.stringify(inverse),
    })
    .execute();
  for (const chunk of chunks(changesOf(command))) {
    await database
      .insertInto("touches")
      .values(chunk.map(({ kind, id }) => ({ kind, id, number })))
      .execute();
  }
  const standing = { undone: type === "undone", changed_by: number };
  if (of === null) {
    await database
      .insertInto("standing")
      .values({ number, ...standing })
      .execute();
  } else {
    await database.updateTable("standing").set(standing).where("number", "=", of).execute();
  }
  await database.updateTable("head").set({ last: number }).where("id", "=", 1).execute();
};
