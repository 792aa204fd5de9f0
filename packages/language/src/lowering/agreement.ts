import {
  stated,
  unspecified,
  type Article,
  type EntryIntoForce,
  type Force,
  type Instrument,
  type Term,
} from "@foedus/engine";
import {
  isConditionalClause,
  isDeeming,
  isForceProperty,
  isGate,
  isInForce,
  isLike,
  isPartOf,
  isPlainClause,
  isSigned,
  isSources,
  type Agreement,
  type Article as ArticleNode,
  type ForceProperty,
  type Parties,
} from "../generated/ast.js";
import { agreementOf, articleName } from "../names/article-name.js";
import { lowerClause } from "./clause.js";
import { lowerContested } from "./contested.js";
import { unquoted, type LoweringContext } from "./context.js";
import { lowerPlaceExpression } from "./place.js";

/** An agreement with what stands below it in its file. */
export interface AgreementParts {
  readonly agreement: Agreement;
  readonly parties: readonly Parties[];
  readonly articles: readonly ArticleNode[];
}

function lowerForce(node: ForceProperty, context: LoweringContext, hole: string): Term<Force> {
  if (node.contested === undefined) return stated(node.word ?? "report");
  return lowerContested(node.contested, context.holes.next(hole), (reading) => reading.word);
}

function lowerEntryIntoForce(node: Agreement, context: LoweringContext): Term<EntryIntoForce> {
  const inForce = node.properties.find(isInForce);
  const settlement = node.properties.find(isPartOf)?.settlement;
  if (inForce?.unspecified !== undefined) {
    const hole = `${node.name}.entry_into_force`;
    return unspecified(context.holes.of(inForce.unspecified, node.name, hole));
  }
  if (inForce?.from !== undefined) return stated({ type: "date", date: inForce.from });
  return stated(settlement === undefined ? { type: "on_conclusion" } : { type: "with", settlement });
}

function lowerArticle(node: ArticleNode, context: LoweringContext, instrument: string): Article {
  const name = articleName(node);
  const force = node.properties.find(isForceProperty);
  const like = node.properties.find(isLike)?.article;
  const clauses = node.clauses.filter((clause) => isConditionalClause(clause) || isPlainClause(clause));
  const full = `${instrument}.${name}`;
  return {
    name,
    title: node.title ?? (node.number === undefined ? name : `Article ${node.number}`),
    location: context.locate(node),
    like:
      like?.ref === undefined
        ? null
        : { instrument: agreementOf(like.ref)?.name ?? "", article: articleName(like.ref) },
    sources: node.properties.filter(isSources).flatMap((sources) => sources.sources.map(unquoted)),
    force: force === undefined ? null : lowerForce(force, context, `${full}.force`),
    clauses: clauses.map((clause, index) =>
      lowerClause(clause, context, {
        instrument,
        article: name,
        name: clauses.length === 1 ? full : `${full}.${index + 1}`,
      }),
    ),
  };
}

/** Lowers an agreement with its parties and articles. */
export function lowerAgreement(parts: AgreementParts, context: LoweringContext): Instrument {
  const { agreement } = parts;
  const { name } = agreement;
  const force = agreement.properties.find(isForceProperty);
  const clauses = parts.articles.flatMap((article) =>
    article.clauses.map((clause) => ({ article: articleName(article), clause })),
  );
  return {
    name,
    title: agreement.title,
    location: context.locate(agreement),
    force: force === undefined ? stated("report") : lowerForce(force, context, `${name}.force`),
    signed: agreement.properties.find(isSigned)?.date ?? null,
    entryIntoForce: lowerEntryIntoForce(agreement, context),
    parties: parts.parties.flatMap((list) =>
      list.entries.map((entry) => ({
        party: entry.declared?.name ?? entry.party?.$refText ?? "",
        from: entry.from ?? null,
      })),
    ),
    articles: parts.articles.map((article) => lowerArticle(article, context, name)),
    deemings: clauses.flatMap(({ article, clause }) => {
      if (!isDeeming(clause)) return [];
      const place = lowerPlaceExpression(clause.place, name);
      return [{ article, location: context.locate(clause), objects: clause.objects, place }];
    }),
    gates: clauses.flatMap(({ article, clause }) =>
      isGate(clause) ? [{ article, location: context.locate(clause), organ: clause.organ }] : [],
    ),
    sources: agreement.properties.filter(isSources).flatMap((sources) => sources.sources.map(unquoted)),
  };
}
