import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import type { FileProblem } from "./file-problem.js";

/** The largest file that is read as a text of the language. */
export const LARGEST_FILE = 10 * 1024 * 1024;

export type TextFile =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "problem"; readonly problem: FileProblem };

/** The offset of the first byte that begins no character. */
function firstInvalidByte(bytes: Uint8Array): number {
  // A decoder that waits for more takes a beginning as long as nothing in it is wrong: the longest such beginning.
  let valid = 0;
  let failing = bytes.length + 1;
  while (failing - valid > 1) {
    const middle = Math.floor((valid + failing) / 2);
    try {
      wholeCharacters(bytes.subarray(0, middle));
      valid = middle;
    } catch {
      failing = middle;
    }
  }
  // It may end inside the broken character, whose beginning is meant.
  return Buffer.byteLength(wholeCharacters(bytes.subarray(0, valid)), "utf8");
}

const wholeCharacters = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });

/** The problem of a failed file operation, in plain words. */
export function unreadable(path: string, error: unknown): FileProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") {
    return { type: "missing", path, message: "There is no such file or folder.", help: "Check the path." };
  }
  const reason =
    code === "EACCES" || code === "EPERM"
      ? "You may not read this."
      : `This cannot be read (${code || "unknown"}).`;
  return { type: "unreadable", path, message: reason, help: "Check the permissions of the file or folder." };
}

/** Bytes as text in UTF-8, or why they are none. */
export function textOf(path: string, bytes: Buffer): TextFile {
  const problem = (type: FileProblem["type"], message: string, help: string): TextFile => ({
    type: "problem",
    problem: { type, path, message, help },
  });
  if (bytes.length > LARGEST_FILE) return { type: "problem", problem: tooLarge(path, bytes.length) };
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const message = `This is not a text: byte ${nul} is zero.`;
    return problem("binary", message, "Give a file of plain text in UTF-8.");
  }
  if (!isUtf8(bytes)) {
    const message = `This is not UTF-8: byte ${firstInvalidByte(bytes)} begins no character.`;
    return problem("not_utf8", message, "Save the file as UTF-8.");
  }
  return { type: "text", text: bytes.toString("utf8") };
}

const tooLarge = (path: string, size: number): FileProblem => ({
  type: "too_large",
  path,
  message: `This file has ${size} bytes; the largest that is read has ${LARGEST_FILE}.`,
  help: "Split it into several files.",
});

/** Reads a file as text in UTF-8, or says why it is none. */
export async function readTextFile(path: string): Promise<TextFile> {
  try {
    const about = await stat(path);
    // A pipe or a device may never end, so it is not even opened.
    if (!about.isFile()) {
      const message = "This is not a regular file.";
      return {
        type: "problem",
        problem: { type: "unreadable", path, message, help: "Give a file of plain text." },
      };
    }
    const { size } = about;
    if (size > LARGEST_FILE) return { type: "problem", problem: tooLarge(path, size) };
    return textOf(path, await readFile(path));
  } catch (error) {
    return { type: "problem", problem: unreadable(path, error) };
  }
}
