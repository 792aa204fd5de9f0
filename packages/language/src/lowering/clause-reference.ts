import type { ClauseReference } from "../generated/ast.js";
import { clauseName, clausesOf } from "../names/article-name.js";

/** The full name of the clause that is meant; of an article with several, the first where no number says which. */
export function lowerClauseReference(node: ClauseReference): string {
  const article = node.article.ref;
  if (article === undefined) return node.article.$refText;
  const index = (node.number ?? 1) - 1;
  return clauseName(article, Math.min(Math.max(index, 0), Math.max(clausesOf(article).length - 1, 0)));
}
