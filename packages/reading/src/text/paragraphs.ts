import type { Tokens } from "./tokens.js";

/** A paragraph as a range of tokens, both ends included. */
export interface Paragraph {
  readonly first: number;
  readonly last: number;
}

const LONGEST_WRAPPED_LINE = 120;

/**
 * Finds the paragraphs. Some reports put each paragraph on one line, others wrap lines by hand and leave a blank
 * line between paragraphs; the length of the lines tells which of the two this is.
 */
export function paragraphs(tokens: Tokens): Paragraph[] {
  const wrapped = isWrappedByHand(tokens.text);
  const found: Paragraph[] = [];
  let first = 0;
  for (let index = 1; index <= tokens.length; index++) {
    if (index < tokens.length) {
      const gap = tokens.text.slice(tokens.at(index - 1).end, tokens.at(index).start);
      const breaks = lineBreaks(gap);
      if (breaks === 0 || (breaks === 1 && wrapped)) continue;
    }
    found.push({ first, last: index - 1 });
    first = index;
  }
  return tokens.length === 0 ? [] : found;
}

function lineBreaks(gap: string): number {
  let count = 0;
  for (let position = 0; position < gap.length; position++) {
    const unit = gap.charAt(position);
    if (unit === "\u2029") count += 2;
    else if (unit === "\n" || (unit === "\r" && gap.charAt(position + 1) !== "\n")) count++;
  }
  return count;
}

function isWrappedByHand(text: string): boolean {
  if (!/\n[\t\r ]*\n/u.test(text)) return false;
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    if (lineEnd - lineStart > LONGEST_WRAPPED_LINE) return false;
    lineStart = lineEnd + 1;
  }
  return true;
}
