import { DECLARATION_WORDS } from "./reserved-words.js";

/** Where declarations begin: a line that opens, unindented, with a word that begins one. In order. */
export function declarationStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/(?<![^\r\n])[a-z]+(?![A-Za-z0-9_-])/gu)) {
    if (DECLARATION_WORDS.has(match[0])) starts.push(match.index);
  }
  return starts;
}
