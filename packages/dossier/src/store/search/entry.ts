import type { Tables } from "../tables.js";
import { formLexeme, pairLexeme, quoted, stemLexeme, WITHOUT_PAIRS } from "./lexemes.js";
import type { Field, Searched } from "./searched.js";
import { formOf } from "./words/analysis.js";
import { tokensOf } from "./words/tokens.js";

/** What the index keeps of one record. */
export type SearchEntry = Readonly<Tables["search_entries"]>;

/** PostgreSQL holds a tsvector of less than 1 MiB; a quarter is kept free for what it adds itself. */
const ROOM = 786_432;

/** Words in these fields count more when matches are ordered by relevance: the weights of PostgreSQL. */
const WEIGHTS: Readonly<Record<Field, string>> = {
  title: "A",
  publisher: "B",
  speaker: "B",
  text: "",
  words: "",
  gloss: "",
};

/** The last position that a tsvector tells from others. */
const LAST_POSITION = 16_383;

/** Of a word that stands everywhere, so many places are enough to order by. */
const PLACES = 64;

class Vector {
  readonly #places = new Map<string, string[]>();
  #bytes = 0;
  #isFull = false;

  /** Whether something found no room. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Adds a lexeme, at a position where order by relevance is to count it. */
  add(lexeme: string, place: string | null = null): void {
    let places = this.#places.get(lexeme);
    if (places === undefined) {
      if (!this.#takes(Buffer.byteLength(lexeme) + 2)) return;
      places = [];
      this.#places.set(lexeme, places);
    }
    if (place !== null && places.length < PLACES && this.#takes(2)) places.push(place);
  }

  toString(): string {
    let all = "";
    for (const [lexeme, places] of this.#places) {
      all += places.length === 0 ? `${quoted(lexeme)} ` : `${quoted(lexeme)}:${places.join(",")} `;
    }
    return all;
  }

  #takes(bytes: number): boolean {
    this.#isFull ||= this.#bytes + bytes > ROOM;
    if (!this.#isFull) this.#bytes += bytes;
    return !this.#isFull;
  }
}

/** What the index keeps of a record. */
export const entryOf = ({ kind, id, language, day, texts, facets }: Searched): SearchEntry => {
  const read = texts.map(({ field, text }) => ({
    weight: WEIGHTS[field],
    words: tokensOf(text).flatMap(({ raw }) => (formOf(raw) === "" ? [] : [{ raw, form: formOf(raw) }])),
  }));
  const vector = new Vector();
  for (const facet of facets) vector.add(facet);
  let position = 0;
  for (const { weight, words } of read) {
    for (const { raw, form } of words) {
      position = Math.min(position + 1, LAST_POSITION);
      vector.add(stemLexeme(language, raw), `${String(position)}${weight}`);
      vector.add(formLexeme(form));
    }
  }
  const withoutPairs = vector.toString();
  for (const { words } of read) {
    for (const [index, { form }] of words.entries()) {
      // Words of two texts are never side by side.
      const next = words[index + 1];
      if (next !== undefined) vector.add(pairLexeme(form, next.form));
    }
  }
  return {
    kind,
    id,
    language,
    day,
    words: vector.isFull ? `${withoutPairs}${quoted(WITHOUT_PAIRS)}` : vector.toString(),
    folded: ` ${read.map(({ words }) => words.map(({ form }) => form).join(" ")).join("  ")} `,
  };
};
