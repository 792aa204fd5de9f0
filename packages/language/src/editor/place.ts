import { AstUtils, CstUtils, isReference, type AstNode, type CstNode, type Reference } from "langium";
import type { Range } from "vscode-languageserver-types";
import type { AnalysedFile, Analysis } from "../parse-files.js";

/** What stands at a place of a file. */
export interface Standing {
  readonly file: AnalysedFile;
  /** The word there. */
  readonly leaf: CstNode;
  readonly node: AstNode;
}

/** What stands at an offset, or just before it; null between words. */
export function standingAt(analysis: Analysis, path: string, offset: number): Standing | null {
  const file = analysis.files.find((one) => one.path === path);
  const root = file?.tree.$cstNode;
  if (file === undefined || root === undefined) return null;
  const words = CstUtils.flattenCst(root).filter(({ hidden }) => !hidden);
  // Between two words that touch, the cursor is at the beginning of the second.
  const leaf =
    words.find((word) => word.offset <= offset && offset < word.end) ??
    words.find((word) => word.end === offset);
  return leaf === undefined ? null : { file, leaf, node: leaf.astNode };
}

/** The file a node stands in. */
export function fileOf(analysis: Analysis, node: AstNode): AnalysedFile | null {
  const root = AstUtils.findRootNode(node);
  return analysis.files.find(({ tree }) => tree === root) ?? null;
}

/** Where a word or sentence stands, in lines and columns from 0. */
export const rangeOf = (node: CstNode): Range => node.range;

/** The use of a name that covers a word, or null. */
export function referenceAt({ node, leaf }: Standing): Reference | null {
  for (const info of AstUtils.streamReferences(node)) {
    const { reference } = info;
    const at = isReference(reference) ? reference.$refNode : undefined;
    if (isReference(reference) && at !== undefined && at.offset <= leaf.offset && leaf.end <= at.end)
      return reference;
  }
  return null;
}
