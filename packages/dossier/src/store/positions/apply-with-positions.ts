import { sql } from "kysely";
import { changesOf, keyOf } from "../commands/command.js";
import type { Change, Command } from "../commands/command.js";
import { apply } from "../log/apply.js";
import type { Applied } from "../log/apply.js";
import type { Database } from "../tables.js";
import { affectedPairs } from "./affected.js";
import { followingChanges } from "./derive.js";

const titleOf = (command: Command): string =>
  command.type === "together"
    ? command.title
    : `${command.type === "remove" ? "Removal" : "Change"} of the ${command.kind} “${command.id}”, and what follows`;

/** One command of both: where both concern a record, what follows is what counts, made from what was there first. */
const joinedWith = (command: Command, inverse: Command, following: readonly Change[]): Command => {
  const given = changesOf(command);
  const follows = new Set(following.map(keyOf));
  const before = new Map(changesOf(inverse).map((change) => [keyOf(change), change]));
  const expected = new Map(given.map((change) => [keyOf(change), change.expects]));
  const changes = [
    ...given.filter((change) => !follows.has(keyOf(change))),
    ...following.flatMap((change): readonly Change[] => {
      const expects = expected.get(keyOf(change));
      if (expects === undefined) return [change];
      // To remove what was not there before is to leave it.
      const isNothing = change.type === "remove" && before.get(keyOf(change))?.type === "remove";
      return isNothing ? [] : [{ ...change, expects }];
    }),
  ];
  return { type: "together", title: titleOf(command), changes };
};

/**
 * Carries out a command together with the changes of positions that follow from it, as one: the log holds both, one undo
 * takes both back, and a replay derives nothing. Throws what `apply` throws.
 */
export const applyWithPositions = async (database: Database, command: Command): Promise<Applied> => {
  await sql`savepoint before_positions`.execute(database);
  const applied = await apply(database, command);
  const following = await followingChanges(database, await affectedPairs(database, applied));
  if (following.length === 0) return applied;
  // Made once more and not amended, so that the log holds exactly what a replay of it makes.
  await sql`rollback to savepoint before_positions`.execute(database);
  return apply(database, joinedWith(command, applied.inverse, following));
};
