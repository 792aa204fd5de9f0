import { isAmends, isReplaces, type Replaces } from "../../generated/ast.js";
import { agreementOf } from "../../names/article-name.js";
import { givenOf } from "../../names/declared.js";
import type { Finding } from "../diagnostic.js";
import type { Rule } from "../rule.js";

function findings(node: Replaces): readonly Finding[] {
  const replaced = node.article.ref;
  const own = agreementOf(node.$container);
  const other = replaced === undefined ? null : agreementOf(replaced);
  if (own === null || other === null) return [];
  if (own === other) {
    const message = `"${own.name}" cannot replace an article of its own.`;
    return [{ node, message, help: "Write the article as it is to be, or amend it by another agreement." }];
  }
  if (own.properties.some((property) => isAmends(property) && property.agreement.ref === other)) return [];
  const message = `"${own.name}" replaces an article of "${other.name}", and does not say that it amends it.`;
  return [{ node, message, help: `Write "amends ${other.name}" below agreement ${own.name}.` }];
}

/** An article that takes the place of one which its agreement does not amend. */
export const amendmentMissing: Rule = {
  code: "amendment_missing",
  severity: "error",
  check: (checked) => givenOf(checked, isReplaces).flatMap(findings),
};
