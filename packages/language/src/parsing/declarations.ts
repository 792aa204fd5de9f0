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
