import type { Span } from "@foedus/reading";
import type { Excerpt } from "./page.js";
import type { FieldText, Searched } from "./searched.js";
import type { Wanted } from "./wanted.js";
import { formOf, stemOf } from "./words/analysis.js";
import { tokensOf } from "./words/tokens.js";
import type { Token } from "./words/tokens.js";

/** Of about so many code units is a piece. */
const LENGTH = 240;
/** What is shown before the first match. */
const BEFORE = 60;
/** A run of letters without end is shown cut. */
const LONGEST = 2 * LENGTH;

interface Match {
  readonly span: Span;
  readonly wanted: number;
}

/** Whether the word at a place begins what is wanted, and of how many words that is. */
type Finder = (tokens: readonly Token[], at: number) => number;

const finderOf = ({ type, words }: Wanted, language: string): Finder => {
  const forms = words.map(formOf);
  const last = forms.length - 1;
  if (type === "phrase") {
    return (tokens, at) =>
      forms.every((form, index) => formOf(tokens[at + index]?.raw ?? "") === form) ? forms.length : 0;
  }
  if (type === "prefix") {
    const beginning = forms[last] ?? "";
    const whole = new Set(forms.slice(0, last));
    return (tokens, at) => {
      const form = formOf(tokens[at]?.raw ?? "");
      return form.startsWith(beginning) || whole.has(form) ? 1 : 0;
    };
  }
  const whole = new Set(forms);
  const stems = new Set(words.map((word) => stemOf(language, word)));
  return (tokens, at) => {
    const raw = tokens[at]?.raw ?? "";
    return stems.has(stemOf(language, raw)) || whole.has(formOf(raw)) ? 1 : 0;
  };
};

const matchesIn = (tokens: readonly Token[], finders: readonly Finder[]): readonly Match[] => {
  const found: Match[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const [wanted, finder] of finders.entries()) {
      const last = tokens[at + finder(tokens, at) - 1];
      if (last === undefined || last.span[1] <= token.span[0]) continue;
      found.push({ span: [token.span[0], last.span[1]], wanted });
    }
  }
  return found;
};

/** The match from which a piece shows most of what is wanted; the first of several. */
const bestStart = (matches: readonly Match[]): number | null => {
  let best: { readonly start: number; readonly different: number } | null = null;
  let to = 0;
  for (const [from, { span }] of matches.entries()) {
    while ((matches[to]?.span[1] ?? Infinity) <= span[0] + LENGTH - BEFORE) to += 1;
    const different = new Set(matches.slice(from, to).map(({ wanted }) => wanted)).size;
    if (best === null || different > best.different) best = { start: span[0], different };
  }
  return best?.start ?? null;
};

/** Spans in order, those that overlap as one. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const all: Span[] = [];
  for (const [start, end] of spans) {
    const before = all.at(-1);
    if (before !== undefined && start < before[1])
      all[all.length - 1] = [before[0], Math.max(before[1], end)];
    else all.push([start, end]);
  }
  return all;
};

/** A place that does not cut a character in two. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at);

const pieceOf = (
  { field, part, text }: FieldText,
  tokens: readonly Token[],
  matches: readonly Match[],
): Excerpt => {
  const first = bestStart(matches) ?? 0;
  const start =
    first <= BEFORE ? 0 : (tokens.find(({ span }) => span[0] >= first - BEFORE)?.span[0] ?? first);
  const cut = tokens.find(({ span }) => span[1] > start + LENGTH);
  const atWord = cut === undefined ? text.length : cut.span[0];
  const end = whole(text, Math.min(Math.max(atWord, start + LENGTH / 2), start + LONGEST, text.length));
  const inside = matches.filter(({ span }) => span[0] >= start && span[1] <= end).map(({ span }) => span);
  return { field, part, start, text: text.slice(start, end).trimEnd(), matches: joined(inside) };
};

/** A piece of every text of a record in which something wanted stands; of the first text where that is none. */
export const excerptsOf = ({ language, texts }: Searched, wanted: readonly Wanted[]): readonly Excerpt[] => {
  const finders = wanted.filter(({ isExcluded }) => !isExcluded).map((one) => finderOf(one, language));
  const pieces =
    finders.length === 0
      ? []
      : texts.flatMap((one) => {
          const tokens = tokensOf(one.text);
          const matches = matchesIn(tokens, finders);
          return matches.length === 0 ? [] : [pieceOf(one, tokens, matches)];
        });
  if (pieces.length > 0) return pieces;
  const shown = texts.find(({ field }) => field === "text" || field === "words");
  return shown === undefined ? [] : [pieceOf(shown, tokensOf(shown.text.slice(0, LONGEST)), [])];
};
