import { sql } from "kysely";
import type { Expression, SqlBool } from "kysely";
import {
  facetLexeme,
  formLexeme,
  nameLexemes,
  pairLexeme,
  quoted,
  stemLexeme,
  WITHOUT_PAIRS,
} from "./lexemes.js";
import type { Conditions } from "./places.js";
import type { SearchQuestion } from "./question.js";
import type { Wanted } from "./wanted.js";
import { formOf } from "./words/analysis.js";

type Condition = Expression<SqlBool>;

const all = (queries: readonly string[]): string => `(${queries.join(" & ")})`;
const any = (queries: readonly string[]): string => `(${queries.join(" | ")})`;

const form = (word: string): string => quoted(formLexeme(formOf(word)));

const phraseQuery = (words: readonly string[]): string => {
  const forms = words.map(formOf);
  if (forms.length === 1) return all(words.map(form));
  const pairs = forms.slice(1).map((word, index) => quoted(pairLexeme(forms[index] ?? "", word)));
  return any([all(pairs), all([quoted(WITHOUT_PAIRS), ...words.map(form)])]);
};

/** What is looked for, as a tsquery. */
const queryOf = ({ type, words }: Wanted, languages: readonly string[]): string => {
  switch (type) {
    case "word":
      // By its stem in each language of the dossier, and as it stands: typed without accents, it may have another stem.
      return all(
        words.map((word) =>
          any([...languages.map((language) => quoted(stemLexeme(language, word))), form(word)]),
        ),
      );
    case "phrase":
      return phraseQuery(words);
    case "prefix":
      return all(words.map((word, index) => (index === words.length - 1 ? `${form(word)}:*` : form(word))));
  }
};

const matches = (query: string): Condition => sql<SqlBool>`words @@ ${query}::tsquery`;

/** The index knows which words stand side by side in pairs; three or more are looked up in the words themselves. */
const stands = ({ type, words }: Wanted): readonly Condition[] =>
  type === "phrase" && words.length > 1
    ? [sql<SqlBool>`strpos(folded, ${` ${words.map(formOf).join(" ")} `}) > 0`]
    : [];

const facetsOf = (question: SearchQuestion): readonly string[] => {
  const { kind, language, publisher, report, party, speaker, act, status } = question;
  const given = [
    kind === undefined ? null : facetLexeme("kind", kind),
    language === undefined ? null : facetLexeme("language", language.toLowerCase()),
    report === undefined ? null : facetLexeme("report", report),
    party === undefined ? null : facetLexeme("party", party),
    act === undefined ? null : facetLexeme("act", act),
    status === undefined ? null : facetLexeme("status", status),
  ].filter((lexeme) => lexeme !== null);
  return [...given, ...nameLexemes("publisher", publisher ?? ""), ...nameLexemes("speaker", speaker ?? "")];
};

/** Every entry. */
const ANY = `(${(["report", "statement"] as const).map((kind) => quoted(facetLexeme("kind", kind))).join(" | ")})`;

/** The words alone, by which matches are ranked; null where none must be there. */
export const rankingQuery = (wanted: readonly Wanted[], languages: readonly string[]): string | null => {
  const queries = wanted.filter(({ isExcluded }) => !isExcluded).map((one) => queryOf(one, languages));
  return queries.length === 0 ? null : all(queries);
};

/** What must hold of an entry, but for the term. */
export const conditionsOf = (
  question: SearchQuestion,
  wanted: readonly Wanted[],
  languages: readonly string[],
): Conditions => {
  const { kind, from, to } = question;
  const included = wanted.filter(({ isExcluded }) => !isExcluded);
  const excluded = wanted.filter(({ isExcluded }) => isExcluded);
  const facets = facetsOf(question).map(quoted);
  const queries = [
    // The index cannot find what lacks a word, only leave it out of something that is found.
    ...(facets.length === 0 && included.length === 0 ? [ANY] : facets),
    ...included.map((one) => queryOf(one, languages)),
    ...excluded.filter((one) => stands(one).length === 0).map((one) => `!${queryOf(one, languages)}`),
  ];
  const phrases = excluded
    .filter((one) => stands(one).length > 0)
    .map(
      (one) =>
        sql<SqlBool>`not (${sql.join([matches(queryOf(one, languages)), ...stands(one)], sql` and `)})`,
    );
  return {
    scope: [
      ...(kind === undefined ? [] : [sql<SqlBool>`kind = ${kind}`]),
      ...(from === undefined ? [] : [sql<SqlBool>`day >= ${from}`]),
      ...(to === undefined ? [] : [sql<SqlBool>`day <= ${to}`]),
    ],
    others: [matches(queries.join(" & ")), ...included.flatMap(stands), ...phrases],
  };
};

/** That an entry is about the term by its own word, or one of the statements of these names, each `ID` or `REPORT/ID`. */
export const isAbout = (term: string, names: readonly string[]): Condition => {
  const whole = names.filter((name) => name.includes("/"));
  const bare = names.filter((name) => !name.includes("/"));
  const own = [facetLexeme("term", term), ...bare.map((name) => facetLexeme("name", name))].map(quoted);
  const named = whole.length === 0 ? [] : [sql<SqlBool>`id in (${sql.join(whole)})`];
  return sql<SqlBool>`(kind = 'statement' and (${sql.join([matches(any(own)), ...named], sql` or `)}))`;
};
