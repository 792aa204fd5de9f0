import { GrammarUtils, type AstNode, type CstNode } from "langium";
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
  isScenario,
  isVariant,
  type Agreement,
  type Area,
  type Article,
  type Council,
  type Group,
  type Measure,
  type Party,
  type Phase,
  type Place,
  type Scenario,
  type Variant,
} from "../generated/ast.js";
import { articleNameProperty, articleNumber, qualifiedArticleName } from "../names/article-name.js";
import { inARow } from "../names/tree.js";
import type { Analysis } from "../parse-files.js";

/** What has a name that other places may use. */
export type Named =
  | Agreement
  | Area
  | Article
  | Council
  | Group
  | Measure
  | Party
  | Phase
  | Place
  | Scenario
  | Variant;

/** Whether a node declares something that has a name. */
export const isNamedThing = (node: unknown): node is Named =>
  isAgreement(node) ||
  isArea(node) ||
  isArticle(node) ||
  isCouncil(node) ||
  isGroup(node) ||
  isMeasure(node) ||
  isParty(node) ||
  isPhase(node) ||
  isPlace(node) ||
  isScenario(node) ||
  isVariant(node);

const KINDS: Readonly<Record<Named["$type"], string>> = {
  Agreement: "agreement",
  Area: "area",
  Article: "article",
  Council: "council",
  Group: "group",
  Measure: "measure",
  Party: "party",
  Phase: "phase",
  Place: "place",
  Scenario: "scenario",
  Variant: "variant",
};

/** What kind of thing it is, in a word. */
export const kindOf = (node: Named): string => KINDS[node.$type];

/** The name by which it is known everywhere: `us`, `nato.article-5`. */
export const fullName = (node: Named): string => (isArticle(node) ? qualifiedArticleName(node) : node.name);

/** Its title, or its name where it has none. */
export const titleOf = (node: Named): string =>
  node.title ?? (isArticle(node) ? (node.word ?? `Article ${articleNumber(node) ?? ""}`) : node.name);

/** Two declarations of the same thing: a party may be declared in several files. */
export const isSame = (one: Named, other: Named): boolean =>
  one.$type === other.$type && fullName(one) === fullName(other);

/** The word that declares the name. */
export function nameNode(node: AstNode): CstNode | undefined {
  const property = isArticle(node) ? articleNameProperty(node) : "name";
  return GrammarUtils.findNodeForProperty(node.$cstNode, property);
}

/** Everything with a name, in the order of files and text. */
export function allNamed(analysis: Analysis): readonly Named[] {
  return analysis.files.flatMap(({ tree }) => inARow(tree).nodes.filter(isNamedThing));
}
