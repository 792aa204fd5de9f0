import { dateTold } from "../date-told.js";
import type { About, Told } from "../taken.js";
import { readStructuredData } from "./structured-data.js";
import type { StructuredData } from "./structured-data.js";

type Slot = keyof About;

/** Names of `<meta>` (name, property or itemprop) that tell something of a page, the more trusted first. */
const META: Readonly<Record<Slot, readonly string[]>> = {
  title: ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"],
  byline: ["author", "article:author", "byl", "dc.creator", "citation_author"],
  publisher: ["og:site_name", "publisher", "dc.publisher", "application-name"],
  published: [
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "pubdate",
    "publishdate",
    "publication_date",
    "citation_publication_date",
  ],
  address: ["og:url"],
  language: ["content-language", "og:locale", "dc.language"],
};

const LONGEST = 2_000;

/** What the elements of a page's head, its JSON-LD and its root say; the reader of elements fills it. */
export interface PageTelling {
  readonly meta: Map<string, string>;
  readonly structured: string[];
  title: string;
  canonical: string;
  language: string;
  time: string;
}

/** One that nothing has been told to yet. */
export const nothingYet = (): PageTelling => ({
  meta: new Map(),
  structured: [],
  title: "",
  canonical: "",
  language: "",
  time: "",
});

const oneLine = (words: string): string =>
  words
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST);

const isWebAddress = (words: string): boolean => /^https?:$/u.test(URL.parse(words)?.protocol ?? "");

const accepted = (slot: Slot, words: string): string | null => {
  const line = oneLine(words);
  if (line === "") return null;
  if (slot === "published") return dateTold(line);
  if (slot === "address") return isWebAddress(line) ? line : null;
  if (slot === "language")
    return /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/u.test(line) ? line.replaceAll("_", "-") : null;
  // A profile's address is no name.
  return slot === "byline" && isWebAddress(line) ? null : line;
};

/** Each thing told by the page with the place where it is told: JSON-LD first, then meta elements, then the page itself. */
export const toldByPage = (telling: PageTelling): About => {
  const structured: StructuredData = Object.assign(
    {},
    ...telling.structured.map(readStructuredData).toReversed(),
  );
  const own: Partial<Record<Slot, readonly [string, string]>> = {
    title: [telling.title, "<title>"],
    address: [telling.canonical, "<link rel=canonical>"],
    language: [telling.language, "<html lang>"],
    published: [telling.time, "<time datetime>"],
  };
  const told = (slot: Slot): Told => {
    const places: (readonly [string | undefined, string])[] = [
      [structured[slot], "JSON-LD"],
      ...META[slot].map((name) => [telling.meta.get(name), `<meta ${name}>`] as const),
    ];
    const last = own[slot];
    if (last !== undefined) places.push(last);
    for (const [words, where] of places) {
      const value = accepted(slot, words ?? "");
      if (value !== null) return { found: true, value, where };
    }
    return { found: false };
  };
  return {
    title: told("title"),
    byline: told("byline"),
    publisher: told("publisher"),
    published: told("published"),
    address: told("address"),
    language: told("language"),
  };
};
