import { sql } from "kysely";
import type { Evidence } from "../../positions/evidence.js";
import { indexStatements } from "../../folder/statement-index.js";
import type { Statement } from "../../format/statement.js";
import { chunks } from "../records/rows.js";
import type { Database } from "../tables.js";
import { keyOfPair, statementIn } from "./subjects.js";
import type { Pair } from "./subjects.js";

const statementsOf = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Statement>> => {
  const found = new Map<string, Statement>();
  for (const chunk of chunks(ids)) {
    const rows = await database
      .selectFrom("records")
      .select(["id", "content"])
      .where("kind", "=", "statement")
      .where("id", "in", chunk)
      .execute();
    for (const { id, content } of rows) if (content !== null) found.set(id, statementIn(content));
  }
  return found;
};

/** The statements, and those that carry them, up to the first that nobody carries. */
const withCarriers = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Statement>> => {
  const all = new Map(await statementsOf(database, ids));
  let above = [...all.values()];
  while (above.length > 0) {
    const parents = above.flatMap(({ report, parent }) => (parent === null ? [] : [`${report}/${parent}`]));
    const found = await statementsOf(
      database,
      [...new Set(parents)].filter((id) => !all.has(id)),
    );
    for (const [id, statement] of found) all.set(id, statement);
    above = [...found.values()];
  }
  return all;
};

const publishedOf = async (
  database: Database,
  reports: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const chunk of chunks(reports)) {
    const rows = await database
      .selectFrom("records")
      .select(["id", sql<string>`content::json #>> '{about,published}'`.as("published")])
      .where("kind", "=", "report")
      .where("id", "in", chunk)
      .where("content", "is not", null)
      .execute();
    for (const { id, published } of rows) found.set(id, published);
  }
  return found;
};

const correctionsOf = async (
  database: Database,
  reports: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, string[]>();
  for (const chunk of chunks(reports)) {
    const rows = await database
      .selectFrom("records")
      .select(["id", "report"])
      .where("kind", "=", "report")
      .where("report", "in", chunk)
      .where("content", "is not", null)
      .orderBy("id")
      .execute();
    for (const { id, report } of rows) found.set(report ?? "", [...(found.get(report ?? "") ?? []), id]);
  }
  return found;
};

interface Subject extends Pair {
  readonly statement: string;
  readonly report: string;
  readonly parent: string | null;
}

const subjectsOfPairs = async (database: Database, pairs: readonly Pair[]): Promise<readonly Subject[]> => {
  const found: Subject[] = [];
  for (const chunk of chunks(pairs)) {
    const rows = await database
      .selectFrom("subjects")
      .selectAll()
      .where((is) =>
        is(
          is.refTuple("party", "term"),
          "in",
          chunk.map(({ party, term }) => is.tuple(party, term)),
        ),
      )
      .orderBy("statement")
      .orderBy("term")
      .execute();
    found.push(...rows);
  }
  return found;
};

/** Which statements have another about the same term directly under them. */
const carryingOf = async (database: Database, reports: readonly string[]): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const chunk of chunks(reports)) {
    const rows = await database
      .selectFrom("subjects")
      .select(["parent", "term"])
      .where("report", "in", chunk)
      .where("parent", "is not", null)
      .execute();
    for (const { parent, term } of rows) found.add(`${parent ?? ""} ${term}`);
  }
  return found;
};

/** What is on record for each of the pairs, by their keys; a pair of which there is nothing has none. */
export const gatherEvidence = async (
  database: Database,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> => {
  const subjects = await subjectsOfPairs(database, pairs);
  const statements = await withCarriers(database, [...new Set(subjects.map(({ statement }) => statement))]);
  const reports = [...new Set(subjects.map(({ report }) => report))];
  const published = await publishedOf(database, reports);
  const corrections = await correctionsOf(database, reports);
  const carrying = await carryingOf(database, reports);
  const index = indexStatements([...statements.values()]);
  const gathered = new Map<string, Evidence[]>();
  for (const subject of subjects) {
    const statement = statements.get(subject.statement);
    if (statement === undefined) throw new Error(`${subject.statement} is in the index and not in the store`);
    const evidence = {
      statement,
      carriers: index.carriersOf(statement),
      published: published.get(subject.report) ?? "",
      correctedBy: corrections.get(subject.report) ?? [],
      carriesAnother: carrying.has(`${subject.statement} ${subject.term}`),
    };
    const key = keyOfPair(subject);
    const of = gathered.get(key);
    if (of === undefined) gathered.set(key, [evidence]);
    else of.push(evidence);
  }
  return gathered;
};
