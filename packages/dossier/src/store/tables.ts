import type { Kysely } from "kysely";

/** The store's tables, as `migrations/` makes them. Contents and commands are JSON, kept as text so that their bytes stay. */
export interface Tables {
  /** One row for each migration that was made. */
  migrations: { number: number; name: string };
  /** One row: the number of the last entry. Whoever changes the store locks it first, so entries have no gaps. */
  head: { id: number; last: number };
  /** The command log. Rows are added and never changed. */
  entries: {
    number: number;
    type: string;
    /** The entry that this one takes back or does again. */
    of: number | null;
    actor: string;
    moment: string;
    command: string;
    inverse: string;
  };
  /** Which entries concern which record. */
  touches: { kind: string; id: string; number: number };
  /** Which commands stand: follows from `entries`, and is kept so that undo need not read them all. */
  standing: { number: number; undone: boolean; changed_by: number };
  /** What there is now; where a record was removed, a row without content, so that no revision is given twice. */
  records: {
    kind: string;
    id: string;
    revision: number;
    content: string | null;
    /** The file of the folder form that holds the record beside others, without its ending. */
    sheet: string | null;
    /** The order within the sheet. */
    place: number | null;
    /** The report without which the record cannot be. */
    report: string | null;
  };
  /** Which decided statements are about which term, by whose speaker: follows from `records`, kept to find them quickly. */
  subjects: {
    statement: string;
    term: string;
    /** Empty where it is not known for whom the speaker speaks. */
    party: string;
    report: string;
    /** The id of the statement that carries it. */
    parent: string | null;
  };
  /** One row about what is searched. */
  search_state: {
    id: number;
    /** Which version of the rules has made the entries. */
    version: number;
    /** How many entries were changed since the database last took statistics of them, and how many there were then. */
    changed: number;
    entries: number;
  };
  /** What is searched: follows from `records`, a row for each report and statement. */
  search_entries: {
    kind: string;
    id: string;
    /** The primary subtag of the report's language. */
    language: string;
    /** The day of a statement, or else of publication: YYYY-MM-DD. */
    day: string;
    /** Lexemes, as PostgreSQL writes a tsvector. */
    words: string;
    /** The words as they stand, in lower case and without accents, between blanks. */
    folded: string;
  };
}

/** The store's database, speaking of the store's schema. */
export type Database = Kysely<Tables>;
