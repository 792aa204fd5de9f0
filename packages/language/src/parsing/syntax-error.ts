import type { ParseResult } from "langium";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { DECLARATION_WORDS } from "./reserved-words.js";
import type { SourceFile } from "./source-file.js";

export type LexingError = ParseResult["lexerErrors"][number];
export type ParsingError = ParseResult["parserErrors"][number];
type Token = ParsingError["token"];

/** The first thing that could not be read: a character, or a word. */
export type FirstError = { readonly lexing: LexingError } | { readonly parsing: ParsingError };

/** The longest text read as one file: many times the longest treaty. */
export const LONGEST_TEXT = 1_000_000;

/** A text that is too long or no text at all, or null. */
export function unreadableText(file: SourceFile): Diagnostic | null {
  const at = { file: file.path, line: 1, column: 1, severity: "error" } as const;
  if (file.text.length > LONGEST_TEXT) {
    const message = `This file has ${file.text.length} characters; the longest that is read has ${LONGEST_TEXT}.`;
    return {
      ...at,
      code: "file_too_long",
      message,
      help: "Split it into several files and give them together.",
    };
  }
  if (file.text.includes("\0")) {
    const message = "This is not a text: it contains bytes that no text has.";
    return { ...at, code: "not_a_text", message, help: "Give a file of plain text in UTF-8." };
  }
  return null;
}

function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const offsetOf = (token: Token | undefined): number | null =>
  token === undefined || Number.isNaN(token.startOffset) || token.startOffset < 0 ? null : token.startOffset;

/** One syntax error in plain words, with the place it is about. */
export function syntaxError(
  error: FirstError,
  text: string,
  file: string,
): { readonly diagnostic: Diagnostic; readonly offset: number } {
  if ("lexing" in error) {
    const { offset } = error.lexing;
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const isQuote = character === '"';
    const message = isQuote
      ? "This quotation mark is never closed."
      : `The character ${character} has no meaning here.`;
    const help = isQuote
      ? 'Close the title with " on the same line.'
      : "Remove it, or put it inside quotation marks or behind -- as a comment.";
    const at = { file, ...lineAndColumn(text, offset), severity: "error" } as const;
    return { diagnostic: { ...at, code: "syntax", message, help }, offset };
  }
  const { token } = error.parsing;
  const previous = "previousToken" in error.parsing ? (error.parsing.previousToken as Token) : undefined;
  const found = offsetOf(token);
  const last = offsetOf(previous);
  const stopsShort = last !== null && (found === null || DECLARATION_WORDS.has(token.image));
  const offset = stopsShort ? last : (found ?? Math.max(0, text.trimEnd().length - 1));
  const place = stopsShort ? last + (previous?.image.length ?? 0) : offset;
  const at = { file, ...lineAndColumn(text, place), severity: "error" } as const;
  const message = error.parsing.message;
  return { diagnostic: { ...at, code: "syntax", message, help: "See docs/language.md." }, offset };
}
