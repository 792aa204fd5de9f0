import { AstUtils, GrammarUtils, isAstNode, type AstNode } from "langium";
import {
  isAgreement,
  isArea,
  isArticle,
  isCouncil,
  isGroup,
  isMeasure,
  isParty,
  isPhase,
  isPlace,
  isQuestion,
  isScenario,
  isVariant,
} from "../../generated/ast.js";
import { agreementOf, articleNameProperty, qualifiedArticleName } from "../../names/article-name.js";
import { givenOf } from "../../names/declared.js";
import { inARow } from "../../names/tree.js";
import type { Finding } from "../diagnostic.js";
import type { Checked, Rule } from "../rule.js";

/** Which names must differ from one another, and what to call them; null for what has no name of its own. */
function nameSpace(node: AstNode): { readonly space: string; readonly name: string } | null {
  if (isParty(node) || isGroup(node) || isCouncil(node))
    return { space: "party, group or council", name: node.name };
  if (isPhase(node)) return { space: "phase", name: node.name };
  if (isPlace(node) || isArea(node)) return { space: "place", name: node.name };
  if (isMeasure(node)) return { space: "measure", name: node.name };
  if (isAgreement(node)) return { space: "agreement", name: node.name };
  if (isVariant(node)) return { space: "variant", name: node.name };
  if (isScenario(node)) return { space: "scenario", name: node.name };
  if (isArticle(node)) return { space: "article", name: qualifiedArticleName(node) };
  if (isQuestion(node) && node.name !== undefined) return { space: "question", name: node.name };
  return null;
}

/** Naming the same party in two agreements is no contradiction, as long as the titles agree. */
const agrees = (left: AstNode, right: AstNode): boolean =>
  isParty(left) && isParty(right) && left.title === right.title;

function whereIs(node: AstNode, checked: Checked): string {
  const file = AstUtils.getDocument(node).parseResult.value;
  if (file === checked.standard) return "among the standard measures";
  const line = (node.$cstNode?.range.start.line ?? 0) + 1;
  return checked.given.some((one) => one === file) ? `on line ${line}` : "in the library";
}

function findings(checked: Checked): readonly Finding[] {
  const first = new Map<string, AstNode>();
  for (const node of [checked.standard, ...checked.library].flatMap((file) => inARow(file).nodes)) {
    const named = nameSpace(node);
    if (named !== null) first.set(`${named.space} ${named.name}`, node);
  }
  return givenOf(checked, isAstNode).flatMap((node): readonly Finding[] => {
    const named = nameSpace(node);
    if (named === null) return [];
    // An article whose agreement could not be read is counted to another one: no second error for that.
    if (isArticle(node) && (checked.broken.has(node.$container) || agreementOf(node) === null)) return [];
    const key = `${named.space} ${named.name}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, node);
    if (earlier === undefined || agrees(earlier, node)) return [];
    const where = whereIs(earlier, checked);
    const other =
      AstUtils.getDocument(earlier) === AstUtils.getDocument(node) || !where.startsWith("on")
        ? ""
        : " of another file";
    const message = `There already is ${named.space === "agreement" || named.space === "article" ? "an" : "a"} ${named.space} called "${named.name}", ${where}${other}.`;
    const at = GrammarUtils.findNodeForProperty(
      node.$cstNode,
      isArticle(node) ? articleNameProperty(node) : "name",
    );
    const help =
      isParty(earlier) && isParty(node)
        ? `Give it the same title, "${earlier.title}", or another name.`
        : "Give one of them another name.";
    return [{ node, at, message, help }];
  });
}

/** Two things of one name, of which every use would be doubtful. */
export const duplicateName: Rule = { code: "duplicate_name", severity: "error", check: findings };
