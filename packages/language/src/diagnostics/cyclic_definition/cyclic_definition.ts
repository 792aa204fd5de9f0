import { GrammarUtils, type AstNode, type CstNode } from "langium";
import { isArticle, isFilling } from "../../generated/ast.js";
import { articleNameProperty } from "../../names/article-name.js";
import { findCycles } from "../../names/cycles.js";
import type { Finding } from "../diagnostic.js";
import type { Rule } from "../rule.js";
import { nameOfResting, relationsIn, rootOf, type Relation, type Resting } from "./relations.js";

function placeOf(node: Resting): CstNode | undefined {
  if (isFilling(node)) return node.target.$refNode;
  const property = isArticle(node) ? articleNameProperty(node) : "name";
  return GrammarUtils.findNodeForProperty(node.$cstNode, property);
}

function findings({ nodes, restsOn, says }: Relation, given: ReadonlySet<AstNode>): readonly Finding[] {
  return findCycles(nodes, restsOn).flatMap((cycle): readonly Finding[] => {
    const node = cycle.find((one) => given.has(rootOf(one)));
    if (node === undefined) return [];
    const start = cycle.indexOf(node);
    const names = [...cycle.slice(start), ...cycle.slice(0, start), node].map(nameOfResting);
    const message = `"${nameOfResting(node)}" ${says}: ${names.join(" → ")}.`;
    return [{ node, at: placeOf(node), message, help: "Take one of these steps out." }];
  });
}

/** Something that rests on itself, so that nobody can say what it is or when it begins. */
export const cyclicDefinition: Rule = {
  code: "cyclic_definition",
  severity: "error",
  check: (checked) => {
    const given = new Set<AstNode>(checked.given);
    return relationsIn(checked).flatMap((relation) => findings(relation, given));
  },
};
