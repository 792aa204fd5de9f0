import type { Term, Unspecified } from "@foedus/engine";
import { findArticle } from "@foedus/engine";
import { articleNamed } from "./references.js";
import type { Voice } from "./voice.js";
import { listed, sourced } from "./words.js";

/** What a term leaves open, in brackets that nobody overlooks. */
export function open(
  voice: Voice,
  slot: string,
  term: Pick<Unspecified, "hole" | "like" | "sources">,
): string {
  const found = term.like === undefined ? null : findArticle(voice.model, term.like);
  const like =
    found === null ? "" : `, said to be like ${articleNamed(voice, found.instrument, found.article)}`;
  return `[open: ${slot}${like}; ${term.hole}]${sourced(term.sources)}`;
}

/** A term in words: what is stated; what is contested, with its readings; what is open; what a variant assumes. */
export function said<Value>(
  voice: Voice,
  slot: string,
  term: Term<Value>,
  inWords: (value: Value) => string,
): string {
  switch (term.type) {
    case "stated":
      return `${inWords(term.value)}${sourced(term.sources)}`;
    case "assumed":
      return `${inWords(term.value)} [assumed: ${term.variant}; ${term.hole}]`;
    case "unspecified":
      return open(voice, slot, term);
    case "contested": {
      const readings = term.readings.map(({ value, sources }) => `${inWords(value)}${sourced(sources)}`);
      return `“${term.words}” [contested: ${listed(readings, "or")}; ${term.hole}]`;
    }
  }
}
