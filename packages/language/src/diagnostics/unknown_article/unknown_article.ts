import { isArticle } from "../../generated/ast.js";
import { qualifiedArticleName } from "../../names/article-name.js";
import { unknownNameRule } from "../unknown_name.js";

/** A reference to an article that is in no agreement loaded here. */
export const unknownArticle = unknownNameRule({
  code: "unknown_article",
  wanted: "Article",
  called: "article",
  is: isArticle,
  nameOf: qualifiedArticleName,
  declare: () => "Write AGREEMENT.article-NUMBER or AGREEMENT.WORD, and give the agreement's file too.",
});
