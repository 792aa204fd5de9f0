import { createHash } from "node:crypto";
import { MIGRATIONS } from "../migrations/migrate.js";
import { backupTrailerSchema, recogniseHeader } from "./backup-form.js";
import type { BackupTrailer } from "./backup-form.js";
import { fileFailure, refusedFile } from "./file-problem.js";
import { linesOf, UnreadableLines } from "./lines.js";

const broken = (path: string, why: string) =>
  refusedFile(
    "broken_backup",
    path,
    `This backup is not whole: ${why}.`,
    "Nothing was taken in. Use another copy of it, or another backup.",
  );

const foreign = (path: string, why: string) =>
  refusedFile(
    "not_a_backup",
    path,
    why,
    "Give a file that foedus dossier backup or foedus dossier log wrote. Reports are taken in by foedus dossier import.",
  );

const newer = (path: string) =>
  refusedFile(
    "newer_version",
    path,
    "This backup was made by a newer release of foedus.",
    "Use that release. Nothing was changed.",
  );

const parsed = (line: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    return null;
  }
};

/** What a file of entries was found to be once it was read to its end. */
export interface Read {
  readonly entries: number;
  /** The checksum that it was held against; null for an exported log, which has none. */
  readonly sha256: string | null;
}

/** Holds the last line against what was counted; a line that is no trailer breaks the backup. */
const checkTrailer = (path: string, line: string, counted: BackupTrailer): void => {
  const trailer = backupTrailerSchema.safeParse(parsed(line)?.value);
  if (!trailer.success) throw broken(path, "its end is missing");
  if (trailer.data.entries !== counted.entries) {
    throw broken(
      path,
      `it says that it has ${String(trailer.data.entries)} entries and has ${String(counted.entries)}`,
    );
  }
  if (trailer.data.sha256 !== counted.sha256) throw broken(path, "its checksum is that of other content");
};

async function* entriesOf(
  path: string,
  lines: AsyncGenerator<string, void, undefined>,
): AsyncGenerator<unknown, Read, undefined> {
  const first = await lines.next();
  if (first.done === true) throw foreign(path, "This file is empty.");
  const opening = parsed(first.value);
  const known = recogniseHeader(opening?.value, MIGRATIONS.length);
  if (known.type === "foreign") throw foreign(path, "This is neither a backup nor a log of a store.");
  if (known.type === "newer") throw newer(path);
  if (known.type === "log") {
    let entries = 1;
    yield opening?.value;
    for await (const line of lines) {
      const entry = parsed(line);
      if (entry === null) throw broken(path, `line ${String(entries + 1)} is not JSON`);
      entries += 1;
      yield entry.value;
    }
    return { entries, sha256: null };
  }
  const hash = createHash("sha256").update(`${first.value}\n`);
  let entries = 0;
  // One line behind: the last is no entry, and only the end tells which is the last.
  let held = await lines.next();
  for (;;) {
    if (held.done === true) throw broken(path, "its end is missing");
    const next = await lines.next();
    if (next.done === true) break;
    const entry = parsed(held.value);
    if (entry === null) throw broken(path, `line ${String(entries + 2)} is not JSON`);
    hash.update(`${held.value}\n`);
    entries += 1;
    yield entry.value;
    held = next;
  }
  const sha256 = hash.digest("hex");
  checkTrailer(path, held.value, { entries, sha256 });
  return { entries, sha256 };
}

/**
 * The entries of a backup or of an exported log, one by one. Only the end tells whether a backup is whole, so what was made of
 * its entries must be taken back where this throws. Throws StoreFailure.
 */
export async function* readEntries(path: string): AsyncGenerator<unknown, Read, undefined> {
  const lines = linesOf(path);
  try {
    return yield* entriesOf(path, lines);
  } catch (error) {
    if (error instanceof UnreadableLines) throw broken(path, error.message);
    throw fileFailure(error, path);
  } finally {
    await lines.return();
  }
}

/** Reads a backup or a log to its end, and says what it is. Throws StoreFailure. */
export const checkEntries = async (path: string): Promise<Read> => {
  const entries = readEntries(path);
  for (;;) {
    const next = await entries.next();
    if (next.done === true) return next.value;
  }
};
