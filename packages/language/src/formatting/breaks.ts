import type { Joint } from "./joints.js";
import { CLOSE_BEFORE, CLOSE_BEHIND, PARTED_MARKS, WIDTH, type LinePlace } from "./layout-table.js";
import type { Written } from "./written.js";

/** A word with what may happen before it. */
export interface Placed {
  readonly word: Written;
  readonly joint: Joint;
}

/** Words from one to before another on a line of their own. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
}

const isMark = (image: string): boolean => !/^[A-Za-z0-9_"]/u.test(image);

const keepsGlue = (image: string): boolean => isMark(image) && !PARTED_MARKS.has(image);

/** What stands between two words on one line. */
function between(before: Written, word: Written): "" | " " {
  if (CLOSE_BEFORE.has(word.image) || CLOSE_BEHIND.has(before.image)) return "";
  if (word.isGlued && (keepsGlue(word.image) || keepsGlue(before.image))) return "";
  return " ";
}

/** The words of a line as text. */
export function textOf(words: readonly Placed[], { from, to, indent }: Line): string {
  let text = " ".repeat(indent);
  for (let index = from; index < to; index += 1) {
    const here = words[index];
    const before = words[index - 1];
    if (here === undefined) continue;
    text += (index > from && before !== undefined ? between(before.word, here.word) : "") + here.word.image;
  }
  return text;
}

/** How broken a sentence is: which joints, and down to which depth the items of each stretch. */
interface Breaking {
  /** Words behind a comment, which must open a line. */
  readonly forced: ReadonlySet<number>;
  readonly broken: ReadonlySet<number>;
  /** By the word a stretch begins with. */
  readonly items: ReadonlyMap<number, number>;
}

class Sentence {
  private readonly widths: readonly number[];

  constructor(
    private readonly words: readonly Placed[],
    private readonly place: LinePlace,
  ) {
    // Where each word would end if all stood on one line.
    const widths = [0];
    for (const [index, { word }] of words.entries()) {
      const before = words[index - 1];
      const gap = before === undefined ? 0 : between(before.word, word).length;
      widths.push((widths[index] ?? 0) + gap + word.image.length);
    }
    this.widths = widths;
  }

  lines(): readonly Line[] {
    const forced = this.forced();
    const broken = this.asWritten(forced);
    for (;;) {
      const lines = this.refine(forced, broken);
      if (lines !== null) return lines;
    }
  }

  /** Lays the sentence out; where that takes further broken joints, adds them and returns null. */
  private refine(forced: ReadonlySet<number>, broken: Set<number>): readonly Line[] | null {
    const items = new Map<number, number>();
    for (;;) {
      const breaking = { forced, broken, items };
      const lines = this.arrange(breaking);
      let changed = false;
      let grown = false;
      for (const { line, stretch } of lines) {
        if (!this.isTooWide(line)) continue;
        const next = this.nextDepth(line, breaking, items.get(stretch.from) ?? -1);
        if (next === null) continue;
        changed = true;
        if (next.type === "item") items.set(stretch.from, next.depth);
        else {
          grown = true;
          this.breakAt(next.depth, stretch, broken);
        }
      }
      if (grown) return null;
      if (!changed) return lines.map(({ line }) => line);
    }
  }

  private forced(): ReadonlySet<number> {
    const forced = new Set<number>();
    for (const [index, { word }] of this.words.entries()) {
      if (index === 0) continue;
      if (word.above.length > 0 || this.words[index - 1]?.word.behind != null) forced.add(index);
    }
    return forced;
  }

  /** The joints that are broken as the text is written. */
  private asWritten(forced: ReadonlySet<number>): Set<number> {
    const broken = new Set<number>();
    const seen = new Set<object>();
    for (const [index, { word, joint }] of this.words.entries()) {
      if (joint.type === "part" && word.opensLine) broken.add(index);
      if (joint.type !== "entry" || seen.has(joint.list)) continue;
      seen.add(joint.list);
      if (word.opensLine || this.hasComment(index, joint.list, forced)) this.breakList(joint.list, broken);
    }
    return broken;
  }

  private hasComment(first: number, list: object, forced: ReadonlySet<number>): boolean {
    const end = this.words.findIndex(({ joint }) => joint.type === "end" && joint.list === list);
    const last = end < 0 ? this.words.length : end;
    return [...forced].some((index) => index >= first && index <= last);
  }

  private breakList(list: object, broken: Set<number>): void {
    for (const [index, { joint }] of this.words.entries()) {
      if ((joint.type === "entry" || joint.type === "end") && joint.list === list) broken.add(index);
    }
  }

  private breakAt(depth: number, stretch: { from: number; to: number }, broken: Set<number>): void {
    for (let index = stretch.from + 1; index < stretch.to; index += 1) {
      const joint = this.words[index]?.joint;
      if (joint?.type === "part" && joint.depth === depth) broken.add(index);
      if (joint?.type === "entry" && joint.depth === depth) this.breakList(joint.list, broken);
    }
  }

  private isTooWide({ from, to, indent }: Line): boolean {
    return indent + this.width(from, to) > WIDTH;
  }

  private width(from: number, to: number): number {
    const first = this.words[from];
    const lead = (this.widths[from + 1] ?? 0) - (first?.word.image.length ?? 0);
    return (this.widths[to] ?? 0) - lead;
  }

  /** The shallowest joint at which a line could still be broken; a part before an item of the same depth. */
  private nextDepth(
    line: Line,
    { broken }: Breaking,
    itemDepth: number,
  ): { readonly type: "part" | "item"; readonly depth: number } | null {
    let found: { readonly type: "part" | "item"; readonly depth: number } | null = null;
    for (let index = line.from + 1; index < line.to; index += 1) {
      const joint = this.words[index]?.joint;
      const isPart = (joint?.type === "part" || joint?.type === "entry") && !broken.has(index);
      const isItem = joint?.type === "item" && joint.depth > itemDepth;
      if (joint === undefined || !("depth" in joint) || !(isPart || isItem)) continue;
      const isBetter = found === null || joint.depth < found.depth || (joint.depth === found.depth && isPart);
      if (isBetter) found = { type: isPart ? "part" : "item", depth: joint.depth };
    }
    return found;
  }

  /** The lines of a breaking, each with the stretch between broken joints that it is in. */
  private arrange({
    forced,
    broken,
    items,
  }: Breaking): readonly { readonly line: Line; readonly stretch: { from: number; to: number } }[] {
    const cuts = [...new Set([0, ...forced, ...broken])].sort((left, right) => left - right);
    const open: { readonly depth: number; readonly indent: number }[] = [];
    const below = (): number => {
      const top = open.at(-1);
      return top === undefined ? this.place.hang : top.indent + 2;
    };
    return cuts.flatMap((from, at) => {
      const stretch = { from, to: cuts[at + 1] ?? this.words.length };
      const joint = this.words[from]?.joint;
      let indent = from === 0 ? this.place.indent : below();
      if (joint?.type === "end") {
        open.length = 0;
        indent = this.place.indent;
      } else if (joint?.type === "part" || joint?.type === "entry") {
        while ((open.at(-1)?.depth ?? -1) >= joint.depth) open.pop();
        indent = below();
        open.push({ depth: joint.depth, indent });
      }
      const lines = this.filled(stretch, indent, below(), items.get(from) ?? -1);
      return lines.map((line) => ({ line, stretch }));
    });
  }

  /** As many items on each line as it can take. */
  private filled(
    { from, to }: { from: number; to: number },
    indent: number,
    below: number,
    depth: number,
  ): readonly Line[] {
    const lines: Line[] = [];
    let line: Line = { from, to: from, indent };
    for (let index = from + 1; index <= to; index += 1) {
      const joint = this.words[index]?.joint;
      const mayBreak = index === to || (joint?.type === "item" && joint.depth <= depth);
      if (!mayBreak) continue;
      const longer = { ...line, to: index };
      if (line.to > line.from && this.isTooWide(longer)) {
        lines.push(line);
        line = { from: line.to, to: index, indent: below };
      } else line = longer;
    }
    return [...lines, line];
  }
}

/** Breaks a sentence into lines. The first word stands at the given place. */
export const linesOf = (words: readonly Placed[], place: LinePlace): readonly Line[] =>
  new Sentence(words, place).lines();
