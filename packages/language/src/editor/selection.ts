import type { CstNode } from "langium";
import type { Range, SelectionRange } from "vscode-languageserver-types";
import type { Analysis } from "../parse-files.js";
import { standingAt } from "./place.js";

const isSameRange = ({ start, end }: Range, other: Range): boolean =>
  start.line === other.start.line &&
  start.character === other.start.character &&
  end.line === other.end.line &&
  end.character === other.end.character;

/** What a selection grows to, step by step: the word, the term, the provision, the clause, the article, the file. */
export function selectionAt(analysis: Analysis, path: string, offset: number): SelectionRange | null {
  const standing = standingAt(analysis, path, offset);
  const ranges: Range[] = [];
  for (let at: CstNode | undefined = standing?.leaf; at !== undefined; at = at.container) {
    const last = ranges.at(-1);
    if (last === undefined || !isSameRange(last, at.range)) ranges.push(at.range);
  }
  return ranges
    .toReversed()
    .reduce<SelectionRange | null>(
      (parent, range) => (parent === null ? { range } : { range, parent }),
      null,
    );
}
