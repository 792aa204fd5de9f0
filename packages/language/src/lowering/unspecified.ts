import { unspecified, type Unspecified } from "@foedus/engine";
import type { Unspecified as UnspecifiedNode } from "../generated/ast.js";
import { articleReference } from "../names/article-name.js";
import type { LoweringContext } from "./context.js";

/** Lowers an open term: its hole, and the article that just this term is said to be like. */
export function lowerUnspecified(
  node: UnspecifiedNode,
  context: LoweringContext,
  instrument: string | null,
  hole: string,
): Unspecified {
  const open = unspecified(context.holes.of(node, instrument, hole));
  const like = articleReference(node.like);
  return like === null ? open : { ...open, like };
}
