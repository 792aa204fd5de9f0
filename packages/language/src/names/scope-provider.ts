import {
  DefaultScopeProvider,
  type AstNodeDescription,
  type ReferenceInfo,
  type Scope,
  type Stream,
} from "langium";
import { Article } from "../generated/ast.js";

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
    const short = new Map<string, AstNodeDescription>();
    for (const description of this.articles.getAllElements()) {
      if (description.name.endsWith(`.${name}`)) short.set(description.name, description);
    }
    return short.size === 1 ? [...short.values()][0] : undefined;
  }
}
