import type { LexerResult } from "langium";
import type { Label } from "./grammar-graph.js";

/** A word as the lexer found it. */
export type Token = LexerResult["tokens"][number];

/** By kind of word: what of the grammar it may stand for, its own first. */
const known = new WeakMap<Token["tokenType"], readonly Label[]>();

/** What of the grammar a word may stand for, its own first: a keyword that is not reserved may also be a name. */
export function labelsOf({ tokenType }: Token): readonly Label[] {
  const labels = known.get(tokenType);
  if (labels !== undefined) return labels;
  const found = [tokenType, ...(tokenType.CATEGORIES ?? [])].map(({ name }) => name);
  known.set(tokenType, found);
  return found;
}
