import { isReference, type CstNode } from "langium";
import { inARow } from "../names/tree.js";
import type { Analysis } from "../parse-files.js";
import { isNamedThing, isSame, nameNode, allNamed, type Named } from "./named.js";
import { referenceAt, standingAt, type Standing } from "./place.js";

/** A place in a file. */
export interface Use {
  readonly path: string;
  readonly at: CstNode;
}

/** What a word names, whether it declares it or uses it; null where it names nothing. */
export function namedAt(standing: Standing): Named | null {
  const target = referenceAt(standing)?.ref;
  if (isNamedThing(target)) return target;
  const { node, leaf } = standing;
  if (!isNamedThing(node)) return null;
  const name = nameNode(node);
  return name !== undefined && name.offset <= leaf.offset && leaf.end <= name.end ? node : null;
}

/** Where something is declared: in several files, where a party is. */
export function declarationsOf(analysis: Analysis, target: Named): readonly Use[] {
  return allNamed(analysis)
    .filter((node) => isSame(node, target))
    .flatMap((node) => {
      const at = nameNode(node);
      const file = analysis.files.find(({ tree }) => inARow(tree).nodes.includes(node));
      return at === undefined || file === undefined ? [] : [{ path: file.path, at }];
    });
}

/** Where something is used. */
export function usesOf(analysis: Analysis, target: Named): readonly Use[] {
  return analysis.files.flatMap(({ path, tree }) =>
    inARow(tree).uses.flatMap(({ reference }): readonly Use[] => {
      if (!isReference(reference) || reference.$refNode === undefined) return [];
      const { ref } = reference;
      return isNamedThing(ref) && isSame(ref, target) ? [{ path, at: reference.$refNode }] : [];
    }),
  );
}

/** What a place of a file names; null where it names nothing. */
export function targetAt(analysis: Analysis, path: string, offset: number): Named | null {
  const standing = standingAt(analysis, path, offset);
  return standing === null ? null : namedAt(standing);
}
