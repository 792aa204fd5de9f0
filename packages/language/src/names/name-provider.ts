import { DefaultNameProvider, type AstNode } from "langium";
import { isArticle } from "../generated/ast.js";
import { qualifiedArticleName } from "./article-name.js";

/** An article is known by its agreement and its own name: `nato.article-5`. All else by the name it is given. */
export class FoedusNameProvider extends DefaultNameProvider {
  override getName(node: AstNode): string | undefined {
    return isArticle(node) ? qualifiedArticleName(node) : super.getName(node);
  }
}
