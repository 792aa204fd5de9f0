import { wellFormed } from "../well-formed.js";
import type { Citation } from "./citation.js";

// BibTeX counts braces even after a backslash, so that a brace in a text must not be one in the file.
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": String.raw`{\textbackslash}`,
  "{": String.raw`{\textbraceleft}`,
  "}": String.raw`{\textbraceright}`,
  "~": String.raw`{\textasciitilde}`,
  "^": String.raw`{\textasciicircum}`,
  "<": String.raw`{\textless}`,
  ">": String.raw`{\textgreater}`,
  "|": String.raw`{\textbar}`,
  '"': String.raw`{\textquotedbl}`,
  "&": String.raw`\&`,
  "%": String.raw`\%`,
  $: String.raw`\$`,
  "#": String.raw`\#`,
  _: String.raw`\_`,
};

/** Text as LaTeX prints it. Letters beyond ASCII stay as they are, in UTF-8; control characters become blanks. */
export const escapeLatex = (text: string): string =>
  wellFormed(text)
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(/[\\{}~^<>|"&%$#_]/gu, (one) => SPECIAL[one] ?? one);

// The package url prints an address as it stands; what would end the field or start a command is percent-encoded.
const address = (text: string): string =>
  wellFormed(text).replaceAll(/[\s\p{Cc}{}\\^"<>|`]/gu, (one) => encodeURIComponent(one));

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

type Field = readonly [name: string, value: string | null];

const entry = (citation: Citation): string => {
  const { key, title, author, publisher, published, language, record } = citation;
  const text = (value: string | null): string | null => (value === null ? null : `{${escapeLatex(value)}}`);
  const fields: readonly Field[] = [
    ["title", `{{${escapeLatex(title)}}}`],
    // Double braces: an author is taken as one name, and not cut into given name and surname.
    ["author", author === null ? null : `{{${escapeLatex(author)}}}`],
    // Styles that sort an entry without an author ask for a key.
    ["key", author === null ? text(publisher ?? title) : null],
    ["howpublished", text(publisher)],
    ["year", published === null ? null : `{${published.year}}`],
    ["month", published === null ? null : (MONTHS[published.month - 1] ?? null)],
    ["day", published === null ? null : `{${published.day}}`],
    ["url", citation.address === null ? null : `{${address(citation.address)}}`],
    ["language", text(language)],
    ["note", text(record)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},\n`]));
  return `@misc{${key},\n${lines.join("")}}\n`;
};

/** The reports as a BibTeX file in UTF-8, for BibTeX with a Unicode-aware LaTeX, and for Biber. */
export const bibtex = (citations: readonly Citation[]): string => citations.map(entry).join("\n");
