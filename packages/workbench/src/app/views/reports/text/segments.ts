import type { Statement } from "@foedus/dossier";
import type { Span } from "../editing/edges.js";

/** What words are in a statement. */
export type Role = "content" | "cue" | "speaker";

/** One line under words: whose, and what it is drawn like. */
export interface Line {
  readonly id: string;
  readonly level: Statement["level"];
  readonly status: Statement["status"];
  /** Lines under the same words lie one under the other; the outermost statement has 0. */
  readonly row: number;
}

/** Words that belong to the same statements throughout. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
  /** What the words are in the chosen statement, if anything. */
  readonly chosen: Role | null;
  /** Words that somebody has explained, with what they seem to mean. */
  readonly gloss: string | null;
}

/** A paragraph of the text. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Whether its lines were broken to a width, so that a break in it is but a blank. */
  readonly isWrapped: boolean;
}

/** Lines broken to a width are about so long; the last may be shorter. */
const WRAPPED = { least: 45, most: 100 } as const;

const isWrapped = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.slice(0, -1).every(({ length: long }) => long >= WRAPPED.least && long <= WRAPPED.most) &&
  (lines.at(-1)?.length ?? 0) <= WRAPPED.most;

/**
 * The paragraphs of a text: what stands between empty lines where its lines were broken to a width, as wires and mails do, and
 * else each line. Every character is in one, or is a break between two.
 */
export const paragraphsOf = (text: string): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  for (const { index, 0: block } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)) {
    const lines = block.split("\n");
    if (isWrapped(lines)) {
      paragraphs.push({ start: index, end: index + block.length, isWrapped: true });
      continue;
    }
    let at = index;
    for (const line of lines) {
      if (line.trim() !== "") paragraphs.push({ start: at, end: at + line.length, isWrapped: false });
      at += line.length + 1;
    }
  }
  return paragraphs;
};

/** A span of a statement in the text. */
export interface Drawn {
  readonly span: Span;
  readonly line: Line;
}

const length = (statement: Statement): number =>
  statement.content.reduce((sum, [start, end]) => sum + end - start, 0);

/**
 * A row for every statement, so that no two that share words lie on each other: outer ones above. Statements that share no words
 * share a row.
 */
export const rowsOf = (statements: readonly Statement[]): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  const ends: number[] = [];
  const sorted = statements.toSorted(
    (left, right) =>
      (left.content[0]?.[0] ?? 0) - (right.content[0]?.[0] ?? 0) || length(right) - length(left),
  );
  for (const statement of sorted) {
    const start = statement.content[0]?.[0] ?? 0;
    const end = statement.content.at(-1)?.[1] ?? 0;
    const free = ends.findIndex((taken) => taken <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    rows.set(statement.id, row);
  }
  return rows;
};

/** The lines of all statements but the rejected ones, in the order of the text. */
export const linesOf = (statements: readonly Statement[]): readonly Drawn[] => {
  const shown = statements.filter(({ status }) => status !== "rejected");
  const rows = rowsOf(shown);
  return shown
    .flatMap(({ id, level, status, content }) =>
      content.map((span): Drawn => ({ span, line: { id, level, status, row: rows.get(id) ?? 0 } })),
    )
    .toSorted((left, right) => left.span[0] - right.span[0]);
};

/** The first paragraph that ends after a place. */
const paragraphAt = (paragraphs: readonly Paragraph[], at: number): number => {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The lines that each paragraph has, in the order of the paragraphs. */
export const linesByParagraph = (
  paragraphs: readonly Paragraph[],
  lines: readonly Drawn[],
): readonly (readonly Drawn[])[] => {
  const under = paragraphs.map((): Drawn[] => []);
  for (const line of lines) {
    const [start, end] = line.span;
    for (let index = paragraphAt(paragraphs, start); (paragraphs[index]?.start ?? end) < end; index += 1)
      under[index]?.push(line);
  }
  return under;
};

interface Marked {
  readonly span: Span;
  readonly role: Role;
}

const marksOf = ({ content, cue, speaker }: Statement): readonly Marked[] => [
  ...content.map((span): Marked => ({ span, role: "content" })),
  ...cue.map((span): Marked => ({ span, role: "cue" })),
  ...speaker.spans.map((span): Marked => ({ span, role: "speaker" })),
];

const glossesOf = (
  { content, gloss }: Statement,
  text: string,
): readonly { readonly span: Span; readonly meaning: string }[] =>
  (gloss ?? []).flatMap(({ words, meaning }) =>
    content.flatMap(([start, end]) => {
      const at = text.slice(start, end).indexOf(words);
      return at === -1 ? [] : [{ span: [start + at, start + at + words.length] as const, meaning }];
    }),
  );

const covers = ([start, end]: Span, at: number): boolean => start <= at && at < end;

/** The segments of one paragraph: it is cut wherever a statement, or something in the chosen one, begins or ends. */
export const segmentsOf = (
  { start, end }: Paragraph,
  lines: readonly Drawn[],
  chosen: Statement | null,
  text: string,
): readonly Segment[] => {
  const here = lines.filter(({ span }) => span[0] < end && span[1] > start);
  const marks = chosen === null ? [] : marksOf(chosen);
  const glosses = chosen === null ? [] : glossesOf(chosen, text);
  const cuts = new Set([start, end]);
  for (const { span } of [...here, ...marks, ...glosses]) {
    for (const at of span) if (at > start && at < end) cuts.add(at);
  }
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((from, index): Segment => ({
    start: from,
    end: places[index + 1] ?? end,
    lines: here.filter(({ span }) => covers(span, from)).map(({ line }) => line),
    chosen: marks.find(({ span }) => covers(span, from))?.role ?? null,
    gloss: glosses.find(({ span }) => covers(span, from))?.meaning ?? null,
  }));
};
