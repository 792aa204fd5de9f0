/**
 * Words that may not serve as names, because a sentence is told by them from the next one.
 * Every other keyword of the grammar is read as a name wherever a name can stand: `us`, `it` and `no` are countries.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  // They open a declaration.
  "agreement",
  "area",
  "article",
  "council",
  "group",
  "measure",
  "parties",
  "party",
  "place",
  "scenario",
  "variant",
  // They open a part of an article or of a scenario.
  "and",
  "ask",
  "determined",
  "like",
  "may",
  "must",
  "source",
  "then",
  "until",
  "when",
  "within",
  // They open a term.
  "aggressor",
  "all",
  "any",
  "anywhere",
  "at",
  "by",
  "contested",
  "each",
  "except",
  "facts",
  "from",
  "guarantors",
  "immediately",
  "forthwith",
  "promptly",
  "in",
  "as",
  "or",
  "on",
  "to",
  "unspecified",
  "victim",
]);

/** The words a declaration begins with: where a broken one ends and the next begins. */
export const DECLARATION_WORDS: ReadonlySet<string> = new Set([
  "agreement",
  "area",
  "article",
  "council",
  "group",
  "measure",
  "parties",
  "party",
  "place",
  "scenario",
  "variant",
]);
