import type { AskedSearch } from "@foedus/dossier/store";
import { SOUGHT } from "./dossier.js";

/** What is looked for, by what it measures. */
export const QUESTIONS: readonly (readonly [what: string, asked: AskedSearch])[] = [
  ["a rare word", { words: SOUGHT.rare }],
  ["a middling word", { words: SOUGHT.middling }],
  ["a word of every statement", { words: SOUGHT.common }],
  ["the same, by relevance", { words: SOUGHT.common, order: "relevance" }],
  ["a middling word, by relevance", { words: SOUGHT.middling, order: "relevance" }],
  ["English: guarantee", { words: "guarantee" }],
  ["French: garantie", { words: "garantie", language: "fr" }],
  ["German: Häuser", { words: "Häuser" }],
  ["Russian: соглашения", { words: "соглашения" }],
  ["Ukrainian: гарантіями", { words: "гарантіями" }],
  ["a phrase", { words: '"withdrawal from the"' }],
  ["a phrase of two common words", { words: '"security guarantees"' }],
  ["a common beginning", { words: "gu*" }],
  ["a rarer beginning", { words: "bertonwi*" }],
  ["a word without another", { words: `${SOUGHT.common} -guarantee` }],
  ["without a word of every statement", { words: `-${SOUGHT.common}` }],
  [
    "a word and five filters",
    {
      words: "guarantee",
      language: "en",
      publisher: "Town 7",
      party: "norland",
      from: "2024-01-01",
      to: "2024-12-31",
    },
  ],
  ["filters: speaker", { kind: "statement", speaker: "Anna Berberber" }],
  ["filters: party, act and status", { kind: "statement", party: "isles", act: "doubt", status: "rejected" }],
  ["filters: a week", { kind: "statement", from: "2024-02-01", to: "2024-02-07" }],
  ["filters: every statement", { kind: "statement" }],
  ["filters: the statements of a report", { kind: "statement", report: "report-00777" }],
];
