import type { Instrument, PartyExpression, Power } from "@foedus/engine";
import type { AstNode } from "langium";
import {
  isDeeming,
  isExit,
  isGate,
  isInstrumentPower,
  isInstrumentRelation,
  isValidity,
  type Agreement,
  type Article,
  type InstrumentPower,
} from "../generated/ast.js";
import { articleName, numberedName, partiesGroupOf } from "../names/article-name.js";
import { lowerClauseReference } from "./clause-reference.js";
import type { LoweringContext } from "./context.js";
import { lowerDuration } from "./deadline.js";
import { lowerPlaceExpression } from "./place.js";
import { nameOf } from "../names/name-of.js";

/** What articles say of their whole agreement, beside what they oblige anybody to. */
type WholeAgreement = Pick<Instrument, "deemings" | "gates" | "relations" | "powers" | "exit" | "validity">;

/** What of a kind the articles hold, with the article it stands in. */
function standingIn<Node extends AstNode>(
  articles: readonly Article[],
  is: (node: unknown) => node is Node,
): readonly { readonly article: string; readonly node: Node }[] {
  return articles.flatMap((article) =>
    article.clauses.flatMap((node: unknown) => (is(node) ? [{ article: articleName(article), node }] : [])),
  );
}

function lowerPower(node: InstrumentPower, article: string, parties: string): Power<PartyExpression> {
  const holder = (): PartyExpression => {
    if (node.anyParty) return { type: "any", group: parties };
    if (node.group !== undefined) return { type: "any", group: nameOf(node.group) };
    return { type: "party", name: nameOf(node.party) ?? "" };
  };
  return {
    type: node.suspend ? "suspend" : "terminate",
    holder: holder(),
    article,
    ...(node.breached === undefined ? {} : { onBreachOf: lowerClauseReference(node.breached) }),
  };
}

/** An article as `articles 3, 5` names it. */
const namedArticle = (word: string | number): string =>
  /^[0-9]/u.test(String(word)) ? numberedName(String(word)) : String(word);

/** Lowers deemings, gates, precedence, duration, exit and powers. */
export function lowerWholeAgreement(
  agreement: Agreement,
  articles: readonly Article[],
  context: LoweringContext,
): WholeAgreement {
  const parties = partiesGroupOf(agreement);
  const relations = standingIn(articles, isInstrumentRelation);
  const powers = standingIn(articles, isInstrumentPower);
  const [exit] = standingIn(articles, isExit);
  const [validity] = standingIn(articles, isValidity);
  return {
    deemings: standingIn(articles, isDeeming).map(({ article, node }) => ({
      article,
      location: context.locate(node),
      objects: node.objects,
      place: lowerPlaceExpression(node.place, parties),
    })),
    gates: standingIn(articles, isGate).map(({ article, node }) => ({
      article,
      location: context.locate(node),
      organ: node.organ,
      ...(node.party === undefined ? {} : { party: nameOf(node.party) }),
      ...(node.articles.length === 0 ? {} : { articles: node.articles.map(namedArticle) }),
    })),
    ...(relations.length === 0
      ? {}
      : {
          relations: relations.map(({ article, node }) => ({
            type: node.prevails ? ("prevails_over" as const) : ("subject_to" as const),
            instrument: nameOf(node.agreement) ?? null,
            article,
          })),
        }),
    ...(powers.length === 0
      ? {}
      : { powers: powers.map(({ article, node }) => lowerPower(node, article, parties)) }),
    ...(exit === undefined
      ? {}
      : {
          exit: {
            article: exit.article,
            notice: lowerDuration(exit.node.notice),
            ...(exit.node.notBefore === undefined ? {} : { notBefore: lowerDuration(exit.node.notBefore) }),
          },
        }),
    ...(validity === undefined
      ? {}
      : {
          validity: {
            article: validity.article,
            length: lowerDuration(validity.node.length),
            renewal:
              validity.node.renewal === undefined || validity.node.notice === undefined
                ? null
                : {
                    length: lowerDuration(validity.node.renewal),
                    notice: lowerDuration(validity.node.notice),
                  },
          },
        }),
  };
}
