import { AstUtils, type AstNode } from "langium";
import {
  isAgreement,
  isAmends,
  isArea,
  isArticle,
  isFilling,
  isGroup,
  isInForce,
  isLike,
  isMeasure,
  isNamedPlace,
  isParty,
  isPartOf,
  isPhase,
  isPlace,
  isUnspecified,
  type Agreement,
  type Area,
  type Article,
  type Filling,
  type Group,
  type Measure,
  type Party,
  type Phase,
  type Place,
  type PlaceExpression,
} from "../../generated/ast.js";
import { qualifiedArticleName } from "../../names/article-name.js";
import { allOf } from "../../names/declared.js";
import type { Checked } from "../rule.js";

/** What may rest on itself. */
export type Resting = Agreement | Area | Article | Filling | Group | Measure | Party | Phase | Place;

/** One way in which something can rest on something else, and so on itself in the end. */
export interface Relation {
  readonly nodes: readonly Resting[];
  readonly restsOn: (node: Resting) => readonly Resting[];
  /** What is said of what rests on itself: `"a" is defined through itself`. */
  readonly says: string;
}

const isThere = <Node>(node: Node | undefined): node is Node => node !== undefined;

const spots = (places: readonly PlaceExpression[]): readonly Resting[] =>
  places
    .filter(isNamedPlace)
    .map((place) => place.place.ref)
    .filter(isThere);

/** Groups by their members, places by where they lie, kinds of measures, and bodies by those they act for. */
function definedBy(node: Resting): readonly Resting[] {
  if (isMeasure(node)) return [node.kindOf?.ref].filter(isThere);
  if (isPlace(node)) return spots(node.within);
  if (isArea(node)) return [...spots(node.within), ...spots(node.includes), ...spots(node.excludes)];
  if (isParty(node)) return [node.members?.ref].filter(isThere);
  if (isGroup(node)) {
    return [...node.members, ...(node.others?.universe ?? [])].map((member) => member.ref).filter(isThere);
  }
  return [];
}

const boundedBy = (node: Resting): readonly Resting[] =>
  isPhase(node) ? [node.from.phase?.ref, node.until?.phase?.ref].filter(isThere) : [];

const amendedBy = (node: Resting): readonly Resting[] =>
  isAgreement(node)
    ? node.properties
        .filter(isAmends)
        .map(({ agreement }) => agreement.ref)
        .filter(isThere)
    : [];

const takingEffectWith = (node: Resting): readonly Resting[] =>
  isAgreement(node)
    ? node.properties
        .filter(isInForce)
        .map(({ agreement }) => agreement?.ref)
        .filter(isThere)
    : [];

/** The articles that each article, or what it leaves open, is said to be like. */
function likenesses(checked: Checked): ReadonlyMap<Resting, readonly Resting[]> {
  const likened = new Map<Resting, Resting[]>();
  for (const one of [...allOf(checked, isLike), ...allOf(checked, isUnspecified)]) {
    const other = isLike(one) ? one.article.ref : one.like?.ref;
    const article = other === undefined ? undefined : AstUtils.getContainerOfType(one, isArticle);
    if (other === undefined || article === undefined) continue;
    likened.set(article, [...(likened.get(article) ?? []), other]);
  }
  return likened;
}

/** The fillings of a variant by what they are filled from: the others of it that fill what this one draws on. */
function filledFrom(node: Resting): readonly Resting[] {
  if (!isFilling(node)) return [];
  const from = node.from?.ref;
  return from === undefined ? [] : node.$container.fillings.filter(({ target }) => target.ref === from);
}

/** The ways in which what is declared in these files rests on something else. */
export function relationsIn(checked: Checked): readonly Relation[] {
  const agreements = allOf(checked, isAgreement);
  const named = new Map(agreements.map((agreement) => [agreement.name, agreement]));
  const partOf = (node: Resting): readonly Resting[] =>
    isAgreement(node)
      ? node.properties
          .filter(isPartOf)
          .map(({ settlement }) => named.get(settlement))
          .filter(isThere)
      : [];
  const likened = likenesses(checked);
  const definitions: readonly Resting[] = [
    ...allOf(checked, isMeasure),
    ...allOf(checked, isPlace),
    ...allOf(checked, isArea),
    ...allOf(checked, isGroup),
    ...allOf(checked, isParty),
  ];
  return [
    { nodes: definitions, restsOn: definedBy, says: "is defined through itself" },
    { nodes: agreements, restsOn: partOf, says: "is part of itself" },
    { nodes: agreements, restsOn: amendedBy, says: "amends itself" },
    { nodes: agreements, restsOn: takingEffectWith, says: "enters into force with itself" },
    { nodes: allOf(checked, isPhase), restsOn: boundedBy, says: "begins or ends with itself" },
    { nodes: allOf(checked, isArticle), restsOn: (node) => likened.get(node) ?? [], says: "is like itself" },
    { nodes: allOf(checked, isFilling), restsOn: filledFrom, says: "is filled from itself" },
  ];
}

/** What it is called by. */
export function nameOfResting(node: Resting): string {
  if (isArticle(node)) return qualifiedArticleName(node);
  if (isFilling(node)) return node.target.$refText;
  return node.name;
}

/** The file it stands in. */
export const rootOf = (node: AstNode): AstNode => AstUtils.getDocument(node).parseResult.value;
