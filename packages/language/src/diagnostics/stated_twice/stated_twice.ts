import type { AstNode } from "langium";
import {
  isAgreement,
  isAmends,
  isArticle,
  isExit,
  isForceProperty,
  isInForce,
  isInPhase,
  isKnownTo,
  isLike,
  isPartOf,
  isReplaces,
  isSigned,
  isValidity,
  type Agreement,
} from "../../generated/ast.js";
import { agreementOf } from "../../names/article-name.js";
import { givenOf } from "../../names/declared.js";
import type { Finding } from "../diagnostic.js";
import type { Checked, Rule } from "../rule.js";

const KINDS: readonly (readonly [string, (node: unknown) => boolean])[] = [
  ["the day of signature", isSigned],
  ["the entry into force", isInForce],
  ["the force", isForceProperty],
  ["what it is part of", isPartOf],
  ["what it amends", isAmends],
  ["what it is like", isLike],
  ["its phase", isInPhase],
  ["who knows of it", isKnownTo],
  ["what it replaces", isReplaces],
];

/** What one agreement can say of itself only once, in whatever article. */
const OF_THE_WHOLE: readonly (readonly [string, (node: unknown) => boolean])[] = [
  ["how a party may leave", isExit],
  ["how long the agreement lasts", isValidity],
];

const again = (node: AstNode, words: string): Finding => ({
  node,
  message: `This states ${words} a second time.`,
  help: "Keep one of the two.",
});

function ofTheWhole(checked: Checked): readonly Finding[] {
  const articles = givenOf(checked, isArticle);
  return OF_THE_WHOLE.flatMap(([words, is]) => {
    const seen = new Set<Agreement | null>();
    return articles.flatMap((article) =>
      article.clauses
        .filter((clause: AstNode) => is(clause))
        .flatMap((clause) => {
          const agreement = agreementOf(article);
          if (seen.has(agreement)) return [again(clause, words)];
          seen.add(agreement);
          return [];
        }),
    );
  });
}

/** A term given twice for one agreement or article: the text would contradict itself. */
export const statedTwice: Rule = {
  code: "stated_twice",
  severity: "error",
  check: (checked) => [
    ...[...givenOf(checked, isAgreement), ...givenOf(checked, isArticle)].flatMap(({ properties }) =>
      KINDS.flatMap(([words, is]) =>
        properties
          .filter((property: AstNode) => is(property))
          .slice(1)
          .map((node) => again(node, words)),
      ),
    ),
    ...ofTheWhole(checked),
  ],
};
