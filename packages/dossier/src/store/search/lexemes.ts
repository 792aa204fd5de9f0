import { formOf, stemOf } from "./words/analysis.js";
import { tokensOf } from "./words/tokens.js";

// What stands in the index. The first character tells the kinds apart, for a word never begins with it.

/** A word by its stem in a language. */
export const stemLexeme = (language: string, raw: string): string => `~${language}:${stemOf(language, raw)}`;

/** A word as it stands. */
export const formLexeme = (form: string): string => `=${form}`;

/** Two words side by side as they stand. */
export const pairLexeme = (first: string, second: string): string => `+${first} ${second}`;

/** Marks a record whose pairs of words do not all fit into the index. */
export const WITHOUT_PAIRS = "@without-pairs";

/** What a record can be filtered by. */
export type Facet =
  | "kind"
  | "term"
  | "language"
  | "publisher"
  | "party"
  | "speaker"
  | "act"
  | "status"
  | "report"
  | "name";

/** PostgreSQL takes lexemes of up to 2,046 bytes. */
const LONGEST = 400;

/** A property of a record. */
export const facetLexeme = (facet: Facet, value: string): string =>
  `@${facet}:${value.slice(0, LONGEST).replace(/[\0\p{Cs}]/gu, "")}`;

/** A name, such as a speaker's, by each of its words: who looks for “Berg” finds “Anna Berg”. */
export const nameLexemes = (facet: Facet, name: string): readonly string[] =>
  tokensOf(name).map(({ raw }) => facetLexeme(facet, formOf(raw)));

/** A lexeme as it is written in a tsvector and a tsquery. */
export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
