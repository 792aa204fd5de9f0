import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";

/** The largest report that is read, in bytes. A book has about one million. */
export const LARGEST_REPORT = 5_000_000;

/** What came of reading a report from a file. */
export type ReportFile =
  | {
      readonly type: "report";
      readonly path: string;
      /** The text after a byte order mark, where there is one; spans count from its beginning. */
      readonly text: string;
      /** Whether the file began with a byte order mark, three bytes that are no part of the text. */
      readonly byteOrderMark: boolean;
    }
  | ReportFileProblem;

/** Why a file is no report. Nothing was changed. */
export interface ReportFileProblem {
  readonly type: "problem";
  readonly path: string;
  readonly code: "missing" | "not_a_file" | "unreadable" | "too_large" | "binary" | "not_utf8" | "empty";
  readonly message: string;
  readonly help: string;
}

const CONVERT = "Save it as UTF-8 in a text editor, or run: iconv -f ENCODING -t UTF-8 FILE > NEW_FILE";

/**
 * Reads a report: a text in UTF-8, not empty and not larger than {@link LARGEST_REPORT}. The size is looked at
 * before anything is read, so a huge file costs nothing.
 */
export async function readReportFile(path: string): Promise<ReportFile> {
  const problem = (code: ReportFileProblem["code"], message: string, help: string): ReportFileProblem => ({
    type: "problem",
    path,
    code,
    message,
    help,
  });
  try {
    const about = await stat(path);
    if (!about.isFile()) {
      return problem("not_a_file", "This is not a file.", "Give a report as a plain text file.");
    }
    if (about.size > LARGEST_REPORT) {
      const message = `This file has ${about.size} bytes; the largest report that is read has ${LARGEST_REPORT}.`;
      return problem("too_large", message, "Split it into single reports.");
    }
    const bytes = await readFile(path);
    if (bytes.length === 0)
      return problem("empty", "This file is empty.", "Give a file that holds a report.");
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (wide) return problem("not_utf8", "This is UTF-16: its byte 0 begins a UTF-16 mark.", CONVERT);
    const zero = bytes.indexOf(0);
    if (zero >= 0) {
      const help = "Give the report as plain text; a PDF or a Word file must be exported to text first.";
      return problem("binary", `This is not a text: byte ${zero} is zero.`, help);
    }
    if (!isUtf8(bytes)) {
      return problem(
        "not_utf8",
        `This is not UTF-8: byte ${firstInvalidByte(bytes)} begins no character.`,
        CONVERT,
      );
    }
    const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = bytes.toString("utf8", byteOrderMark ? 3 : 0);
    if (text.trim() === "")
      return problem("empty", "This file holds no words.", "Give a file that holds a report.");
    return { type: "report", path, text, byteOrderMark };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "ENOENT" || code === "ENOTDIR")
      return problem("missing", "There is no such file.", "Check the path.");
    const denied = code === "EACCES" || code === "EPERM";
    const message = denied ? "You may not read this file." : `This file cannot be read (${code}).`;
    return problem("unreadable", message, "Check the file and its permissions.");
  }
}

/** The offset of the first byte that is no part of a whole UTF-8 character. */
export function firstInvalidByte(bytes: Uint8Array): number {
  // Decoding in steps of growing size finds the place without a decoder of our own: everything before it is valid.
  let valid = 0;
  let failing = bytes.length + 1;
  while (failing - valid > 1) {
    const middle = Math.floor((valid + failing) / 2);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      failing = middle;
    }
  }
  // A decoder that streams accepts the beginning of a character; the character that is never finished begins earlier.
  let start = valid;
  while (start > 0 && valid - start < 3 && ((bytes[start - 1] ?? 0) & 0b1100_0000) === 0b1000_0000) start--;
  const lead = bytes[start - 1] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return start > 0 && length > 1 && start - 1 + length > valid ? start - 1 : valid;
}
