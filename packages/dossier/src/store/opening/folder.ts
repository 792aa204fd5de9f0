import { cp, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely } from "kysely";
import { makeFilled, migrate } from "../migrations/migrate.js";
import type { Fill } from "../migrations/migrate.js";
import { StoreFailure } from "../problem.js";
import { bringSearchForward } from "../search/keep.js";
import type { StoreProblemCode } from "../problem.js";
import type { Tables } from "../tables.js";
import type { Address } from "./address.js";
import type { Beside, OpenedDatabase } from "./opened.js";
import { FORCED, ForcedFiles, forceEntry, forceTree } from "./forced-files.js";
import { takeOwnerLock } from "./owner-lock.js";
import { besideRun } from "./pglite-beside.js";
import { pgliteDialect } from "./pglite-dialect.js";
import { NEW_STORE, requireRoom } from "./room.js";

type FolderAddress = Extract<Address, { readonly type: "folder" }>;

const SCHEMA = "foedus";
/** Says that the folder is a store; written last, so a store that is half made is none. */
const MARK = "store.json";
const MARKED = `${JSON.stringify({ form: "foedus-store", version: 1 })}\n`;
const DATABASE = "database";
/** What an interrupted attempt to make a store may leave, and the next one clears away; the lock is the last to go. */
const BEGUN = new Set([`${MARK}.new`, DATABASE, "owner.txt", "owner.lock-journal", "owner.lock"]);

const fail = (code: StoreProblemCode, shown: string, message: string, help: string): StoreFailure =>
  new StoreFailure({ code, store: shown, message, help });

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

const readMark = async (path: string): Promise<string | null> => {
  try {
    return await readFile(join(path, MARK), "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const checkMark = (mark: string | null, shown: string): void => {
  if (mark === MARKED) return;
  if (mark?.includes('"foedus-store"') === true) {
    const message = "This store was made by a newer release of foedus.";
    throw fail("newer_version", shown, message, "Use that release. Nothing was changed.");
  }
  const message = "This folder is no store.";
  const help = `Make one: foedus dossier new ${shown}. A dossier in folder form is taken in by foedus dossier import.`;
  throw fail("not_a_store", shown, message, help);
};

/** Makes the folder where it is not there, and says whether it did. */
const checkFree = async (path: string, shown: string): Promise<boolean> => {
  const made = await mkdir(path, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw fail("wrong_address", shown, "This is a file.", "Name a folder that is empty or not there yet.");
  });
  const there = await readdir(path);
  if (there.includes(MARK)) {
    throw fail(
      "already_a_store",
      shown,
      "There is a store here already.",
      "Open it, or name another folder.",
    );
  }
  const foreign = there.find((name) => !BEGUN.has(name));
  if (foreign !== undefined) {
    const message = `This folder holds other things, such as “${foreign}”.`;
    throw fail("wrong_address", shown, message, "Name a folder that is empty or not there yet.");
  }
  return made !== undefined;
};

/**
 * Takes away what a failed attempt to make a store has made, while the folder is still its own: once it is not, somebody else may
 * have begun there. The mark goes first, for a folder that has it is a store. A full disk has room again.
 */
const clear = async (path: string, madeFolder: boolean): Promise<void> => {
  for (const name of [MARK, ...BEGUN]) await rm(join(path, name), { recursive: true, force: true });
  if (madeFolder) await rmdir(path);
};

interface Embedded {
  readonly database: Kysely<Tables>;
  readonly beside: Beside;
}

const openDatabase = async (
  path: string,
  shown: string,
  fill: Fill | null,
  forced: boolean,
): Promise<Embedded> => {
  const directory = join(path, DATABASE);
  const pglite = await (forced
    ? PGlite.create({ fs: new ForcedFiles(directory), startParams: [...FORCED] })
    : PGlite.create({ dataDir: directory }));
  const database = new Kysely<unknown>({
    dialect: pgliteDialect(pglite, (values) => requireRoom(path, values)),
  });
  try {
    if (fill === null) await migrate(database, SCHEMA, shown);
    else await makeFilled(database, SCHEMA, shown, fill);
    const own = database.withSchema(SCHEMA) as unknown as Kysely<Tables>;
    await bringSearchForward(own);
    return { database: own, beside: { driver: "folder", schema: SCHEMA, run: besideRun(pglite, database) } };
  } catch (error) {
    // Kysely ends only what it has begun to use.
    await database.destroy();
    if (!pglite.closed) await pglite.close();
    throw error;
  }
};

/** Makes the folder a store. Where it is forced, all that the mark vouches for is on the disk before it, and then the mark. */
const mark = async (path: string, forced: boolean): Promise<void> => {
  // The database alone: whoever opens and closes `owner.lock` lets go of it.
  if (forced) await forceTree(join(path, DATABASE));
  await writeFile(join(path, `${MARK}.new`), MARKED, { flush: forced });
  if (forced) await forceEntry(path);
  await rename(join(path, `${MARK}.new`), join(path, MARK));
  if (forced) await forceEntry(path);
};

/** How a store is made. */
interface Making {
  /** A data directory of the same PGlite to begin with instead of an own one, which takes seconds to make. */
  readonly prepared?: string | null;
  /** What it holds from the beginning. */
  readonly fill?: Fill | null;
  /** Whether writes are forced to the disk; only tests, which end no power, do without. */
  readonly forced?: boolean;
}

/**
 * Opens the store of a folder, or makes it, as its only owner; where making it fails, nothing is left of it. Throws StoreFailure and the errors of the database and the disk.
 */
export const openFolder = async (
  { path, shown }: FolderAddress,
  how: "open" | "create",
  { prepared = null, fill = null, forced = true }: Making = {},
): Promise<OpenedDatabase> => {
  let madeFolder = false;
  if (how === "open") checkMark(await readMark(path), shown);
  else madeFolder = await checkFree(path, shown);
  const lock = takeOwnerLock(path, shown);
  let begun = false;
  try {
    if (how === "create") {
      // Again, now that nobody else can be making one.
      await checkFree(path, shown);
      begun = true;
      await requireRoom(path, [], NEW_STORE);
      await rm(join(path, DATABASE), { recursive: true, force: true });
      if (prepared !== null) await cp(prepared, join(path, DATABASE), { recursive: true });
    }
    const { database, beside } = await openDatabase(path, shown, fill, forced);
    if (how === "create") {
      await mark(path, forced).catch(async (error: unknown) => {
        await database.destroy();
        throw error;
      });
    }
    const close = async (): Promise<void> => {
      try {
        await database.destroy();
      } finally {
        lock.release();
      }
    };
    return { database, shown, beside, close };
  } catch (error) {
    // What cannot be cleared away now is when a store is made there again. What somebody else has made is left.
    if (begun) await clear(path, madeFolder).catch(() => {});
    lock.release();
    throw error;
  }
};
