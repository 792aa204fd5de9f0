import { isAgreement, isFile, type Agreement, type Article, type Declaration } from "../generated/ast.js";

/** The article's own name: `article-5`, or its word. */
export function articleName(article: Article): string {
  return article.number === undefined ? (article.word ?? "") : `article-${article.number}`;
}

/** The agreement a declaration belongs to: the nearest one above it in its file, or null. */
export function agreementOf(declaration: Declaration): Agreement | null {
  const file = declaration.$container;
  if (!isFile(file)) return null;
  for (let index = declaration.$containerIndex ?? 0; index >= 0; index -= 1) {
    const above = file.declarations[index];
    if (above !== undefined && isAgreement(above)) return above;
  }
  return null;
}

/** The name an article is referred to by from anywhere: `nato.article-5`. */
export function qualifiedArticleName(article: Article): string {
  const agreement = agreementOf(article);
  return agreement === null ? articleName(article) : `${agreement.name}.${articleName(article)}`;
}
