import type { Lexer } from "langium";

/** A comment, without the blanks at its end. */
export interface Comment {
  readonly text: string;
  /** Where in its line it begins, from 0. */
  readonly column: number;
  readonly blankBefore: boolean;
}

/** A stretch of text that is no white space, as it was found. */
export interface Found {
  readonly type: "word" | "comment" | "unread" | "end";
  readonly offset: number;
  readonly image: string;
}

/** A word, an unread stretch or the end of the text, with what stands around it. */
export interface Written {
  readonly type: "word" | "unread" | "end";
  readonly offset: number;
  readonly image: string;
  /** Nothing stands between it and what is before it. */
  readonly isGlued: boolean;
  readonly opensLine: boolean;
  readonly blankBefore: boolean;
  /** The comments on lines of their own above it. */
  readonly above: readonly Comment[];
  /** The comment behind it on its line. */
  readonly behind: Comment | null;
}

/** The words and comments of a text, in order. White space is left out. */
export function found(lexer: Lexer, text: string): readonly Found[] {
  const { tokens, hidden } = lexer.tokenize(text);
  const words = tokens.map(({ startOffset, image }) => ({
    type: "word" as const,
    offset: startOffset,
    image,
  }));
  const comments = hidden
    .filter(({ image }) => image.trim() !== "")
    .map(({ startOffset, image }) => ({ type: "comment" as const, offset: startOffset, image }));
  return [...words, ...comments].sort((left, right) => left.offset - right.offset);
}

/** How many lines end in a text, up to two. */
function lineEnds(text: string, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to && ends < 2; at += 1) {
    const character = text[at];
    if (character === "\n" || (character === "\r" && text[at + 1] !== "\n")) ends += 1;
  }
  return ends;
}

/** How far from the beginning of its line a place is. */
function columnOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return offset - start;
}

/** Puts the comments to the words they stand at. What was found is given in order. */
export function written(text: string, stretches: readonly Found[]): readonly Written[] {
  const all: Written[] = [];
  let above: Comment[] = [];
  let end = 0;
  for (const { type, offset, image } of [
    ...stretches,
    { type: "end" as const, offset: text.length, image: "" },
  ]) {
    const ends = lineEnds(text, end, offset);
    const blankBefore = ends > 1;
    const opensLine = ends > 0 || end === 0;
    if (type === "comment") {
      const comment = { text: image.trimEnd(), column: columnOf(text, offset), blankBefore };
      const last = all.at(-1);
      if (last === undefined || opensLine || last.type !== "word") above.push(comment);
      else all[all.length - 1] = { ...last, behind: comment };
    } else {
      const isGlued = offset === end && end > 0;
      all.push({ type, offset, image, isGlued, opensLine, blankBefore, above, behind: null });
      above = [];
    }
    end = offset + image.length;
  }
  return all;
}
