import type { ReportMetadata } from "../../format/report.js";
import type { Statement } from "../../format/statement.js";
import type { ValueOf } from "../records/values.js";
import { facetLexeme, nameLexemes } from "./lexemes.js";
import { primary } from "./words/stems.js";

/** The parts of a record in which words are looked for. */
export type Field = "title" | "publisher" | "text" | "speaker" | "words" | "gloss";

/** One of them: `part` counts where a field has several texts, such as the words of a statement. */
export interface FieldText {
  readonly field: Field;
  readonly part: number;
  readonly text: string;
}

/** What search knows of a record. */
export interface Searched {
  readonly kind: "report" | "statement";
  readonly id: string;
  /** The primary subtag of the report's language, by whose rules the words are read. */
  readonly language: string;
  /** The day of a statement, or of its report's publication: YYYY-MM-DD. */
  readonly day: string;
  readonly texts: readonly FieldText[];
  /** Lexemes that filters look for. */
  readonly facets: readonly string[];
}

const ofReport = ({ language, publisher, name }: ReportMetadata): readonly string[] => [
  facetLexeme("language", primary(language)),
  ...(primary(language) === language.toLowerCase() ? [] : [facetLexeme("language", language.toLowerCase())]),
  ...nameLexemes("publisher", publisher),
  facetLexeme("report", name),
];

/** What is searched of a report: its title, its publisher and its text. */
export const searchedReport = ({ about, text }: ValueOf<"report">): Searched => ({
  kind: "report",
  id: about.name,
  language: primary(about.language),
  day: about.published,
  texts: [
    { field: "title", part: 0, text: about.title },
    { field: "publisher", part: 0, text: about.publisher },
    { field: "text", part: 0, text },
  ],
  facets: [facetLexeme("kind", "report"), ...ofReport(about)],
});

/** The words that the statement itself repeats, or those at its spans in the report. */
const wordsOf = ({ words, content }: Statement, { text }: ValueOf<"report">): readonly string[] =>
  words ?? content.map(([start, end]) => text.slice(start, end));

/** What is searched of a statement: its words, its speaker and its gloss, in the language of its report. */
export const searchedStatement = (statement: Statement, report: ValueOf<"report">): Searched => ({
  kind: "statement",
  id: `${statement.report}/${statement.id}`,
  language: primary(report.about.language),
  day: statement.date ?? report.about.published,
  texts: [
    ...wordsOf(statement, report).map((text, part): FieldText => ({ field: "words", part, text })),
    { field: "speaker", part: 0, text: statement.speaker.name },
    ...(statement.gloss ?? []).map(({ meaning }, part): FieldText => ({
      field: "gloss",
      part,
      text: meaning,
    })),
  ],
  facets: [
    facetLexeme("kind", "statement"),
    ...ofReport(report.about),
    facetLexeme("name", statement.id),
    facetLexeme("status", statement.status),
    ...(statement.speaker.party === null ? [] : [facetLexeme("party", statement.speaker.party)]),
    ...nameLexemes("speaker", statement.speaker.name),
    ...statement.acts.map((act) => facetLexeme("act", act)),
    ...(statement.terms ?? []).map((term) => facetLexeme("term", term)),
  ],
});
