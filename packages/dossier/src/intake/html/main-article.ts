import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** An article shorter than this is taken for a stray, and the whole page is kept. */
const SHORTEST = 140;

/**
 * The HTML of the main article of a clean page, found by Mozilla's Readability, or null where there is none. The page is
 * clean already: what is parsed here has no scripts, no handlers and no addresses.
 */
export const mainArticle = (cleanHtml: string): string | null => {
  try {
    const { document } = parseHTML(`<!doctype html><html><head></head><body>${cleanHtml}</body></html>`);
    const article = new Readability(document).parse();
    const words = (article?.textContent ?? "").trim();
    return words.length < SHORTEST ? null : (article?.content ?? null);
  } catch {
    // Where the library fails on a page, the page's words are still there.
    return null;
  }
};
