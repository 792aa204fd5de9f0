import { decodeText } from "../encoding/decode.js";
import { normaliseText } from "../normalise.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import { NOTHING_TOLD } from "../taken.js";
import type { Reading } from "../taken.js";

/** Text that was pasted: already characters, so only line ends and a byte order mark are normalised. */
export const readPasted = (pasted: string): Reading | ReadingProblem => {
  const text = normaliseText(pasted);
  const zero = text.indexOf("\0");
  if (zero >= 0) {
    const help = "Give plain text; a file in a format of its own must be given as a file.";
    return problemOf("binary", `This is not a text: character ${zero} is zero.`, help);
  }
  if (text.trim() === "") return problemOf("empty", "This holds no words.", "Give the words of a report.");
  return { type: "reading", format: "text", encoding: null, text, about: NOTHING_TOLD, notes: [] };
};

/** Plain text in any encoding that can be told. */
export const readPlainText = (
  bytes: Uint8Array,
  hints: { readonly chosen?: string | undefined; readonly declared?: string | undefined } = {},
): Reading | ReadingProblem => {
  const content = decodeText(bytes, hints);
  if (content.type === "problem") return content;
  if (content.text.includes("\0")) {
    const offset = content.encoding.name.startsWith("utf-16") ? null : bytes.indexOf(0);
    const at = offset === null ? "a character" : `byte ${offset}`;
    const help = "Give text, HTML, PDF, DOCX or EML; another format must be exported to one of them first.";
    return { ...problemOf("binary", `This is not a text: ${at} is zero.`, help), offset };
  }
  const reading = readPasted(content.text);
  if (reading.type === "problem") return reading;
  return { ...reading, encoding: content.encoding, notes: content.notes };
};
