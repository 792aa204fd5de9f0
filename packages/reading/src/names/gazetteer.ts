import type { Tokens } from "../text/tokens.js";
import { BODIES, CAPITALS_ONLY, OFFICE_SEATS, STATES } from "./gazetteer-data.js";

export type PlaceKind = "name" | "demonym" | "seat" | "body";

/** A word group that stands for a party whatever the report is about. */
export interface Place {
  readonly party: string;
  readonly kind: PlaceKind;
  /** How to name the party: its English name, or the words themselves for organs and seats with a name. */
  readonly name: string;
  readonly words: readonly string[];
}

const BODY_INITIALS = /^(?:nato|un|eu|us|uk|asean|osce|oas|csto|gcc|ecowas|imf|plo|iaea)$/u;
const BY_FIRST_WORD = new Map<string, Place[]>();
const NAMES = new Map<string, string>();

load(STATES, "name");
load(BODIES, "body");
for (const places of BY_FIRST_WORD.values()) places.sort((a, b) => b.words.length - a.words.length);

function load(rows: string, kind: "name" | "body"): void {
  for (const row of rows.trim().split("\n")) {
    const [names = "", rest = ""] = row.split(":");
    const [demonyms = "", seats = ""] = rest.split(";");
    const [party = "", ...others] = names.split(",");
    const spoken = party.replaceAll("_", " ");
    const display = (party.length <= 4 && others[0] !== undefined ? others[0] : spoken) || spoken;
    NAMES.set(party, titleCase(display));
    add(party, kind, spoken);
    for (const other of others) add(party, kind, other);
    for (const demonym of demonyms.split(",")) add(party, "demonym", demonym);
    for (const seat of seats.split(",")) add(party, "seat", seat);
  }
}

function add(party: string, kind: PlaceKind, phrase: string): void {
  if (phrase === "") return;
  const words = phrase.split(" ");
  const first = words[0] ?? "";
  // A seat with a name of its own ("the Kremlin") speaks under it; a capital speaks for its state.
  const ownName = kind === "body" || OFFICE_SEATS.has(phrase);
  const name = ownName ? titleCase(phrase) : (NAMES.get(party) ?? phrase);
  const list = BY_FIRST_WORD.get(first) ?? [];
  list.push({ party, kind: ownName ? "body" : kind, name, words });
  BY_FIRST_WORD.set(first, list);
}

function titleCase(phrase: string): string {
  if (/^[a-z]{2,5}$/u.test(phrase) && BODY_INITIALS.test(phrase)) return phrase.toUpperCase();
  return phrase.replace(
    /(^|[\s-])(?!of\b|and\b|the\b|for\b|in\b)(\p{Ll})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
  );
}

/** The longest place name that starts at a token, or undefined. Names of places start with a capital letter. */
export function placeAt(tokens: Tokens, index: number): Place | undefined {
  const first = tokens.at(index);
  if (!first.capital) return undefined;
  for (const place of BY_FIRST_WORD.get(first.lower) ?? []) {
    if (!place.words.every((word, offset) => tokens.lower(index + offset) === word)) continue;
    if (CAPITALS_ONLY.has(first.lower) && place.words.length === 1 && first.text !== first.text.toUpperCase())
      continue;
    return place;
  }
  return undefined;
}

/** How a party is named in English. */
export function partyName(party: string): string {
  return NAMES.get(party) ?? party.replaceAll("_", " ");
}
