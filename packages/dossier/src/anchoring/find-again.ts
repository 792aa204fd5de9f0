import type { Span } from "@foedus/reading";

/** Where words of one text stand in another, or why that cannot be said. */
export type Found =
  | {
      readonly type: "found";
      readonly span: Span;
      /** Whether they are the same to the byte; otherwise blanks or quotation marks differ. */
      readonly isExact: boolean;
    }
  | { readonly type: "lost"; readonly reason: Loss };

/** The words are not there; they are there in several places; or in one, but too short to be sure without what stood around them. */
export type Loss = "absent" | "ambiguous" | "uncertain";

/** How many code units of the text before and after the words tell one place from another. */
const CONTEXT = 32;
/** How long the context on one side must be to count alone: less is cut off by the edge of the text. */
const SIDE = 16;
/** How long words must be to be known without any context. */
const LONG = 24;

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly beginsWord: boolean;
  readonly endsWord: boolean;
}

const JOINED = /[\p{L}\p{N}\p{M}]$/u;
const CARRIED_ON = /^[\p{L}\p{N}\p{M}]/u;

/** Whether a word goes on across this place. */
const isInWord = (text: string, at: number): boolean =>
  JOINED.test(text.slice(Math.max(0, at - 2), at)) && CARRIED_ON.test(text.slice(at, at + 2));

const quoteOf = (text: string, [start, end]: Span): Quote => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
  beginsWord: !isInWord(text, start),
  endsWord: !isInWord(text, end),
});

/** Every place of the words; what began or ended with a word does so there, too. */
const placesOf = (text: string, { exact, beginsWord, endsWord }: Quote): readonly number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const isCut = (beginsWord && isInWord(text, at)) || (endsWord && isInWord(text, at + exact.length));
    if (!isCut) places.push(at);
  }
  return places;
};

const isAfter = (text: string, at: number, prefix: string): boolean =>
  at >= prefix.length && text.startsWith(prefix, at - prefix.length);

const only = (places: readonly number[]): number | Loss => {
  const [first, ...more] = places;
  if (first === undefined) return "absent";
  return more.length > 0 ? "ambiguous" : first;
};

/** Places of the words where the context stands on one side at least, if it is long enough to count. */
const withOneSide = (text: string, quote: Quote): readonly number[] =>
  placesOf(text, quote).filter(
    (at) =>
      (quote.prefix.length >= SIDE && isAfter(text, at, quote.prefix)) ||
      (quote.suffix.length >= SIDE && text.startsWith(quote.suffix, at + quote.exact.length)),
  );

const placeOf = (old: string, text: string, quote: Quote): number | Loss => {
  const places = placesOf(text, quote);
  if (places.length === 0) return "absent";
  const around = places.filter(
    (at) =>
      quote.prefix.length + quote.suffix.length >= SIDE &&
      isAfter(text, at, quote.prefix) &&
      text.startsWith(quote.suffix, at + quote.exact.length),
  );
  if (around.length > 0) return only(around);
  const beside = withOneSide(text, quote);
  // One side alone tells places apart only if it did so in the text where the words were marked.
  if (beside.length > 0) return withOneSide(old, quote).length > 1 ? "ambiguous" : only(beside);
  if (places.length > 1) return "ambiguous";
  return quote.exact.length >= LONG ? only(places) : "uncertain";
};

/** A text in which blanks of whatever width are one and all quotation marks are the same, with the place of each character. */
interface Levelled {
  readonly text: string;
  /** For each code unit of `text` where it begins in the original; one more for the end. */
  readonly origin: readonly number[];
}

const MARKS = /["'`´“”„‟‘’‚‛«»‹›]/u;

const levelled = (original: string): Levelled => {
  const units: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charAt(at);
    const isBlank = /\s/u.test(unit);
    if (isBlank && units.at(-1) === " ") continue;
    units.push(isBlank ? " " : MARKS.test(unit) ? '"' : unit);
    origin.push(at);
  }
  return { text: units.join(""), origin: [...origin, original.length] };
};

/** A place of the original in the levelled text: the first unit that does not begin before it. */
const levelledAt = ({ origin }: Levelled, at: number): number => {
  const index = origin.findIndex((begins) => begins >= at);
  return index < 0 ? origin.length - 1 : index;
};

const spanIn = (text: string, { origin }: Levelled, start: number, end: number): Span => {
  const from = origin[start] ?? text.length;
  const last = origin[end - 1] ?? text.length;
  // A blank at the end stands for as many as there are; the words end where the next unit begins.
  return [from, origin[end] ?? last];
};

/**
 * Finds the words of a span of one text in another, after the idea of the TextQuoteSelector of the W3C Web Annotation Data
 * Model (2017, 4.2.4): the exact words with what stood before and after them; then with one of the two; then long words alone;
 * then all this once more with blanks and quotation marks made alike. It guesses nothing: what fits two places is lost.
 */
export const findAgain = (old: string, span: Span, text: string): Found => {
  const quote = quoteOf(old, span);
  const exact = placeOf(old, text, quote);
  if (typeof exact === "number") {
    return { type: "found", span: [exact, exact + quote.exact.length], isExact: true };
  }
  if (exact !== "absent") return { type: "lost", reason: exact };
  const [before, after] = [levelled(old), levelled(text)];
  const alike = quoteOf(before.text, [levelledAt(before, span[0]), levelledAt(before, span[1])]);
  if (alike.exact.trim() === "") return { type: "lost", reason: "absent" };
  const place = placeOf(before.text, after.text, alike);
  if (typeof place !== "number") return { type: "lost", reason: place };
  return {
    type: "found",
    span: spanIn(text, after, place, place + alike.exact.length),
    isExact: false,
  };
};
