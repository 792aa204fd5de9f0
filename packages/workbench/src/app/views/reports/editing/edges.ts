import type { Statement } from "@foedus/dossier";
import { withWords } from "./changes.js";

/** A half-open range of UTF-16 code units. */
export type Span = readonly [start: number, end: number];

export type Edge = "start" | "end";

/** How far around a place words are looked for. */
const REACH = 200;

/** The places between words around one, without the white space: where an edge of words may stand. */
const wordEdges = (text: string, at: number, language: string): Readonly<Record<Edge, readonly number[]>> => {
  const from = Math.max(0, at - REACH);
  const part = text.slice(from, at + REACH);
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(part)].filter(
    ({ isWordLike }) => isWordLike === true,
  );
  return {
    start: words.map(({ index }) => from + index),
    end: words.map(({ index, segment }) => from + index + segment.length),
  };
};

/** Language tags come from reports; one that is none is taken for English. */
const sound = (language: string): string => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
};

/** The next place, in a direction, at which a word begins or ends; the same place where there is none. */
const nextEdge = (text: string, at: number, edge: Edge, step: -1 | 1, language: string): number => {
  const places = wordEdges(text, at, sound(language))[edge];
  const found = step < 0 ? places.findLast((place) => place < at) : places.find((place) => place > at);
  if (found !== undefined) return found;
  // A last word is followed by a sign, which may belong to it.
  return step < 0 ? 0 : text.length;
};

/** The nearest place to a pointer at which a word begins or ends. */
export const nearestEdge = (text: string, at: number, edge: Edge, language: string): number => {
  const places = wordEdges(text, at, sound(language))[edge];
  return places.reduce(
    (best, place) => (Math.abs(place - at) < Math.abs(best - at) ? place : best),
    places[0] ?? at,
  );
};

/** A statement with one of its spans otherwise; null where nothing would be left of it, or it would run into the next. */
export const withSpan = (statement: Statement, index: number, span: Span, text: string): Statement | null => {
  const [start, end] = span;
  const before = statement.content[index - 1]?.[1] ?? 0;
  const after = statement.content[index + 1]?.[0] ?? text.length;
  if (start >= end || start < before || end > after) return null;
  const content = statement.content.with(index, span);
  const status = statement.status === "rejected" ? "rejected" : "corrected";
  return withWords({ ...statement, content, status }, text);
};

/** A statement with its outer edge moved by a word; null where it cannot be. */
export const movedByWord = (
  statement: Statement,
  edge: Edge,
  step: -1 | 1,
  text: string,
  language: string,
): Statement | null => {
  const index = edge === "start" ? 0 : statement.content.length - 1;
  const span = statement.content[index];
  if (span === undefined) return null;
  const [start, end] = span;
  const moved: Span =
    edge === "start"
      ? [nextEdge(text, start, "start", step, language), end]
      : [start, nextEdge(text, end, "end", step, language)];
  return moved[0] === start && moved[1] === end ? null : withSpan(statement, index, moved, text);
};

/** A range of a selection without the white space at its ends; null where nothing else is in it. */
export const trimmed = (text: string, [from, to]: Span): Span | null => {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? [start, end] : null;
};

/** The sentence after a place; null where the text ends. */
export const sentenceAfter = (text: string, at: number, language: string): Span | null => {
  const from = Math.max(0, at);
  const part = text.slice(from, from + REACH * 20);
  for (const { index, segment } of new Intl.Segmenter(sound(language), { granularity: "sentence" }).segment(
    part,
  )) {
    const span = trimmed(text, [from + index, from + index + segment.length]);
    if (span !== null && span[0] > at && /\p{L}/u.test(segment)) return span;
  }
  return null;
};
