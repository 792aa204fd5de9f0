import {
  stated,
  type Article,
  type EntryIntoForce,
  type Force,
  type Instrument,
  type Term,
} from "@foedus/engine";
import {
  isForceProperty,
  isInForce,
  isInPhase,
  isKnownTo,
  isLike,
  isPartOf,
  isReplaces,
  isSigned,
  isSources,
  type Agreement,
  type Article as ArticleNode,
  type ForceProperty,
  type InForce,
  type Parties,
  type Phase,
  type Reservation,
} from "../generated/ast.js";
import {
  amendedBy,
  articleName,
  articleNumber,
  articleReference,
  clauseName,
  clausesOf,
  partiesGroupOf,
} from "../names/article-name.js";
import { cited } from "./citation.js";
import { lowerClauses } from "./clause.js";
import { lowerContested } from "./contested.js";
import { unquoted, type LoweringContext } from "./context.js";
import { lowerEventName } from "./event-name.js";
import { lowerPhase } from "./phase.js";
import { lowerReservation } from "./reservation.js";
import { lowerUnspecified } from "./unspecified.js";
import { lowerWholeAgreement } from "./whole-agreement.js";
import { nameOf } from "../names/name-of.js";

/** An agreement with what stands below it in its file. */
export interface AgreementParts {
  readonly agreement: Agreement;
  readonly parties: readonly Parties[];
  readonly articles: readonly ArticleNode[];
  readonly phases: readonly Phase[];
  readonly reservations: readonly Reservation[];
}

function lowerForce(node: ForceProperty, context: LoweringContext, hole: string): Term<Force> {
  if (node.contested === undefined) return stated(node.word ?? "report");
  return lowerContested(node.contested, context.holes.next(hole, node.contested), (reading) => reading.word);
}

function statedEntry(node: InForce): EntryIntoForce {
  if (node.from !== undefined) return { type: "date", date: node.from };
  if (node.agreement !== undefined) {
    return { type: "with_instrument", instrument: nameOf(node.agreement) };
  }
  if (node.event !== undefined) return { type: "event", ...lowerEventName(node.event) };
  if (node.ratification)
    return { type: "ratifications", needed: node.all ? null : (node.ratifications ?? null) };
  return { type: "on_conclusion" };
}

function lowerEntryIntoForce(node: Agreement, context: LoweringContext): Term<EntryIntoForce> {
  const inForce = node.properties.find(isInForce);
  const settlement = node.properties.find(isPartOf)?.settlement;
  if (inForce === undefined) {
    return stated(settlement === undefined ? { type: "on_conclusion" } : { type: "with", settlement });
  }
  if (inForce.unspecified !== undefined) {
    const open = lowerUnspecified(inForce.unspecified, context, node.name, `${node.name}.entry_into_force`);
    return cited(open, inForce.citation);
  }
  const entry = statedEntry(inForce);
  if (entry.type === "on_conclusion" && settlement !== undefined) return stated({ type: "with", settlement });
  return cited(stated(entry), inForce.citation);
}

function lowerArticle(node: ArticleNode, context: LoweringContext, agreement: Agreement): Article {
  const name = articleName(node);
  const number = articleNumber(node);
  const instrument = agreement.name;
  const force = node.properties.find(isForceProperty);
  const knownTo = node.properties.find(isKnownTo)?.parties.map((one) => nameOf(one));
  const phase = nameOf(node.properties.find(isInPhase)?.phase);
  const replaces = articleReference(node.properties.find(isReplaces)?.article);
  const parties = partiesGroupOf(agreement);
  return {
    name,
    title: node.title ?? (number === null ? name : `Article ${number}`),
    location: context.locate(node),
    like: articleReference(node.properties.find(isLike)?.article),
    sources: node.properties.filter(isSources).flatMap((sources) => sources.sources.map(unquoted)),
    force: force === undefined ? null : lowerForce(force, context, `${instrument}.${name}.force`),
    ...(knownTo === undefined ? {} : { knownTo }),
    ...(phase === undefined ? {} : { phase }),
    ...(replaces === null ? {} : { replaces }),
    clauses: clausesOf(node).flatMap((clause, index) =>
      lowerClauses(clause, context, { instrument, parties, article: name, name: clauseName(node, index) }),
    ),
  };
}

/** Lowers an agreement with its parties and articles. */
export function lowerAgreement(parts: AgreementParts, context: LoweringContext): Instrument {
  const { agreement, phases, reservations } = parts;
  const { name } = agreement;
  const force = agreement.properties.find(isForceProperty);
  const amended = amendedBy(agreement);
  return {
    name,
    title: agreement.title,
    location: context.locate(agreement),
    force: force === undefined ? stated("report") : lowerForce(force, context, `${name}.force`),
    signed: agreement.properties.find(isSigned)?.date ?? null,
    entryIntoForce: lowerEntryIntoForce(agreement, context),
    parties: parts.parties.flatMap((list) =>
      list.entries.map(({ declared, party, from, until }) => ({
        party: declared?.name ?? nameOf(party) ?? "",
        from: from ?? null,
        ...(until === undefined ? {} : { until }),
      })),
    ),
    articles: parts.articles.map((article) => lowerArticle(article, context, agreement)),
    ...lowerWholeAgreement(agreement, parts.articles, context),
    ...(phases.length === 0 ? {} : { phases: phases.map((phase) => lowerPhase(phase, context)) }),
    ...(reservations.length === 0
      ? {}
      : { reservations: reservations.map((reservation) => lowerReservation(reservation, context)) }),
    ...(amended === agreement ? {} : { amends: amended.name }),
    sources: agreement.properties.filter(isSources).flatMap((sources) => sources.sources.map(unquoted)),
  };
}
