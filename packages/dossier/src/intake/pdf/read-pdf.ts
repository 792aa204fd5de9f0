import { getDocumentProxy } from "unpdf";
import { LIMITS, MEGABYTE } from "../limits.js";
import { normaliseText } from "../normalise.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import { NOTHING_TOLD } from "../taken.js";
import type { About, IntakeNote, Reading, Told } from "../taken.js";
import { pageText } from "./page-text.js";
import type { Run } from "./page-text.js";
import { unendedObjects } from "./unended-objects.js";
import { unpacksBeyond } from "./unpacked-size.js";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

const tooSlow = (): ReadingProblem =>
  problemOf(
    "too_slow",
    `Reading this PDF takes more than ${LIMITS.pdf / 1000} seconds.`,
    "Split it, or save its words as plain text.",
  );

const withoutWords = (pages: number): ReadingProblem =>
  problemOf(
    "no_words",
    `This PDF of ${pages} ${pages === 1 ? "page" : "pages"} holds no words, as if it were scanned.`,
    "Have its words recognised (for example by ocrmypdf), or type them.",
  );

/** More objects than this without an end are no accident. */
const MOST_UNENDED = 1_000;

const broken = (): ReadingProblem =>
  problemOf(
    "broken",
    "This PDF cannot be read: it is cut off or broken.",
    "Get the whole file again, or save its words as plain text.",
  );

const runsOf = async (document: Document, number: number): Promise<readonly Run[]> => {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) =>
    "str" in item
      ? [
          {
            text: item.str,
            height: item.height,
            baseline: Number(item.transform[5] ?? 0),
            endsLine: item.hasEOL,
          },
        ]
      : [],
  );
  page.cleanup();
  return runs;
};

const toldBy = async (document: Document): Promise<About> => {
  const { info } = await document.getMetadata();
  const told = (entry: string): Told => {
    const value: unknown = (info as Readonly<Record<string, unknown>>)[entry];
    const words = typeof value === "string" ? value.replaceAll(/[\p{Cc}\s]+/gu, " ").trim() : "";
    return words === "" ? { found: false } : { found: true, value: words, where: `PDF information ${entry}` };
  };
  return { ...NOTHING_TOLD, title: told("Title"), byline: told("Author"), language: told("Language") };
};

const readPages = async (document: Document): Promise<Reading | ReadingProblem> => {
  const end = performance.now() + LIMITS.pdf;
  if (document.numPages > LIMITS.pages) {
    return problemOf(
      "too_many",
      `This PDF has ${document.numPages} pages; at most ${LIMITS.pages} are read.`,
      "Split it.",
    );
  }
  const pages: string[] = [];
  const empty: number[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const text = pageText(await runsOf(document, number));
    if (text === "") empty.push(number);
    else pages.push(text);
    length += text.length;
    if (length > LIMITS.input)
      return problemOf("expands_too_far", "This PDF holds more text than is taken in.", "Split it.");
    if (performance.now() > end) return tooSlow();
  }
  if (pages.length === 0) return withoutWords(document.numPages);
  const text = normaliseText(`${pages.join("\n\n")}\n`);
  const notes: IntakeNote[] = [];
  const shown = empty.slice(0, 10).join(", ") + (empty.length > 10 ? " …" : "");
  if (empty.length > 0)
    notes.push({
      code: "empty_pages",
      message: `These pages hold no words; they may be pictures: ${shown}.`,
    });
  if (text.includes("\0"))
    notes.push({ code: "zero_characters", message: "Letters without a meaning in the PDF are left out." });
  const about = await toldBy(document);
  return { type: "reading", format: "pdf", encoding: null, text: text.replaceAll("\0", ""), about, notes };
};

/**
 * A PDF: the text of its pages, line by line, with a blank line between paragraphs and pages. When it was made is not
 * when it was published, so no date is told. Scripts in it are not run.
 */
export const readPdf = async (bytes: Uint8Array): Promise<Reading | ReadingProblem> => {
  if (unpacksBeyond(bytes, LIMITS.unpacked)) {
    const message = `This PDF unpacks to more than ${LIMITS.unpacked / MEGABYTE} MB; it may be made to fill the memory.`;
    return problemOf(
      "expands_too_far",
      message,
      "Open it where you trust it, and save its words as plain text.",
    );
  }
  if (unendedObjects(bytes) > MOST_UNENDED) return broken();
  let document: Document | null = null;
  try {
    // A copy, because the library takes the memory away.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, enableXfa: false });
    return await readPages(document);
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") {
      return problemOf("protected", "This PDF is protected by a password.", "Save it without the password.");
    }
    return broken();
  } finally {
    await document?.loadingTask.destroy().catch(() => undefined);
  }
};
