import { DECLARATION_WORDS } from "./reserved-words.js";

/** Where declarations begin: a line that opens, unindented, with a word that begins one. In order. */
export function declarationStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/^[a-z]+(?![A-Za-z0-9_-])/gmu)) {
    if (DECLARATION_WORDS.has(match[0])) starts.push(match.index);
  }
  return starts;
}

/** The extent of the declaration around `offset`: from its beginning, or `from` if that is later, to the next one. */
export function declarationAround(
  text: string,
  offset: number,
): { readonly from: number; readonly to: number } {
  const starts = declarationStarts(text);
  const from = starts.findLast((start) => start <= offset) ?? 0;
  const to = starts.find((start) => start > offset) ?? text.length;
  return { from, to };
}

/** The text with a stretch blanked out, so that all else keeps its place. */
export function blankOut(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replaceAll(/[^\r\n]/gu, " ") + text.slice(to);
}
