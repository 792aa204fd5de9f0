import type { Position } from "../../format/position.js";
import { changesOf, keyOf } from "../commands/command.js";
import type { Change, Command } from "../commands/command.js";
import type { Entry } from "../commands/entry.js";
import { ConflictFailure } from "../commands/outcome.js";
import { refusal } from "../commands/refusal.js";
import { rowsOf, valueOf } from "../records/rows.js";
import type { Row } from "../records/rows.js";
import { dealingWith } from "../positions/reversal.js";
import type { Kind } from "../records/values.js";
import type { Database } from "../tables.js";
import { describeConflicts } from "./conflicts.js";
import { readEntry } from "./entries.js";

/** The content that the change leaves behind. */
const leaves = (change: Change): string | null =>
  change.type === "remove" ? null : JSON.stringify(change.value);

/** The content that is there, written anew: an older release may have written its fields in another order. */
const contentOf = (row: Row | undefined): string | null =>
  row === undefined || row.content === null ? null : JSON.stringify(valueOf(row.kind as Kind, row.content));

/** The changes as a command like another, made from what is there now. */
const fromNow = (like: Command, changes: readonly Change[], rows: ReadonlyMap<string, Row>): Command => {
  const now = changes.map((change) => ({ ...change, expects: rows.get(keyOf(change))?.revision ?? 0 }));
  const [only] = now;
  if (like.type === "together") return { ...like, changes: now };
  return only ?? { type: "together", title: "Nothing but what follows from rules", changes: [] };
};

const positionIn = (row: Row | undefined): Position | null =>
  row?.kind === "position" && row.content !== null ? valueOf("position", row.content) : null;

/**
 * The command that takes another back, or does it again, made from what is there now. Contents are compared and not
 * revisions: undoing a later change of the same record has moved its revision on and brought its content back. Positions
 * that followed from rules are left to what follows now. Throws ConflictFailure where a record is not as the other command
 * left it.
 */
const opposite = async (database: Database, back: Command, of: Command): Promise<Command> => {
  const rows = await rowsOf(database, changesOf(of));
  const others = new Map(changesOf(of).map((change) => [keyOf(change), change]));
  const dealt = changesOf(back).map((change) => {
    const row = rows.get(keyOf(change));
    const other = others.get(keyOf(change));
    if (other === undefined) throw new Error(`${keyOf(change)} is taken back and was not changed`);
    const dealing = dealingWith(change, other, positionIn(row));
    return { change, dealing, isChanged: contentOf(row) !== leaves(other) };
  });
  const refused = dealt.filter(({ dealing, isChanged }) => dealing === "compare" && isChanged);
  if (refused.length > 0) {
    const changes = refused.map(({ change }) => change);
    throw new ConflictFailure(await describeConflicts(database, changes, rows));
  }
  const made = dealt.filter(({ dealing }) => dealing !== "leave").map(({ change }) => change);
  return fromNow(back, made, rows);
};

const standingOf = async (database: Database, number: number): Promise<boolean> => {
  const found = await database
    .selectFrom("standing")
    .select("undone")
    .where("number", "=", number)
    .executeTakeFirst();
  if (found !== undefined) return found.undone;
  const message = `Entry ${String(number)} is no command that could be taken back.`;
  throw refusal("unknown_entry", message, "Look for its number in the history, at an entry that says done.");
};

const lastStanding = async (database: Database): Promise<number> => {
  const found = await database
    .selectFrom("standing")
    .select("number")
    .where("undone", "=", false)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (found !== undefined) return found.number;
  throw refusal("nothing_to_undo", "There is nothing to undo.", "The history shows what was done.");
};

const entryOf = async (database: Database, number: number): Promise<Entry> => {
  const entry = await readEntry(database, number);
  if (entry === null) throw new Error(`entry ${String(number)} stands and is not in the log`);
  return entry;
};

/** What to apply, and of which entry it is the opposite. */
export interface Reversal {
  readonly command: Command;
  readonly of: number;
}

/** What undoes an entry, or the last one that stands. Throws StoreFailure and ConflictFailure. */
export const undoing = async (database: Database, asked: number | null): Promise<Reversal> => {
  const number = asked ?? (await lastStanding(database));
  if (await standingOf(database, number)) {
    const help = "Redo brings it back, if nothing else was done since.";
    throw refusal("already_undone", `Entry ${String(number)} is undone already.`, help);
  }
  const { command, inverse } = await entryOf(database, number);
  return { command: await opposite(database, inverse, command), of: number };
};

/** What does the last undone entry again, unless a new command came after it was undone. Throws like `undoing`. */
export const redoing = async (database: Database): Promise<Reversal> => {
  const found = await database
    .selectFrom("standing")
    .select("number")
    .where("undone", "=", true)
    .where("changed_by", ">", (expression) =>
      expression.selectFrom("standing as all").select(({ fn }) => fn.max("all.number").as("newest")),
    )
    .orderBy("changed_by", "desc")
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) {
    const help = "A new command after an undo ends what could be done again; the history still shows it.";
    throw refusal("nothing_to_redo", "There is nothing to do again.", help);
  }
  const { command, inverse } = await entryOf(database, found.number);
  return { command: await opposite(database, command, inverse), of: found.number };
};
