import { sql } from "kysely";
import type { Expression, SqlBool } from "kysely";
import { refusal } from "../commands/refusal.js";
import { valueOf } from "../records/rows.js";
import type { Database } from "../tables.js";
import { conditionsOf, isAbout, rankingQuery } from "./conditions.js";
import { readCursor, writeCursor } from "./cursor.js";
import { excerptsOf } from "./excerpt.js";
import { reportsNamed } from "./keep.js";
import { findPlaces, MOST_COUNTED } from "./places.js";
import type { Place } from "./places.js";
import type { SearchHit, SearchPage } from "./page.js";
import { checkQuestion } from "./question.js";
import type { AskedSearch } from "./question.js";
import { searchedReport, searchedStatement } from "./searched.js";
import { readWanted } from "./wanted.js";
import type { Wanted } from "./wanted.js";

const USUAL_LIMIT = 20;

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
  const known = conditionsOf(question, wanted, languages);
  const others = term === undefined ? known.others : [...known.others, await concerns(database, term)];
  const query = order === "relevance" ? rankingQuery(wanted, languages) : null;
  if (order === "relevance" && query === null) {
    const message = "There is no word by which relevance could be told.";
    throw refusal("wrong_question", message, "Look for a word, or order by day.");
  }
  const { count, places } = await database
    .transaction()
    .execute((transaction) =>
      findPlaces(transaction, { ...known, others }, { query, after: cursor, limit: limit + 1 }),
    );
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  return {
    hits: await hitsAt(database, shown, wanted),
    count: count > MOST_COUNTED ? { type: "more_than", count: MOST_COUNTED } : { type: "exact", count },
    next: places.length > limit && last !== undefined ? writeCursor(last) : null,
  };
};
