import { isArticle } from "../../generated/ast.js";
import { qualifiedArticleName } from "../../names/article-name.js";
import { allOf } from "../../names/declared.js";
import { moreUses, unknownNames } from "../../names/references.js";
import type { Rule } from "../rule.js";

/** So many articles are listed at most. */
const MOST = 8;

function helpFor(name: string, articles: readonly string[]): string {
  const [agreement = "", ...rest] = name.split(".");
  if (rest.length === 0) return "Write AGREEMENT.article-NUMBER or AGREEMENT.WORD.";
  const own = articles.filter((one) => one.startsWith(`${agreement}.`));
  if (own.length === 0) return "That agreement has no articles.";
  const shown = own.slice(0, MOST).map((one) => `"${one}"`);
  return `It has ${shown.join(", ")}${own.length > MOST ? " …" : ""}.`;
}

/** A reference to an article that is in no agreement loaded here. */
export const unknownArticle: Rule = {
  code: "unknown_article",
  severity: "error",
  check: (checked) => {
    const articles = allOf(checked, isArticle).map(qualifiedArticleName);
    return unknownNames(checked, ["Article"]).map(({ name, node, reference, more, guess }) => ({
      node,
      at: reference.$refNode,
      message: `There is no article called "${name}".${moreUses(more)}`,
      help: guess === null ? helpFor(name, articles) : `Did you mean "${guess.name}"?`,
    }));
  },
};
