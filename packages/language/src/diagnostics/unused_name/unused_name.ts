import { GrammarUtils, isReference, type AstNode } from "langium";
import {
  isArea,
  isCouncil,
  isGroup,
  isMeasure,
  isParty,
  isPartyDeclaration,
  isPhase,
  isPlace,
  type Area,
  type Council,
  type Group,
  type Measure,
  type Party,
  type Phase,
  type Place,
} from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import { LEFT_OUT } from "../../parsing/words.js";
import type { Rule } from "../rule.js";

type Usable = Area | Council | Group | Measure | Party | Phase | Place;

/** What is declared to be used; the parties of an agreement are used by being its parties. */
const isUsable = (node: unknown): node is Usable =>
  isArea(node) ||
  isCouncil(node) ||
  isGroup(node) ||
  isMeasure(node) ||
  isPhase(node) ||
  isPlace(node) ||
  (isParty(node) && isPartyDeclaration(node.$container));

/** Something declared that nothing speaks of: often a slip in the name where it should be used. */
export const unusedName: Rule = {
  code: "unused_name",
  severity: "warning",
  check: (checked) => {
    const references = checked.documents.flatMap((document) => document.references).filter(isReference);
    // A sentence that lacks a name may have spoken of anything.
    if (references.some(({ $refText }) => $refText.includes(LEFT_OUT))) return [];
    const used = new Set<AstNode | undefined>(references.map((reference) => reference.ref));
    const usedNames = new Set(references.map((reference) => reference.$refText));
    return (
      givenOf(checked, isUsable)
        .filter((node) => !used.has(node) && !checked.unreadWords.has(node.name))
        // The same party may be declared in several files; a use of any of them is a use of it.
        .filter((node) => !isParty(node) || !usedNames.has(node.name))
        .map((node) => ({
          node,
          at: GrammarUtils.findNodeForProperty(node.$cstNode, "name"),
          message: `"${node.name}" is declared, and nothing speaks of it.`,
          help: "Use it, or take it out.",
        }))
    );
  },
};
