import { GrammarUtils, type AstNode } from "langium";
import {
  isAgreement,
  isArea,
  isGroup,
  isMeasure,
  isNamedPlace,
  isPartOf,
  isPlace,
  type Agreement,
  type Area,
  type Group,
  type Measure,
  type Place,
  type PlaceExpression,
} from "../../generated/ast.js";
import { findCycles } from "../../names/cycles.js";
import { allOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

type Defined = Agreement | Area | Group | Measure | Place;

const isDefined = (node: unknown): node is Defined =>
  isAgreement(node) || isArea(node) || isGroup(node) || isMeasure(node) || isPlace(node);

const spots = (places: readonly PlaceExpression[]): readonly (Defined | undefined)[] =>
  places.filter(isNamedPlace).map((place) => place.place.ref);

/** What a definition rests on. */
function restsOn(
  node: Defined,
  agreements: ReadonlyMap<string, Agreement>,
): readonly (AstNode | undefined)[] {
  if (isAgreement(node))
    return node.properties.filter(isPartOf).map(({ settlement }) => agreements.get(settlement));
  if (isMeasure(node)) return [node.kindOf?.ref];
  if (isPlace(node)) return spots(node.within);
  if (isArea(node)) return [...spots(node.within), ...spots(node.includes), ...spots(node.excludes)];
  return [...node.members, ...(node.others?.universe ?? [])].map((member) => member.ref);
}

/** Something that is defined through itself, so that nobody can say what it is. */
export const cyclicDefinition: Rule = {
  code: "cyclic_definition",
  severity: "error",
  check: (checked) => {
    const agreements = new Map(allOf(checked, isAgreement).map((agreement) => [agreement.name, agreement]));
    const cycles = findCycles(allOf(checked, isDefined), (node) =>
      restsOn(node, agreements).filter(isDefined),
    );
    const given = new Set<AstNode>(checked.given);
    return cycles.flatMap((cycle) => {
      const node = cycle.find((one) => given.has(one.$container));
      if (node === undefined) return [];
      const start = cycle.indexOf(node);
      const names = [...cycle.slice(start), ...cycle.slice(0, start), node].map(({ name }) => name);
      const message = `"${node.name}" is defined through itself: ${names.join(" → ")}.`;
      const at = GrammarUtils.findNodeForProperty(node.$cstNode, "name");
      return [{ node, at, message, help: "Take one of these steps out." }];
    });
  },
};
