import { isAgreement, isArticle } from "../../generated/ast.js";
import { qualifiedArticleName } from "../../names/article-name.js";
import { allOf } from "../../names/declared.js";
import { moreUses, unknownNames } from "../../names/references.js";
import { closestName } from "../../names/suggest.js";
import type { Rule } from "../rule.js";

function helpFor(name: string, articles: readonly string[], agreements: readonly string[]): string {
  const [agreement = "", ...rest] = name.split(".");
  if (rest.length === 0) {
    const closest = closestName(name, [
      ...articles,
      ...articles.map((one) => one.split(".").slice(1).join(".")),
    ]);
    return closest === null
      ? "Write AGREEMENT.article-NUMBER or AGREEMENT.WORD."
      : `Did you mean "${closest}"?`;
  }
  if (agreements.includes(agreement)) {
    const own = articles.filter((one) => one.startsWith(`${agreement}.`));
    const closest = closestName(name, own);
    if (closest !== null) return `Did you mean "${closest}"?`;
    return own.length === 0
      ? "That agreement has no articles."
      : `It has ${own.map((one) => `"${one}"`).join(", ")}.`;
  }
  const closest = closestName(agreement, agreements);
  return closest === null
    ? `No agreement called "${agreement}" is loaded: give its file too.`
    : `No agreement is called "${agreement}". Did you mean "${[closest, ...rest].join(".")}"?`;
}

/** A reference to an article that is in no agreement loaded here. */
export const unknownArticle: Rule = {
  code: "unknown_article",
  severity: "error",
  check: (checked) => {
    const articles = allOf(checked, isArticle).map(qualifiedArticleName);
    const agreements = allOf(checked, isAgreement).map((agreement) => agreement.name);
    return unknownNames(checked, ["Article"]).map(({ name, node, reference, more }) => ({
      node,
      at: reference.$refNode,
      message: `There is no article called "${name}".${moreUses(more)}`,
      help: helpFor(name, articles, agreements),
    }));
  },
};
