import { CstUtils, GrammarAST, isReference, type CstNode } from "langium";
import { isArticle } from "../generated/ast.js";
import { nameNode } from "../editor/named.js";
import { inARow } from "../names/tree.js";
import type { Analysis } from "../parse-files.js";

/** A text with one mistake in it. */
export interface Mistaken {
  readonly text: string;
  /** Where the mistake is. */
  readonly offset: number;
  /** What stood there. */
  readonly word: string;
}

/** A place of a text: a word of it. */
export type Place = Pick<CstNode, "offset" | "end" | "text">;

/** The words of a text by what they are there. */
export interface Places {
  readonly keywords: readonly Place[];
  readonly uses: readonly Place[];
  readonly declared: readonly Place[];
  readonly titles: readonly Place[];
  readonly marks: readonly Place[];
  readonly dates: readonly Place[];
  /** All words, marks and titles in order. */
  readonly all: readonly Place[];
}

/** The words of the first file, by what the grammar took them for. */
export function placesIn({ files }: Analysis): Places {
  const tree = files[0]?.tree;
  const root = tree?.$cstNode;
  if (tree === undefined || root === undefined) throw new Error("The first file has no words.");
  const all = [...CstUtils.flattenCst(root)].filter(({ hidden }) => !hidden);
  const { nodes, uses } = inARow(tree);
  const isKeyword = ({ grammarSource }: CstNode): boolean => GrammarAST.isKeyword(grammarSource);
  const terminal = ({ tokenType }: { readonly tokenType: { readonly name: string } }): string =>
    tokenType.name;
  return {
    all,
    keywords: all.filter((leaf) => isKeyword(leaf) && /^[a-z]+$/u.test(leaf.text)),
    marks: all.filter((leaf) => isKeyword(leaf) && !/^[a-z]+$/u.test(leaf.text)),
    titles: all.filter((leaf) => terminal(leaf) === "STRING"),
    dates: all.filter((leaf) => terminal(leaf) === "DATE"),
    uses: uses.flatMap(({ reference }) =>
      isReference(reference) && reference.$refNode !== undefined ? [reference.$refNode] : [],
    ),
    declared: nodes.filter((node) => !isArticle(node)).flatMap((node) => nameNode(node) ?? []),
  };
}

/** Puts something else in the place of a stretch of a text. */
export const replaced = (
  text: string,
  { offset, end }: Pick<Place, "offset" | "end">,
  put: string,
  word: string,
): Mistaken => ({ text: text.slice(0, offset) + put + text.slice(end), offset, word });

/** A word with a letter left out, two swapped, one too many, or another one; by turns. Its first letter stays. */
export function misspelt(word: string, turn: number): string {
  const at = 1 + (turn % Math.max(1, word.length - 2));
  const before = word.slice(0, at);
  const here = word.charAt(at);
  const next = word.charAt(at + 1);
  const behind = word.slice(at + 2);
  const spellings = [
    before + next + behind,
    before + next + here + behind,
    before + here + here + next + behind,
    `${before}q${next}${behind}`,
  ].filter((spelling) => spelling !== word);
  return spellings[turn % spellings.length] ?? `${word}q`;
}
