import type { Lexer } from "langium";
import { DECLARATION_WORDS } from "./reserved-words.js";

/** Where declarations begin: a line that opens, unindented, with a word that begins one. In order. */
export function declarationStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/(?<![^\r\n])[a-z]+(?![A-Za-z0-9_-])/gu)) {
    if (DECLARATION_WORDS.has(match[0])) starts.push(match.index);
  }
  return starts;
}

/** The text with a stretch blanked out, so that all else keeps its place. */
export function blankOut(text: string, from: number, to: number): string {
  return (
    text.slice(0, from) +
    text.slice(from, to).replaceAll(/[^\r\n]/gu, (one) => " ".repeat(one.length)) +
    text.slice(to)
  );
}

/** The text with its comments blanked out: the parser fails at a hundred thousand of them in a row. */
export function withoutComments(lexer: Lexer, text: string): string {
  let rest = "";
  let at = 0;
  for (const { startOffset, image } of lexer.tokenize(text).hidden) {
    rest += text.slice(at, startOffset) + " ".repeat(image.length);
    at = startOffset + image.length;
  }
  return rest + text.slice(at);
}
