/** Text that is HTML already. Only `markup` makes it, so whatever is not of this class gets escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes a text for any place in a page: between tags and in quoted attributes. */
const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");

type Part = Html | string | number | null | readonly Part[];

const markupOf = (part: Part): string => {
  if (part === null) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return part.map(markupOf).join("");
};

/**
 * A template of HTML. Every text put into it is escaped; only what `markup` made itself is not.
 * It is not called `html`, because formatters lay out such templates anew, and white space shows on a page.
 */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((text, index) => text + markupOf(parts[index] ?? null)).join(""));

/** An identifier as a fragment of an address and an `id`: letters, digits and hyphens, nothing else. */
export const anchor = (...names: readonly string[]): string =>
  names
    .join("-")
    .replaceAll(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`);
