import type { LangiumParser } from "langium";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { blankOut, declarationAround } from "./declarations.js";
import type { SourceFile } from "./source-file.js";
import { syntaxError, unreadableText, type FirstError } from "./syntax-error.js";

/** A text made readable: what could not be read is blanked out and reported once. */
export interface ReadFile {
  readonly path: string;
  /** The text with unreadable declarations blanked out; everything keeps its place. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The words of what was blanked out. */
  readonly unreadWords: readonly string[];
}

/** After so many broken declarations in one file, the rest is left for the next run. */
const MOST_ERRORS = 20;

/** The first thing in a parse that could not be read, or null. */
function firstError(parser: LangiumParser, text: string): FirstError | null {
  const { lexerErrors, parserErrors } = parser.parse(text);
  const lexing = lexerErrors[0];
  const parsing = parserErrors[0];
  if (lexing === undefined) return parsing === undefined ? null : { parsing };
  const at = parsing?.token.startOffset ?? Number.NaN;
  return Number.isNaN(at) || lexing.offset <= at || parsing === undefined ? { lexing } : { parsing };
}

/** Reads a file declaration by declaration: each that cannot be read gives one error and is set aside. */
export function readFile(parser: LangiumParser, file: SourceFile): ReadFile {
  const { path } = file;
  const unreadable = unreadableText(file);
  if (unreadable !== null) return { path, text: "", diagnostics: [unreadable], unreadWords: [] };
  const diagnostics: Diagnostic[] = [];
  const unreadWords: string[] = [];
  let { text } = file;
  for (;;) {
    const error = firstError(parser, text);
    if (error === null) break;
    const { diagnostic, offset } = syntaxError(error, text, path);
    diagnostics.push(diagnostic);
    const { from, to } =
      diagnostics.length < MOST_ERRORS ? declarationAround(text, offset) : { from: 0, to: text.length };
    for (const word of text.slice(from, to).matchAll(/[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/gu)) {
      unreadWords.push(word[0]);
    }
    text = blankOut(text, from, to);
  }
  return { path, text, diagnostics, unreadWords };
}
