import {
  DefaultScopeProvider,
  type AstNodeDescription,
  type ReferenceInfo,
  type Scope,
  type Stream,
} from "langium";
import { Article } from "../generated/ast.js";

/** The articles by their names without the agreement's, worked out once for each set of articles. */
const byShortName = new WeakMap<Scope, ReadonlyMap<string, AstNodeDescription | null>>();

/** An article's names behind its agreement's: each with the article, or with null where several bear it. */
function shortNames(articles: Scope): ReadonlyMap<string, AstNodeDescription | null> {
  const known = byShortName.get(articles);
  if (known !== undefined) return known;
  const short = new Map<string, AstNodeDescription | null>();
  for (const description of articles.getAllElements()) {
    const dot = description.name.indexOf(".");
    if (dot < 0) continue;
    const name = description.name.slice(dot + 1);
    const other = short.get(name);
    if (other === undefined) short.set(name, description);
    else if (other?.name !== description.name) short.set(name, null);
  }
  byShortName.set(articles, short);
  return short;
}

/**
 * Articles answer to `nato.article-5`, to `guarantee` where one article alone bears that name, and in a variant's
 * target also with an owner behind them: `guarantee.us`. Other names are plain.
 */
export class FoedusScopeProvider extends DefaultScopeProvider {
  override getScope(context: ReferenceInfo): Scope {
    const scope = super.getScope(context);
    if (this.reflection.getReferenceType(context) !== Article.$type) return scope;
    return new ArticleScope(scope, context.property === "target");
  }
}

class ArticleScope implements Scope {
  constructor(
    private readonly articles: Scope,
    private readonly ownerMayFollow: boolean,
  ) {}

  getElement(name: string): AstNodeDescription | undefined {
    const found = this.named(name);
    if (found !== undefined || !this.ownerMayFollow) return found;
    const end = name.lastIndexOf(".");
    return end < 0 ? undefined : this.named(name.slice(0, end));
  }

  getElements(name: string): Stream<AstNodeDescription> {
    return this.getAllElements().filter((description) => description === this.getElement(name));
  }

  getAllElements(): Stream<AstNodeDescription> {
    return this.articles.getAllElements();
  }

  /** The article of this full name, or the only one of this short name. */
  private named(name: string): AstNodeDescription | undefined {
    const full = this.articles.getElement(name);
    if (full !== undefined) return full;
    return shortNames(this.articles).get(name) ?? undefined;
  }
}
