import type { SourceFile } from "../parsing/source-file.js";
import type { Diagnostic } from "./diagnostic.js";
import { fileTooLong } from "./file_too_long/file_too_long.js";
import { notAText } from "./not_a_text/not_a_text.js";

/** Why a text cannot be read at all, or null. */
export function unreadableText(file: SourceFile): Diagnostic | null {
  for (const rule of [fileTooLong, notAText]) {
    const found = rule.check(file.text);
    if (found !== null) {
      return { file: file.path, line: 1, column: 1, severity: "error", code: rule.code, ...found };
    }
  }
  return null;
}
