import {
  isClauseReference,
  isConditionalClause,
  isEnding,
  isHistoricalRecord,
  type ClauseReference,
} from "../../generated/ast.js";
import { clausesOf } from "../../names/article-name.js";
import { guessOf } from "../../names/guesses.js";
import { givenOf } from "../../names/declared.js";
import type { Finding } from "../diagnostic.js";
import type { Rule } from "../rule.js";

function findings(node: ClauseReference): readonly Finding[] {
  const article = node.article.ref;
  if (article === undefined || guessOf(node.article) !== undefined) return [];
  const name = node.article.$refText;
  const count = clausesOf(article).length;
  const clauses = `${count === 0 ? "no" : count} clause${count === 1 ? "" : "s"}`;
  const meant = clausesOf(article)[(node.number ?? 1) - 1];
  // What history says of a sentence it says of all its readings.
  const isContested =
    meant !== undefined && isConditionalClause(meant) && meant.contestedTrigger !== undefined;
  if (isContested && !isHistoricalRecord(node.$container)) {
    const message = `What sets that clause of "${name}" off is contested, so it is not one clause.`;
    return [{ node, message, help: "Name a clause whose beginning is not contested." }];
  }
  if (node.number === undefined) {
    // A breach that ends something may be one of any clause of the article.
    if (count === 1 || (count > 1 && isEnding(node.$container))) return [];
    const message =
      count === 0
        ? `"${name}" has no clause that obliges anybody to anything.`
        : `"${name}" has ${clauses}, and it is not said which is meant.`;
    const help = count === 0 ? "Name another article." : `Write "clause 1 of ${name}", or another number.`;
    return [{ node, message, help }];
  }
  if (node.number >= 1 && node.number <= count) return [];
  const message = `"${name}" has ${clauses}, so there is no clause ${node.number}.`;
  const help = count === 0 ? "Name another article." : `Count from 1 to ${count}.`;
  return [{ node, message, help }];
}

/** A clause that is not there, or of which it is not said which is meant. */
export const unknownClause: Rule = {
  code: "unknown_clause",
  severity: "error",
  check: (checked) => givenOf(checked, isClauseReference).flatMap(findings),
};
