import { AstUtils, type AstNode } from "langium";
import {
  isArea,
  isArticle,
  isAsker,
  isBeneficiary,
  isCouncil,
  isDeemer,
  isDeterminer,
  isExit,
  isInstrumentPower,
  isOwner,
  isParties,
  isSubject,
  isTerritory,
  isVariant,
  type Declaration,
} from "../../generated/ast.js";
import { agreementOf, amendedBy } from "../../names/article-name.js";
import { allOf, givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** Whether this speaks of the parties of the agreement it stands in. */
function speaksOfParties(node: unknown): node is AstNode {
  if (isSubject(node) || isDeterminer(node) || isDeemer(node) || isInstrumentPower(node))
    return node.anyParty;
  if (isAsker(node)) return node.anyParty || node.eachOther || node.eachParty;
  if (isBeneficiary(node)) return node.anyParty || node.other;
  if (isExit(node)) return true;
  if (isOwner(node)) return node.other || node.eachParty || node.allParties;
  if (isTerritory(node)) return node.ofParties;
  return isCouncil(node) && node.parties;
}

const isDeclaration = (node: AstNode): node is Declaration =>
  isArticle(node) || isArea(node) || isCouncil(node);

/** "Any party" of an agreement that names none. */
export const partiesMissing: Rule = {
  code: "parties_missing",
  severity: "error",
  check: (checked) => {
    const seen = new Set<unknown>();
    const naming = new Set(allOf(checked, isParties).map(agreementOf));
    return givenOf(checked, speaksOfParties).flatMap((node) => {
      if (AstUtils.getContainerOfType(node, isVariant) !== undefined) return [];
      const declaration = isDeclaration(node) ? node : AstUtils.getContainerOfType(node, isDeclaration);
      if (declaration === undefined || checked.broken.has(declaration.$container)) return [];
      const own = agreementOf(declaration);
      // "Any party" of an amending agreement speaks of the parties of the one that it amends.
      const agreement = own === null ? null : amendedBy(own);
      if (agreement === null ? isArticle(declaration) : naming.has(agreement)) return [];
      // Once for each agreement is enough.
      if (seen.has(agreement)) return [];
      seen.add(agreement);
      const message =
        agreement === null
          ? "This speaks of the parties of an agreement, and no agreement stands above it."
          : `This speaks of the parties of "${agreement.name}", which names none.`;
      return [
        {
          node,
          message,
          help: 'Name them below the agreement: parties us "United States", uk "United Kingdom".',
        },
      ];
    });
  },
};
