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
  const { language, publisher, report, party, speaker, act, status } = question;
  const given = [
    language === undefined ? null : facetLexeme("language", language.toLowerCase()),
    report === undefined ? null : facetLexeme("report", report),
    party === undefined ? null : facetLexeme("party", party),
    act === undefined ? null : facetLexeme("act", act),
    status === undefined ? null : facetLexeme("status", status),
  ].filter((lexeme) => lexeme !== null);
  return [...given, ...nameLexemes("publisher", publisher ?? ""), ...nameLexemes("speaker", speaker ?? "")];
};

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
): readonly Condition[] => {
  const { kind, from, to } = question;
  const included = wanted.filter(({ isExcluded }) => !isExcluded);
  const queries = [...facetsOf(question).map(quoted), ...included.map((one) => queryOf(one, languages))];
  const excluded = wanted
    .filter(({ isExcluded }) => isExcluded)
    .map(
      (one) =>
        sql<SqlBool>`not (${sql.join([matches(queryOf(one, languages)), ...stands(one)], sql` and `)})`,
    );
  return [
    ...(queries.length === 0 ? [] : [matches(queries.join(" & "))]),
    ...included.flatMap(stands),
    ...excluded,
    ...(kind === undefined ? [] : [sql<SqlBool>`kind = ${kind}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`day >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`day <= ${to}`]),
  ];
};

/** That an entry is one of the statements of these names, each `ID` or `REPORT/ID`. */
export const isNamed = (names: readonly string[]): Condition => {
  const whole = names.filter((name) => name.includes("/"));
  const bare = names.filter((name) => !name.includes("/"));
  const either = [
    ...(whole.length === 0 ? [] : [sql<SqlBool>`id in (${sql.join(whole)})`]),
    ...(bare.length === 0 ? [] : [matches(any(bare.map((name) => quoted(facetLexeme("name", name)))))]),
  ];
  if (either.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`(kind = 'statement' and (${sql.join(either, sql` or `)}))`;
};
