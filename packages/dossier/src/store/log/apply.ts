import { refusal } from "../commands/refusal.js";
import { changesOf, keyOf } from "../commands/command.js";
import type { Change, Command, RecordChange } from "../commands/command.js";
import { ConflictFailure } from "../commands/outcome.js";
import { checkIdentity, reportOf } from "../records/identity.js";
import { writeSubjects } from "../positions/subjects.js";
import { rowsOf, valueOf, writeRows } from "../records/rows.js";
import type { Row } from "../records/rows.js";
import { IMMUTABLE } from "../records/values.js";
import { keepSearch } from "../search/keep.js";
import type { Database } from "../tables.js";
import { checkReports } from "./check-reports.js";
import { describeConflicts } from "./conflicts.js";
import { Places } from "./places.js";
import type { Placing } from "./places.js";

/** A command after it was carried out: as the log keeps it, with what takes it back. */
export interface Applied {
  readonly command: Command;
  readonly inverse: Command;
}

const isThere = (row: Row | undefined): row is Row & { content: string } =>
  row !== undefined && row.content !== null;

const refuseTwice = (changes: readonly Change[]): void => {
  const seen = new Set<string>();
  for (const change of changes) {
    const key = keyOf(change);
    if (seen.has(key)) {
      const message = `The command changes the ${change.kind} “${change.id}” twice.`;
      throw refusal("named_twice", message, "Say once what it becomes.");
    }
    seen.add(key);
  }
};

/** Whether the change was made from what is there now. Where nothing is, 0 says so as well as the last revision. */
const isExpected = ({ type, expects }: Change, row: Row | undefined): boolean => {
  if (isThere(row)) return row.revision === expects;
  return type === "record" && (expects === 0 || expects === row?.revision);
};

/** In the order of the form, so that the log reads back as the same bytes. */
const placed = (change: RecordChange, { sheet, place }: Placing): RecordChange => {
  if (sheet === null || place === null) return change;
  const { value, ...rest } = change;
  // The compiler cannot see that only kinds with sheets get a sheet.
  return { ...rest, sheet, place, value } as RecordChange;
};

/** The change that makes the record what it was. */
const takingBack = (change: Change, before: Row | undefined): Change => {
  const { kind, id } = change;
  const expects = (before?.revision ?? 0) + 1;
  if (!isThere(before)) return { type: "remove", kind, id, expects };
  const value = valueOf(kind, before.content);
  return placed({ type: "record", kind, id, expects, value } as RecordChange, before);
};

const asCommand = (like: Command, changes: readonly Change[]): Command => {
  if (like.type === "together") return { ...like, changes };
  const [only] = changes;
  if (only === undefined) throw new Error("a single change became none");
  return only;
};

/**
 * Carries out a command in a transaction that holds the log's lock, and says what the log is to keep. Throws StoreFailure
 * and ConflictFailure, whereupon the transaction must be taken back.
 */
export const apply = async (database: Database, command: Command): Promise<Applied> => {
  const changes = changesOf(command);
  refuseTwice(changes);
  const rows = await rowsOf(database, changes);
  const unexpected = changes.filter((change) => !isExpected(change, rows.get(keyOf(change))));
  if (unexpected.length > 0) throw new ConflictFailure(await describeConflicts(database, unexpected, rows));

  const places = new Places(database);
  const made: Change[] = [];
  const inverse: Change[] = [];
  const written: Row[] = [];
  for (const change of changes) {
    const { kind, id } = change;
    const before = rows.get(keyOf(change));
    const revision = (before?.revision ?? 0) + 1;
    inverse.push(takingBack(change, before));
    if (change.type === "remove") {
      made.push(change);
      written.push({ kind, id, revision, content: null, sheet: null, place: null, report: null });
      continue;
    }
    if (isThere(before) && IMMUTABLE.has(kind)) {
      const help =
        kind === "report" ? "Add the correction as a report that supersedes it." : "Add another one.";
      throw refusal("immutable", `The ${kind} “${id}” is there, and is never changed.`, help);
    }
    await checkIdentity(change);
    const placing = await places.of(change, before);
    made.push({ ...placed(change, placing), expects: before?.revision ?? 0 });
    written.push({
      kind,
      id,
      revision,
      content: JSON.stringify(change.value),
      ...placing,
      report: reportOf(change),
    });
  }
  await writeRows(database, written);
  await writeSubjects(database, rows, written);
  await checkReports(database, changes);
  await keepSearch(database, changes);
  return { command: asCommand(command, made), inverse: asCommand(command, inverse) };
};
