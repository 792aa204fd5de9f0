/** `a`, `a and b`, `a, b and c`. */
export const joined = (items: readonly string[], word: "and" | "or" = "and"): string => {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(", ")} ${word} ${last}`;
};

/** Alternatives: with commas where each is plain, with semicolons where one has a comma or an `and` of its own. */
export const alternatives = (items: readonly string[]): string =>
  items.length > 1 && items.some((item) => /,| and /u.test(item)) ? items.join("; or ") : joined(items, "or");

/** The first letter as a capital, for the start of a sentence. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A count as a person writes it: in words up to twelve. */
export const counted = (count: number, singular: string, plural: string): string =>
  `${WORDS[count] ?? count} ${count === 1 ? singular : plural}`;

/** A sentence ends with a full stop, unless it has an end already. */
export const ended = (text: string): string => (/[.!?]["”’]?$/u.test(text) ? text : `${text}.`);
