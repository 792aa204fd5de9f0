import type { Article, ArticleReference, Instrument, Model } from "./instrument.js";
import type { Council, Group, PartyExpression, PartyName } from "./party.js";

/** The article a reference names, with its instrument, or null. */
export function findArticle(
  model: Model,
  reference: ArticleReference,
): { readonly instrument: Instrument; readonly article: Article } | null {
  const instrument = model.instruments.find(({ name }) => name === reference.instrument);
  const article = instrument?.articles.find(({ name }) => name === reference.article);
  return instrument === undefined || article === undefined ? null : { instrument, article };
}

/** The group of that name, or null. */
export function findGroup(model: Model, name: string): Group | null {
  return model.groups.find((group) => group.name === name) ?? null;
}

/** The council of that name, or null. */
export function findCouncil(model: Model, name: string): Council | null {
  return model.councils.find((council) => council.name === name) ?? null;
}

/** How a party is called in prose: its title where it has one. */
export function titleOfParty(model: Model, name: PartyName): string {
  const party = model.parties.find((candidate) => candidate.name === name);
  if (party !== undefined) return party.title;
  const organ = /^([^.]+)\.(.+)$/u.exec(name);
  if (organ?.[1] !== undefined && organ[2] !== undefined) {
    return `${titleOfParty(model, organ[1])}’s ${organ[2].replaceAll("_", " ")}`;
  }
  return name;
}

/** The parties an expression names without knowing a trigger: a party, or the known members of its group. */
export function namedParties(model: Model, expression: PartyExpression): readonly PartyName[] {
  switch (expression.type) {
    case "party":
      return [expression.name];
    case "role":
      return [];
    case "any":
    case "each":
      return findGroup(model, expression.group)?.membership.known ?? [];
  }
}

/** The name by which an owner stands in hole names and in a variant's target: a party or a group. */
export function ownerName(expression: PartyExpression): string {
  switch (expression.type) {
    case "party":
      return expression.name;
    case "role":
      return expression.role;
    case "any":
    case "each":
      return expression.group;
  }
}
