import type { Act } from "@foedus/reading";
import { sql } from "kysely";
import type { Expression, SqlBool } from "kysely";
import type { Statement } from "../../format/statement.js";
import { refusal } from "../commands/refusal.js";
import { valueOf } from "../records/rows.js";
import type { Database } from "../tables.js";
import { conditionsOf, isAbout, rankingQuery } from "./conditions.js";
import { readCursor, writeCursor } from "./cursor.js";
import type { Cursor } from "./cursor.js";
import { excerptsOf } from "./excerpt.js";
import type { Excerpt } from "./excerpt.js";
import { reportsNamed } from "./keep.js";
import { checkQuestion } from "./question.js";
import type { AskedSearch } from "./question.js";
import { searchedReport, searchedStatement } from "./searched.js";
import { readWanted } from "./wanted.js";
import type { Wanted } from "./wanted.js";

interface Found {
  readonly id: string;
  /** The day that it was said or published on: YYYY-MM-DD. */
  readonly day: string;
  /** The language of the report, as it is named there. */
  readonly language: string;
  readonly excerpts: readonly Excerpt[];
}

/** A report in which all that was wanted stands. */
export interface ReportHit extends Found {
  readonly kind: "report";
  readonly title: string;
  readonly publisher: string;
}

/** A statement in which all that was wanted stands. */
export interface StatementHit extends Found {
  readonly kind: "statement";
  readonly report: string;
  readonly speaker: { readonly name: string; readonly party: string | null };
  readonly acts: readonly Act[];
  readonly status: Statement["status"];
}

export type SearchHit = ReportHit | StatementHit;

/** One page of what was found. */
export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** How many there are in all; beyond a limit only that there are more. */
  readonly count: { readonly type: "exact" | "more_than"; readonly count: number };
  /** What the next page comes after; null where this one is the last. */
  readonly next: string | null;
}

/** Further than this nothing is counted; by relevance, the newest so many are ordered and older ones left out. */
export const MOST_COUNTED = 1000;

const USUAL_LIMIT = 20;

interface Place {
  readonly kind: string;
  readonly id: string;
  readonly day: string;
  readonly rank: number | null;
}

type Conditions = readonly Expression<SqlBool>[];

/** The languages of the dossier, each by one look into an index. */
const languagesOf = async (database: Database): Promise<readonly string[]> => {
  const found = await database
    .withRecursive("known(language)", (query) =>
      query
        .selectFrom("search_entries")
        // None where there are no entries.
        .select(sql<string | null>`min(language)`.as("language"))
        .unionAll(
          query
            .selectFrom("known")
            .select((known) =>
              known
                .selectFrom("search_entries")
                .select(({ fn }) => fn.min("search_entries.language").as("language"))
                .whereRef("search_entries.language", ">", "known.language")
                .as("language"),
            )
            .where("known.language", "is not", null),
        ),
    )
    .selectFrom("known")
    .select("language")
    .where("language", "is not", null)
    .execute();
  return found.flatMap(({ language }) => language ?? []);
};

/** That an entry is about a term, or a position on it rests on the entry. */
const concerns = async (database: Database, term: string): Promise<Expression<SqlBool>> => {
  const rows = await database
    .selectFrom("records")
    .select("content")
    .where("kind", "=", "position")
    .where("content", "is not", null)
    .execute();
  const names = rows.flatMap(({ content }) => {
    const position = content === null ? null : valueOf("position", content);
    return position?.term === term ? position.statements : [];
  });
  return isAbout(term, [...new Set(names)]);
};

const matching = (database: Database, conditions: Conditions) =>
  database.selectFrom("search_entries").where((entry) => entry.and([...conditions]));

const newest = (database: Database, conditions: Conditions, after: Cursor | null, limit: number) => {
  const further =
    after === null
      ? []
      : [
          sql<SqlBool>`day <= ${after.day} and (day < ${after.day} or (kind, id) > (${after.kind}, ${after.id}))`,
        ];
  return matching(database, [...conditions, ...further])
    .select(["kind", "id", "day", sql<null>`null`.as("rank")])
    .orderBy("day", "desc")
    .orderBy("kind")
    .orderBy("id")
    .limit(limit)
    .execute();
};

const mostRelevant = (
  database: Database,
  conditions: Conditions,
  query: string,
  after: Cursor | null,
  limit: number,
) => {
  // A whole number, so that a page goes on exactly where the one before has ended.
  const rank = sql<number>`round(ts_rank(words, ${query}::tsquery, 1) * 1000000)::integer`;
  const ranked = matching(database, conditions)
    .select(["kind", "id", "day", "words"])
    .orderBy("day", "desc")
    .orderBy("kind")
    .orderBy("id")
    .limit(MOST_COUNTED)
    .as("newest");
  const ordered = database
    .selectFrom(ranked)
    .select(["kind", "id", "day", rank.as("rank")])
    .as("ranked");
  let page = database.selectFrom(ordered).selectAll();
  if (after !== null) {
    page = page.where(
      sql<SqlBool>`(-rank, ${after.day}, kind, id) > (-(${after.rank})::integer, day, ${after.kind}, ${after.id})`,
    );
  }
  return page
    .orderBy("rank", "desc")
    .orderBy("day", "desc")
    .orderBy("kind")
    .orderBy("id")
    .limit(limit)
    .execute();
};

const countOf = async (database: Database, conditions: Conditions): Promise<number> => {
  const some = matching(database, conditions)
    .select(sql`1`.as("one"))
    .limit(MOST_COUNTED + 1)
    .as("some");
  const { count } = await database
    .selectFrom(some)
    .select(({ fn }) => fn.countAll<string | number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/**
 * Has the database find entries by the index of words alone until the transaction ends, or lets it choose again. How rare a rare
 * word is, its statistics do not tell, and it would walk all entries for it. The index finds up to a thousand at once; where
 * there are more, they are so common that a walk in the order of the hits soon fills a page.
 */
const useOnlyWords = async (database: Database, only: boolean): Promise<void> => {
  const others = only ? "off" : "on";
  await sql`select set_config(name, ${others}, true) from
    (values ('enable_seqscan'), ('enable_indexscan'), ('enable_indexonlyscan')) as ways (name)`.execute(
    database,
  );
  // A way that is ruled out has so high a price that it would be thought worth compiling.
  if (only) await sql`select set_config('jit', 'off', true)`.execute(database);
};

/** The hits at these places, in their order. */
const hitsAt = async (
  database: Database,
  places: readonly Place[],
  wanted: readonly Wanted[],
): Promise<readonly SearchHit[]> => {
  const ids = places.filter(({ kind }) => kind === "statement").map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await database
          .selectFrom("records")
          .select(["id", "content"])
          .where("kind", "=", "statement")
          .where("id", "in", ids)
          .execute();
  const statements = new Map(rows.map(({ id, content }) => [id, content]));
  const names = places.map(({ kind, id }) => (kind === "report" ? id : (id.split("/")[0] ?? "")));
  const reports = await reportsNamed(database, [...new Set(names)]);
  return places.flatMap(({ kind, id, day }, index): readonly SearchHit[] => {
    const report = reports.get(names[index] ?? "");
    if (report === undefined) return [];
    const { title, publisher, language } = report.about;
    if (kind === "report") {
      const excerpts = excerptsOf(searchedReport(report), wanted);
      return [{ kind, id, day, language, title, publisher, excerpts }];
    }
    const content = statements.get(id) ?? null;
    if (content === null) return [];
    const statement = valueOf("statement", content);
    const { speaker, acts, status } = statement;
    return [
      {
        kind: "statement",
        id,
        day,
        language,
        report: statement.report,
        speaker: { name: speaker.name, party: speaker.party },
        acts,
        status,
        excerpts: excerptsOf(searchedStatement(statement, report), wanted),
      },
    ];
  });
};

/**
 * Looks for reports and statements. By relevance only the newest `MOST_COUNTED` matches are ordered. Throws StoreFailure
 * `wrong_question`, and the errors of the database.
 */
export const search = async (database: Database, asked: AskedSearch): Promise<SearchPage> => {
  const question = checkQuestion(asked);
  const { words, term, order = "newest", limit = USUAL_LIMIT, after } = question;
  const cursor = after === undefined ? null : readCursor(after, order);
  const wanted = words === undefined ? [] : readWanted(words);
  const languages = await languagesOf(database);
  const conditions = [
    ...conditionsOf(question, wanted, languages),
    ...(term === undefined ? [] : [await concerns(database, term)]),
  ];
  const query = order === "relevance" ? rankingQuery(wanted, languages) : null;
  if (order === "relevance" && query === null) {
    const message = "There is no word by which relevance could be told.";
    throw refusal("wrong_question", message, "Look for a word, or order by day.");
  }
  const { count, places } = await database.transaction().execute(async (transaction) => {
    await useOnlyWords(transaction, true);
    const counted = await countOf(transaction, conditions);
    if (counted > MOST_COUNTED) await useOnlyWords(transaction, false);
    const found: readonly Place[] =
      query === null
        ? await newest(transaction, conditions, cursor, limit + 1)
        : await mostRelevant(transaction, conditions, query, cursor, limit + 1);
    return { count: counted, places: found };
  });
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  return {
    hits: await hitsAt(database, shown, wanted),
    count: count > MOST_COUNTED ? { type: "more_than", count: MOST_COUNTED } : { type: "exact", count },
    next: places.length > limit && last !== undefined ? writeCursor(last) : null,
  };
};
