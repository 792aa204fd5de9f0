import { isFilling, type Article } from "../../generated/ast.js";
import { targetOwner } from "../../lowering/variant.js";
import { ownersOf } from "../../names/alternatives.js";
import { clausesOf } from "../../names/article-name.js";
import { givenOf } from "../../names/declared.js";
import { missingParts } from "../../names/references.js";
import { closestName } from "../../names/suggest.js";
import { LEFT_OUT } from "../../parsing/words.js";
import type { Rule } from "../rule.js";
import { nameOf } from "../../names/name-of.js";

function ownersIn(article: Article): readonly string[] {
  const owners = clausesOf(article).flatMap(({ provisions }) => provisions.flatMap(ownersOf));
  return [...new Set(owners.map((owner) => nameOf(owner.party) ?? nameOf(owner.group) ?? "parties"))];
}

/** A variant that fills the duties of somebody who has none in that article. */
export const unknownOwner: Rule = {
  code: "unknown_owner",
  severity: "error",
  check: (checked) => {
    const missing = missingParts(checked);
    return givenOf(checked, isFilling).flatMap((filling) => {
      const article = filling.target.ref;
      const owner = targetOwner(filling.target);
      if (article === undefined || owner === null || missing.has(owner)) return [];
      const owners = ownersIn(article);
      if (owners.includes(owner) || owners.includes(LEFT_OUT)) return [];
      const closest = closestName(owner, owners);
      const message = `Nothing in this article is owed or allowed to "${owner}".`;
      const help =
        closest === null
          ? `Those it speaks of: ${owners.map((one) => `"${one}"`).join(", ")}.`
          : `Did you mean "${closest}"?`;
      return [{ node: filling, at: filling.target.$refNode, message, help }];
    });
  },
};
