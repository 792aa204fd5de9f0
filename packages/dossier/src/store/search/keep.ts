import { sql } from "kysely";
import type { Change } from "../commands/command.js";
import { waitForOthers } from "../migrations/wait-for-others.js";
import { chunks, valueOf } from "../records/rows.js";
import type { ValueOf } from "../records/values.js";
import type { Database } from "../tables.js";
import { entryOf } from "./entry.js";
import type { SearchEntry } from "./entry.js";
import { searchedReport, searchedStatement } from "./searched.js";
import type { Searched } from "./searched.js";
import { keepStatistics, takeStatistics } from "./statistics.js";

/** Raised when entries are made otherwise than before, also by a new release of the stemmers: then all are made anew. */
const VERSION = 1;

type Reports = ReadonlyMap<string, ValueOf<"report">>;

/** Those reports of these names that there are. */
export const reportsNamed = async (database: Database, names: readonly string[]): Promise<Reports> => {
  const found = new Map<string, ValueOf<"report">>();
  for (const chunk of chunks(names)) {
    const rows = await database
      .selectFrom("records")
      .select(["id", "content"])
      .where("kind", "=", "report")
      .where("id", "in", chunk)
      .where("content", "is not", null)
      .execute();
    for (const { id, content } of rows) if (content !== null) found.set(id, valueOf("report", content));
  }
  return found;
};

/** The reports that the statements among the changes stand in: of the same command, or of the store. */
const reportsOf = async (database: Database, changes: readonly Change[]): Promise<Reports> => {
  const own = new Map<string, ValueOf<"report">>();
  const needed = new Set<string>();
  for (const change of changes) {
    if (change.type !== "record") continue;
    if (change.kind === "report") own.set(change.id, change.value);
    if (change.kind === "statement") needed.add(change.value.report);
  }
  const missing = [...needed].filter((name) => !own.has(name));
  return new Map([...own, ...(await reportsNamed(database, missing))]);
};

const searchedIn = (change: Change, reports: Reports): Searched | null => {
  if (change.type !== "record") return null;
  if (change.kind === "report") return searchedReport(change.value);
  if (change.kind !== "statement") return null;
  const report = reports.get(change.value.report);
  return report === undefined ? null : searchedStatement(change.value, report);
};

const write = async (database: Database, entries: readonly SearchEntry[]): Promise<void> => {
  for (const chunk of chunks(entries)) {
    await database
      .insertInto("search_entries")
      .values(chunk.map((entry) => ({ ...entry, words: sql<string>`${entry.words}::tsvector` })))
      .onConflict((conflict) =>
        conflict.columns(["kind", "id"]).doUpdateSet((row) => ({
          language: row.ref("excluded.language"),
          day: row.ref("excluded.day"),
          words: row.ref("excluded.words"),
          folded: row.ref("excluded.folded"),
        })),
      )
      .execute();
  }
};

/** Brings what is searched to what the changes have made of the records, in the transaction that made them. */
export const keepSearch = async (database: Database, changes: readonly Change[]): Promise<void> => {
  const searched = changes.filter(({ kind }) => kind === "report" || kind === "statement");
  const removed = searched.filter(({ type }) => type === "remove");
  for (const kind of ["report", "statement"]) {
    for (const chunk of chunks(removed.filter((change) => change.kind === kind))) {
      const ids = chunk.map(({ id }) => id);
      await database.deleteFrom("search_entries").where("kind", "=", kind).where("id", "in", ids).execute();
    }
  }
  const reports = await reportsOf(database, searched);
  await write(
    database,
    searched.flatMap((change) => {
      const found = searchedIn(change, reports);
      return found === null ? [] : [entryOf(found)];
    }),
  );
  await keepStatistics(database, searched.length);
};

const isCurrent = async (database: Database): Promise<boolean> => {
  const { version } = await database
    .selectFrom("search_state")
    .select("version")
    .where("id", "=", 1)
    .executeTakeFirstOrThrow();
  return version >= VERSION;
};

const PAGE = 500;

/** The next records of a kind that are there, in code point order. */
const page = (database: Database, kind: "report" | "statement", after: string) =>
  database
    .selectFrom("records")
    .select(["id", "content"])
    .where("kind", "=", kind)
    .where("id", ">", after)
    .where("content", "is not", null)
    .orderBy("id")
    .limit(PAGE)
    .execute();

const refill = async (database: Database): Promise<void> => {
  await database.deleteFrom("search_entries").execute();
  for (const kind of ["report", "statement"] as const) {
    let after = "";
    for (;;) {
      const rows = await page(database, kind, after);
      const changes = rows.flatMap(({ id, content }): readonly Change[] => {
        if (content === null) return [];
        const change = { type: "record", id, expects: 0 } as const;
        return kind === "report"
          ? [{ ...change, kind, value: valueOf(kind, content) }]
          : [{ ...change, kind, value: valueOf(kind, content) }];
      });
      await keepSearch(database, changes);
      after = rows.at(-1)?.id ?? "";
      if (rows.length < PAGE) break;
    }
  }
  await takeStatistics(database);
};

/**
 * Makes what is searched anew where an older release has made it, or none, in the transaction of the caller: of two that do it
 * together, one waits. What a newer release has made is left.
 */
export const makeSearchCurrent = async (database: Database): Promise<void> => {
  // Nobody changes records meanwhile: whoever does has locked the log.
  await database.selectFrom("head").select("last").forUpdate().execute();
  if (await isCurrent(database)) return;
  await refill(database);
  await database.updateTable("search_state").set({ version: VERSION }).execute();
};

/** Makes what is searched anew where that is needed; for whoever opens a store. */
export const bringSearchForward = async (database: Database): Promise<void> => {
  if (await isCurrent(database)) return;
  await database.transaction().execute(async (transaction) => {
    await waitForOthers(transaction);
    await makeSearchCurrent(transaction);
  });
};
