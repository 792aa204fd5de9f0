import {
  isAgreement,
  isFile,
  type Agreement,
  type Article,
  type Declaration,
  type File,
} from "../generated/ast.js";

/** The article's own name: `article-5`, or its word. */
export function articleName(article: Article): string {
  return article.number === undefined ? (article.word ?? "") : `article-${article.number}`;
}

/** Trees do not change once read, so what stands above each declaration is worked out once for a file. */
const above = new WeakMap<File, readonly (Agreement | null)[]>();

function agreementsAbove(file: File): readonly (Agreement | null)[] {
  const known = above.get(file);
  if (known !== undefined) return known;
  let last: Agreement | null = null;
  const agreements = file.declarations.map((declaration) => {
    if (isAgreement(declaration)) last = declaration;
    return last;
  });
  above.set(file, agreements);
  return agreements;
}

/** The agreement a declaration belongs to: the nearest one above it in its file, or null. */
export function agreementOf(declaration: Declaration): Agreement | null {
  const file = declaration.$container;
  if (!isFile(file)) return null;
  return agreementsAbove(file)[declaration.$containerIndex ?? 0] ?? null;
}

/** The name an article is referred to by from anywhere: `nato.article-5`. */
export function qualifiedArticleName(article: Article): string {
  const agreement = agreementOf(article);
  return agreement === null ? articleName(article) : `${agreement.name}.${articleName(article)}`;
}
