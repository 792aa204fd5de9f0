import { keyOf } from "../commands/command.js";
import type { Change } from "../commands/command.js";
import type { Conflict } from "../commands/outcome.js";
import type { Row } from "../records/rows.js";
import type { Database } from "../tables.js";

/** How many conflicts are shown; a change of thousands of records needs no more to be understood. */
const SHOWN = 20;

/** Both sides of every change that was made from something that is no longer so. */
export const describeConflicts = async (
  database: Database,
  changes: readonly Change[],
  rows: ReadonlyMap<string, Row>,
): Promise<readonly Conflict[]> => {
  const conflicts: Conflict[] = [];
  for (const change of changes.slice(0, SHOWN)) {
    const { kind, id, expects } = change;
    const row = rows.get(keyOf(change));
    const by = await database
      .selectFrom("touches")
      .innerJoin("entries", "entries.number", "touches.number")
      .select(["entries.number", "entries.actor", "entries.moment"])
      .where("touches.kind", "=", kind)
      .where("touches.id", "=", id)
      .orderBy("touches.number", "desc")
      .limit(1)
      .executeTakeFirst();
    const content = row?.content ?? null;
    conflicts.push({
      kind,
      id,
      expected: expects,
      yours: change.type === "record" ? change.value : null,
      theirs: {
        revision: row?.revision ?? 0,
        value: content === null ? null : (JSON.parse(content) as unknown),
        by: by ?? null,
      },
    });
  }
  return conflicts;
};
