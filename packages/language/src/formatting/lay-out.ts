import { linesOf, textOf, type Line, type Placed } from "./breaks.js";
import type { Joint } from "./joints.js";
import { COMMENT_BELOW, COMMENT_GAP, LAST_COMMENT_COLUMN, type LinePlace } from "./layout-table.js";
import type { Comment, Written } from "./written.js";

/** A line of the result. */
interface Row {
  readonly text: string;
  /** One line stays empty above it. */
  readonly blankBefore: boolean;
}

/** A declaration, a stretch that was not read, or the end of the text. */
interface Part {
  readonly type: "declaration" | "unread" | "end";
  readonly rows: readonly Row[];
  /** The comments between it and what is above it. */
  readonly above: readonly Comment[];
  readonly blankBefore: boolean;
}

interface SentenceAt {
  readonly place: LinePlace;
  readonly isDeclaration: boolean;
  readonly words: readonly Placed[];
}

const INNER: Joint = { type: "inner" };

/** The words parted where a line must begin. */
function sentencesOf(
  words: readonly Written[],
  joints: ReadonlyMap<number, Joint>,
): readonly (SentenceAt | Written)[] {
  const all: (SentenceAt | Written)[] = [];
  let current: Placed[] = [];
  for (const word of words) {
    if (word.type !== "word") {
      all.push(word);
      continue;
    }
    const joint = joints.get(word.offset) ?? INNER;
    if (joint.type === "line" || current.length === 0) {
      current = [{ word, joint }];
      const place = joint.type === "line" ? joint.place : { indent: 0, hang: 2 };
      all.push({ place, isDeclaration: joint.type !== "line" || joint.isDeclaration, words: current });
    } else current.push({ word, joint });
  }
  return all;
}

const commentRow = ({ text, blankBefore }: Comment, indent: number): Row => ({
  text: " ".repeat(indent) + text,
  blankBefore,
});

/** A line with the comment behind it, in its column if it can be and the line begins where it did. */
function withComment(text: string, comment: Comment | null, beganLine: boolean): string {
  if (comment === null) return text;
  const least = text.length + COMMENT_GAP;
  const isKept = beganLine && comment.column >= least && comment.column <= LAST_COMMENT_COLUMN;
  return text.padEnd(isKept ? comment.column : least) + comment.text;
}

function rowsOfLine({ words, place }: SentenceAt, line: Line): readonly Row[] {
  const first = words[line.from];
  if (first === undefined) return [];
  const { word, joint } = first;
  // What begins a declaration has its comments in the gap above it.
  const above = joint.type === "line" && joint.isDeclaration ? [] : word.above;
  const besideComments = joint.type === "end" ? place.hang : line.indent;
  const mayStandOff = joint.type === "line" || joint.type === "entry";
  const text = withComment(textOf(words, line), words[line.to - 1]?.word.behind ?? null, word.opensLine);
  return [
    ...above.map((comment) => commentRow(comment, besideComments)),
    { text, blankBefore: mayStandOff && word.blankBefore },
  ];
}

/** The declarations with their lines, and what stands between them. */
function partsOf(words: readonly Written[], joints: ReadonlyMap<number, Joint>): readonly Part[] {
  const parts: Part[] = [];
  for (const one of sentencesOf(words, joints)) {
    if ("words" in one) {
      const rows = linesOf(one.words, one.place).flatMap((line) => rowsOfLine(one, line));
      const word = one.words[0]?.word;
      const last = parts.at(-1);
      if (!one.isDeclaration && last?.type === "declaration") {
        parts[parts.length - 1] = { ...last, rows: [...last.rows, ...rows] };
      } else if (word !== undefined) {
        const [head, ...rest] = rows;
        if (head === undefined) continue;
        parts.push({
          type: "declaration",
          rows: [{ ...head, blankBefore: false }, ...rest],
          above: word.above,
          blankBefore: word.blankBefore,
        });
      }
    } else {
      const rows = one.type === "unread" ? [{ text: one.image, blankBefore: false }] : [];
      parts.push({
        type: one.type === "unread" ? "unread" : "end",
        rows,
        above: one.above,
        blankBefore: one.blankBefore,
      });
    }
  }
  return parts;
}

/** The comments above a declaration: those that are indented below another belong to that one. */
function shared(
  above: readonly Comment[],
  hasBefore: boolean,
): readonly [below: readonly Comment[], own: readonly Comment[]] {
  const first = hasBefore ? above.findIndex(({ column }) => column === 0) : 0;
  const cut = first < 0 ? above.length : first;
  return [above.slice(0, cut), above.slice(cut)];
}

/** Lays out words, comments and unread stretches as a text. */
export function layOut(words: readonly Written[], joints: ReadonlyMap<number, Joint>): string {
  let text = "";
  const put = (row: Row): void => {
    text += (row.blankBefore && text !== "" ? "\n" : "") + row.text + "\n";
  };
  let before: { readonly type: Part["type"]; readonly isOneLine: boolean } | null = null;
  for (const part of partsOf(words, joints)) {
    const [below, own] = shared(part.above, before?.type === "declaration");
    for (const comment of below) put(commentRow(comment, COMMENT_BELOW));
    const isOneLine = part.type === "declaration" && part.rows.length === 1;
    const isRun: boolean = before?.isOneLine === true && below.length === 0 && isOneLine;
    const stands = part.blankBefore || own.some(({ blankBefore }) => blankBefore);
    const isParted = part.type === "declaration" && before?.type === "declaration" && !isRun && !stands;
    const rows = [
      ...own.map((comment) => commentRow(comment, 0)),
      ...part.rows.map((row, index) => (index === 0 ? { ...row, blankBefore: part.blankBefore } : row)),
    ];
    for (const [index, row] of rows.entries()) {
      if (part.type === "unread" && index === rows.length - 1) {
        // To the character, with its own last line end.
        text += (row.blankBefore && text !== "" ? "\n" : "") + row.text;
      } else put(index === 0 && isParted ? { ...row, blankBefore: true } : row);
    }
    before = { type: part.type, isOneLine };
  }
  return text;
}
