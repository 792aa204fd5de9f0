import {
  AstUtils,
  DefaultScopeProvider,
  type AstNode,
  type AstNodeDescription,
  type ReferenceInfo,
  type Scope,
  type Stream,
} from "langium";
import { Article, isDeclaration } from "../generated/ast.js";
import { agreementOf, amendedBy } from "./article-name.js";

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

/** The agreements whose own articles need no more than their own name at a node: the one it is in, and what that amends. */
function agreementsAround(node: AstNode): readonly string[] {
  const declaration = AstUtils.getContainerOfType(node, isDeclaration);
  const agreement = declaration === undefined ? null : agreementOf(declaration);
  return agreement === null ? [] : [agreement.name, amendedBy(agreement).name];
}

/**
 * Articles answer to `nato.article-5`; to `article-5` below the agreement they are of, and anywhere where one article alone
 * bears that name; and in a variant's target also with an owner behind them: `guarantee.us`. Other names are plain.
 */
export class FoedusScopeProvider extends DefaultScopeProvider {
  override getScope(context: ReferenceInfo): Scope {
    const scope = super.getScope(context);
    if (this.reflection.getReferenceType(context) !== Article.$type) return scope;
    return new ArticleScope(scope, agreementsAround(context.container), context.property === "target");
  }
}

class ArticleScope implements Scope {
  constructor(
    private readonly articles: Scope,
    private readonly around: readonly string[],
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

  /** The article of this full name, that of this name near by, or the only one that bears it. */
  private named(name: string): AstNodeDescription | undefined {
    const full = this.articles.getElement(name);
    if (full !== undefined) return full;
    for (const agreement of this.around) {
      const near = this.articles.getElement(`${agreement}.${name}`);
      if (near !== undefined) return near;
    }
    return shortNames(this.articles).get(name) ?? undefined;
  }
}
