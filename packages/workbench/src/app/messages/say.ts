import type { Message, NamesOf, ValuesOf } from "./message.js";

/** The language of the interface. Content has the language of its report. */
export const INTERFACE_LANGUAGE = "en";

/** How it writes dates, numbers and lists: 17 August 2025. */
const FORMATS = "en-GB";

const rules = new Intl.PluralRules(INTERFACE_LANGUAGE);
const numbers = new Intl.NumberFormat(FORMATS);

type Arguments<M extends Message, Value> = [NamesOf<M>] extends [never]
  ? readonly []
  : readonly [values: ValuesOf<M, Value>];

type Given = Readonly<Record<string, unknown>>;

const formOf = (message: Message, values: Given): string => {
  if (typeof message === "string") return message;
  const count = values["count"];
  return message[rules.select(typeof count === "number" ? count : 0)] ?? message.other;
};

/** A message cut at its names: texts and names in turn. */
export const partsOf = (
  message: Message,
  values: Given,
): readonly ({ readonly text: string } | { readonly name: string })[] =>
  formOf(message, values)
    .split(/(\{[a-zA-Z]+\})/u)
    .filter((part) => part !== "")
    .map((part) => (/^\{[a-zA-Z]+\}$/u.test(part) ? { name: part.slice(1, -1) } : { text: part }));

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** First strong isolate, and the end of one. */
const [ISOLATE, END] = ["\u2068", "\u2069"];

/**
 * A value as it stands in a sentence: numbers as the language of the interface writes them; words that are written from right to
 * left set apart, so that they do not turn those around them.
 */
export const inWords = (value: unknown): string => {
  if (typeof value === "number") return numbers.format(value);
  const words = String(value);
  return RIGHT_TO_LEFT.test(words) ? `${ISOLATE}${words}${END}` : words;
};

/** A message as a text, with its values put in. */
export const say = <const M extends Message>(message: M, ...given: Arguments<M, string | number>): string => {
  const values: Given = given[0] ?? {};
  return partsOf(message, values)
    .map((part) => ("text" in part ? part.text : inWords(values[part.name])))
    .join("");
};

const collators = new Intl.Collator(INTERFACE_LANGUAGE, { numeric: true });
const lists = new Intl.ListFormat(FORMATS, { style: "long", type: "conjunction" });
const dates = new Intl.DateTimeFormat(FORMATS, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDates = new Intl.DateTimeFormat(FORMATS, {
  day: "numeric",
  month: "short",
  year: "2-digit",
  timeZone: "UTC",
});
const moments = new Intl.DateTimeFormat(FORMATS, {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** Names in a sentence: “a, b and c”. */
export const listed = (names: readonly string[]): string => lists.format(names);

const alternatives = new Intl.ListFormat(FORMATS, { style: "long", type: "disjunction" });

/** Names of which one holds: “a, b or c”. */
export const eitherOf = (names: readonly string[]): string => alternatives.format(names);

/** A calendar date in words; as it is written where it is none. */
export const dateInWords = (date: string): string => {
  const moment = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? date : dates.format(moment);
};

/** A calendar date where there is little room: 17 Aug 25. */
export const shortDateInWords = (date: string): string => {
  const moment = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? date : shortDates.format(moment);
};

/** A moment in words, in the time zone of the reader. */
export const momentInWords = (moment: string): string => {
  const read = new Date(moment);
  return Number.isNaN(read.getTime()) ? moment : moments.format(read);
};

/** The order of names for people. */
export const byName = (left: string, right: string): number => collators.compare(left, right);
