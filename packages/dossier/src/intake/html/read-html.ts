import { decodeText } from "../encoding/decode.js";
import { LIMITS } from "../limits.js";
import { normaliseText } from "../normalise.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import type { IntakeNote, Reading } from "../taken.js";
import { cleanPage } from "./clean-page.js";
import { encodingDeclaredByPage } from "./declared-encoding.js";
import { mainArticle } from "./main-article.js";
import { proseOf } from "./prose.js";

/** Milliseconds that a page may take to read. */
const LONGEST = 20_000;

/** The main article of clean HTML as text, or all of its words with a note that says why. */
const articleOrAll = (
  html: string,
  elements: number,
): { readonly text: string; readonly notes: readonly IntakeNote[] } => {
  const whole = (why: string): { text: string; notes: IntakeNote[] } => ({
    text: proseOf(html),
    notes: [{ code: "whole_page", message: `${why}; all words of the page are kept.` }],
  });
  if (elements > LIMITS.articleElements)
    return whole(`The page has ${elements} elements, too many to look for its article`);
  const article = mainArticle(html);
  return article === null ? whole("No main article was found") : { text: proseOf(article), notes: [] };
};

/** The words of HTML that is already characters, with what the page tells about itself. */
export const readHtmlText = (
  source: string,
  { article }: { readonly article: boolean },
): Reading | ReadingProblem => {
  const end = performance.now() + LONGEST;
  const page = cleanPage(source, () => performance.now() > end);
  if (page === "too_deep") {
    return problemOf(
      "too_deep",
      "The elements of this page lie within each other thousands deep.",
      "Save the page's words as plain text.",
    );
  }
  if (page === "too_slow") {
    return problemOf(
      "too_slow",
      `Reading this page takes more than ${LONGEST / 1000} seconds.`,
      "Save the page's words as plain text.",
    );
  }
  const { text, notes } = article
    ? articleOrAll(page.html, page.elements)
    : { text: proseOf(page.html), notes: [] };
  if (text.trim() === "") {
    const help =
      "Open the page in a browser and save or paste its words: scripts may write them, and none is run here.";
    return problemOf("no_words", "This page holds no words that a reader would see.", help);
  }
  const more: IntakeNote[] = [...notes];
  if (page.flattened)
    more.push({
      code: "flattened",
      message: "Elements lie very deep; the deepest ones count as plain words.",
    });
  if (page.zeroes)
    more.push({
      code: "zero_characters",
      message: "The page has characters of value zero; they are left out.",
    });
  return {
    type: "reading",
    format: "html",
    encoding: null,
    text: normaliseText(text),
    about: page.about,
    notes: more,
  };
};

/** A web page: its main article as text, and what it tells about itself. Nothing in it is run or loaded. */
export const readHtml = (
  bytes: Uint8Array,
  { chosen, declared }: { readonly chosen?: string | undefined; readonly declared?: string | undefined } = {},
): Reading | ReadingProblem => {
  const content = decodeText(bytes, { chosen, declared: declared ?? encodingDeclaredByPage(bytes) });
  if (content.type === "problem") return content;
  const reading = readHtmlText(content.text, { article: true });
  if (reading.type === "problem") return reading;
  return { ...reading, encoding: content.encoding, notes: [...content.notes, ...reading.notes] };
};
