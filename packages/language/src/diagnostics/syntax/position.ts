import type { SourceFile } from "../../parsing/source-file.js";
import type { Diagnostic } from "../diagnostic.js";

/** What is said of a place in a text. */
export interface Described {
  readonly offset: number;
  readonly message: string;
  readonly help: string;
}

/** A word in quotation marks; a title in its own, and a long one cut. */
export function quoted(image: string): string {
  const shown = image.length > 40 ? `${image.slice(0, 40)}…` : image;
  return image.startsWith('"') ? shown : `"${shown}"`;
}

/** A mistake in the words of a file, at the line and column of its place. */
export function syntaxAt({ path, text }: SourceFile, { offset, message, help }: Described): Diagnostic {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { file: path, line: lines.length, column, severity: "error", code: "syntax", message, help };
}
