import { isDecidedFor } from "../../format/statement.js";
import type { Statement } from "../../format/statement.js";
import { chunks } from "../records/rows.js";
import type { Row } from "../records/rows.js";
import type { Database, Tables } from "../tables.js";

/** A party and a term; the party is empty where it is not known for whom the speaker speaks. */
export interface Pair {
  readonly party: string;
  readonly term: string;
}

export const keyOfPair = ({ party, term }: Pair): string => `${party}/${term}`;

/** Reads a statement's content, which was held against its form when it was written. */
export const statementIn = (content: string): Statement => JSON.parse(content) as Statement;

/** What the index holds of a statement: nothing where it has no terms, nobody decided for it, or the report alone says it. */
const subjectsOf = (statement: Statement): readonly Tables["subjects"][] =>
  !isDecidedFor(statement) || statement.level === "narrator"
    ? []
    : [...new Set(statement.terms ?? [])].map((term) => ({
        statement: `${statement.report}/${statement.id}`,
        term,
        party: statement.speaker.party ?? "",
        report: statement.report,
        parent: statement.parent === null ? null : `${statement.report}/${statement.parent}`,
      }));

/** The pairs that a statement is about. */
export const pairsOf = (statement: Statement): readonly Pair[] =>
  subjectsOf(statement).map(({ party, term }) => ({ party, term }));

// Quick, and at most too cautious: a text may hold the word, too.
const mayHaveTerms = (content: string | null | undefined): boolean => content?.includes('"terms":') === true;

/** Brings the index to the rows that were just written over those before. Statements without terms cost nothing. */
export const writeSubjects = async (
  database: Database,
  before: ReadonlyMap<string, Row>,
  written: readonly Row[],
): Promise<void> => {
  const statements = written.filter(({ kind }) => kind === "statement");
  const indexed = statements.filter(({ id }) => mayHaveTerms(before.get(`statement ${id}`)?.content));
  for (const chunk of chunks(indexed.map(({ id }) => id))) {
    await database.deleteFrom("subjects").where("statement", "in", chunk).execute();
  }
  const fresh = statements.flatMap(({ content }) =>
    content !== null && mayHaveTerms(content) ? subjectsOf(statementIn(content)) : [],
  );
  for (const chunk of chunks(fresh)) {
    await database
      .insertInto("subjects")
      .values([...chunk])
      .execute();
  }
};
