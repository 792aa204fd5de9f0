import { zipSync } from "fflate";
import mammoth from "mammoth";
import { unpack } from "../archive/archive.js";
import { readHtmlText } from "../html/read-html.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import { NOTHING_TOLD } from "../taken.js";
import type { IntakeNote, Reading } from "../taken.js";
import { toldByDocument } from "./document-properties.js";

const BODY = "word/document.xml";
const PROPERTIES = "docProps/core.xml";
/** The parts of which anything is read; the others are pictures, fonts and what is embedded. */
const READ = /\.(?:xml|rels)$/iu;
/** The arrow at the end of a note that leads back to its place. */
const WAY_BACK = /<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu;

const broken = (): ReadingProblem =>
  problemOf(
    "broken",
    "This Word document cannot be read.",
    "Open it in Word, save it anew as .docx, or save it as plain text.",
  );

/**
 * An archive of the parts that were measured, and of nothing else. The library that reads Word has a reader of archives of its
 * own, which finds parts that a list with a wrong count hides, and would unpack them without any limit.
 */
const archiveOf = (parts: ReadonlyMap<string, Uint8Array>): Buffer =>
  // The first date that an archive can hold: the clock does not matter, and may stand where no archive reaches.
  Buffer.from(zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(1980, 0, 1) }));

/**
 * A Word document (DOCX): its paragraphs, lists, tables and notes as text, in the order of the document, insertions that
 * are tracked included and deletions left out. Pictures, comments, headers and footers are left out.
 */
export const readWord = async (bytes: Uint8Array): Promise<Reading | ReadingProblem> => {
  const unpacked = unpack(bytes, (name) => READ.test(name));
  if (unpacked.type === "problem") return unpacked;
  if (!unpacked.parts.has(BODY)) {
    const help = "Give a .docx, or unpack the archive and give the reports in it.";
    return problemOf("unknown_format", "This is an archive, but no Word document.", help);
  }
  let html: string;
  const warnings = new Set<string>();
  try {
    const result = await mammoth.convertToHtml(
      { buffer: archiveOf(unpacked.parts) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
        includeEmbeddedStyleMap: false,
      },
    );
    html = result.value;
    for (const { type, message } of result.messages) if (type === "error") warnings.add(message);
  } catch {
    return broken();
  }
  const reading = readHtmlText(html.replaceAll(WAY_BACK, ""), { article: false });
  if (reading.type === "problem") {
    if (reading.code !== "no_words") return reading;
    return problemOf(
      "no_words",
      "This document holds no words.",
      "If its words are in pictures, they must be typed or recognised first.",
    );
  }
  const properties = unpacked.parts.get(PROPERTIES);
  const about =
    properties === undefined ? NOTHING_TOLD : toldByDocument(new TextDecoder("utf-8").decode(properties));
  const notes: IntakeNote[] = [...warnings].map((message) => ({ code: "reader_warning", message }));
  return { ...reading, format: "docx", about, notes: [...reading.notes, ...notes] };
};
