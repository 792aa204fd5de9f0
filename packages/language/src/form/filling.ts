import { findArticleOfClause } from "@foedus/engine";
import type { Hole, Model } from "@foedus/engine";

/** How an answer is written in a variant: with its slot before it, or as the reading of contested words. */
export function settingOf(hole: Hole, label: string): string | null {
  switch (hole.slot) {
    case "place":
      return `place = ${label}`;
    case "determiner":
      return `determined by ${label}`;
    case "measures":
      return `measures = ${label}`;
    case "deadline":
      return label;
    case "rule":
      return `${hole.name} = ${label}`;
    case "membership":
      return `${hole.name} = ${label === "none" ? "none" : `{ ${label} }`}`;
    case "reading":
      return `${hole.name} = "${label}"`;
    case "entry_into_force":
      return null;
  }
}

/** The slots that a single owner's own sentence fills; the others are the whole clause's. */
const OWNED: ReadonlySet<Hole["slot"]> = new Set(["measures", "deadline"]);

/** `alaska.guarantee`, or `alaska.guarantee.us` where the open question is about one owner alone. */
function targetOf(model: Model, hole: Hole): string | null {
  const found = hole.clause === null ? null : findArticleOfClause(model, hole.clause);
  if (found === null) {
    // What stands in no article, such as who belongs to a group, may be set beside any.
    const [first] = model.instruments.flatMap(({ name, articles }) =>
      articles.map((article) => `${name}.${article.name}`),
    );
    return first ?? null;
  }
  const article = `${found.instrument.name}.${found.article.name}`;
  const [owner, ...rest] = hole.name.slice(article.length + 1).split(".");
  // "Each party" is no name that a variant could say: then it fills the whole article.
  const isOne = OWNED.has(hole.slot) && owner !== undefined && owner !== "parties" && rest.length === 1;
  return isOne ? `${article}.${owner}` : article;
}

/**
 * An answer to an open question as a part of a variant: `alaska.guarantee: place = territory of ukraine`. Null where a variant cannot
 * say it: silence is assumed by leaving the question out, and when a text takes effect is stated in it.
 */
export function fillingOf(model: Model, hole: Hole, label: string): string | null {
  const setting = label === "silent" ? null : settingOf(hole, label);
  const target = targetOf(model, hole);
  return setting === null || target === null ? null : `${target}: ${setting}`;
}

/** A variant with one part, to stand at the end of a text. */
export const newVariant = (name: string, title: string, filling: string): string =>
  `variant ${name} "${title.replaceAll('"', "”")}" {\n  ${filling}\n}\n`;

/** Where the braces of a declaration close, counting from behind the first; comments and titles have none. */
function closingBrace(text: string, from: number): number | null {
  let depth = 1;
  for (const { 0: part, index } of text.slice(from).matchAll(/"[^"\r\n]*"|--[^\r\n]*|[{}]/gu)) {
    if (part === "{") depth += 1;
    if (part === "}") depth -= 1;
    if (depth === 0) return from + index;
  }
  return null;
}

/**
 * Where in a text another part can be put into a variant in braces that begins at an offset, and what has to stand before it; null
 * where the variant has no braces.
 */
export function placeInVariant(
  text: string,
  start: number,
): { readonly at: number; readonly before: string } | null {
  const head = /^variant\s+[A-Za-z0-9_-]+(?:\s+"[^"\r\n]*")?\s*\{/u.exec(text.slice(start));
  const close = head === null ? null : closingBrace(text, start + head[0].length);
  if (head === null || close === null) return null;
  const inside = text.slice(0, close).trimEnd();
  return { at: inside.length, before: inside.endsWith("{") || inside.endsWith(";") ? "\n  " : ";\n  " };
}
