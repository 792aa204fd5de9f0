import type { ArticleReference } from "@foedus/engine";
import type { Reference } from "langium";
import {
  isAgreement,
  isAmends,
  isConditionalClause,
  isFile,
  isPlainClause,
  type Agreement,
  type Article,
  type ConditionalClause,
  type Declaration,
  type File,
  type PlainClause,
} from "../generated/ast.js";

/** The name of an article with a number: `article-5`, `article-113a`, and `article-4-1` for 4.1 or 4(1). */
export const numberedName = (written: string): string =>
  `article-${written.replace(")", "").replace(/[.(]/u, "-")}`;

/** What stands where an article has its number, as written; null where it has a word instead. */
export const articleNumber = (article: Article): string | null =>
  article.numbering ?? (article.number === undefined ? null : String(article.number));

/** The article's own name: `article-5`, or its word. */
export function articleName(article: Article): string {
  const number = articleNumber(article);
  return number === null ? (article.word ?? "") : numberedName(number);
}

/** The property of an article that holds what it is called by. */
export function articleNameProperty(article: Article): "number" | "numbering" | "word" {
  if (article.number !== undefined) return "number";
  return article.numbering === undefined ? "word" : "numbering";
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

/** Where a chain of amendments ends is worked out once for all that are in it. */
const amended = new WeakMap<Agreement, Agreement>();

/** The agreement an amending one amends, through others that amend it; itself where it amends none. */
export function amendedBy(agreement: Agreement): Agreement {
  const seen = new Set<Agreement>();
  let last = agreement;
  while (!seen.has(last)) {
    seen.add(last);
    const next: Agreement | undefined = amended.get(last) ?? last.properties.find(isAmends)?.agreement.ref;
    if (next !== undefined) last = next;
  }
  for (const one of seen) amended.set(one, last);
  return last;
}

/** The group that "any party" speaks of: the parties of the agreement, or of the one that it amends. */
export function partiesGroupOf(agreement: Agreement | null): string {
  return agreement === null ? ".parties" : `${amendedBy(agreement).name}.parties`;
}

/** Trees do not change once read, so clauses are told from other sentences once for an article. */
const clauses = new WeakMap<Article, readonly (ConditionalClause | PlainClause)[]>();

/** The clauses of an article that give rise to something. */
export function clausesOf(article: Article): readonly (ConditionalClause | PlainClause)[] {
  const known = clauses.get(article);
  if (known !== undefined) return known;
  const found = article.clauses.filter((clause) => isConditionalClause(clause) || isPlainClause(clause));
  clauses.set(article, found);
  return found;
}

/** A clause's full name: that of its article, with its number behind it where the article has several. */
export function clauseName(article: Article, index: number): string {
  const full = qualifiedArticleName(article);
  return clausesOf(article).length === 1 ? full : `${full}.${String(index + 1)}`;
}

/** What a reference to an article comes to in the model; null where it names none. */
export function articleReference(reference: Reference<Article> | undefined): ArticleReference | null {
  const article = reference?.ref;
  if (article === undefined) return null;
  return { instrument: agreementOf(article)?.name ?? "", article: articleName(article) };
}
