import { sortedUnique } from "../order/code-point.js";
import type { Article, ArticleReference, Clause, Instrument, Model } from "./instrument.js";
import type { Council, Group, PartyExpression, PartyName } from "./party.js";

/** The number of an article by its name, as instruments write it: "5", "113a", "4(1)"; null where it has a word instead. */
export function articleNumber(name: string): string | null {
  const [, number, part] = /^article-([0-9]+[a-z]*)(?:-([0-9]+))?$/u.exec(name) ?? [];
  if (number === undefined) return null;
  return part === undefined ? number : `${number}(${part})`;
}

/** "Article 4(1)"; one without a number by its name, its words parted. */
export function articleByName(name: string): string {
  const number = articleNumber(name);
  return number === null ? name.replaceAll("_", " ") : `Article ${number}`;
}

/** The article a reference names, with its instrument, or null. */
export function findArticle(
  model: Model,
  reference: ArticleReference,
): { readonly instrument: Instrument; readonly article: Article } | null {
  const instrument = model.instruments.find(({ name }) => name === reference.instrument);
  const article = instrument?.articles.find(({ name }) => name === reference.article);
  return instrument === undefined || article === undefined ? null : { instrument, article };
}

/** The article in which the clause of that name stands, with its instrument, or null. */
export function findArticleOfClause(
  model: Model,
  clause: string,
): { readonly instrument: Instrument; readonly article: Article } | null {
  for (const instrument of model.instruments) {
    for (const article of instrument.articles)
      if (article.clauses.some(({ name }) => name === clause)) return { instrument, article };
  }
  return null;
}

/** The clause of that name, or null. */
export function findClause(model: Model, name: string): Clause | null {
  const article = findArticleOfClause(model, name)?.article;
  return article?.clauses.find((clause) => clause.name === name) ?? null;
}

/** The group of that name, or null. */
export function findGroup(model: Model, name: string): Group | null {
  return model.groups.find((group) => group.name === name) ?? null;
}

/** The council of that name, or null. */
export function findCouncil(model: Model, name: string): Council | null {
  return model.councils.find((council) => council.name === name) ?? null;
}

/** By model: how its parties are called. A sentence may name two hundred of them. */
const titles = new WeakMap<Model, ReadonlyMap<PartyName, string>>();

/** How a party is called in prose: its title where it has one. */
export function titleOfParty(model: Model, name: PartyName): string {
  const known =
    titles.get(model) ?? new Map(model.parties.toReversed().map((party) => [party.name, party.title]));
  titles.set(model, known);
  const own = known.get(name);
  if (own !== undefined) return own;
  const organ = /^([^.]+)\.(.+)$/u.exec(name);
  if (organ?.[1] !== undefined && organ[2] !== undefined) {
    return `${titleOfParty(model, organ[1])}’s ${organ[2].replaceAll("_", " ")}`;
  }
  return name;
}

/** Names of states and bodies that take the article in a sentence: the United States, the European Union. */
const TAKES_ARTICLE =
  /^(?:United |Coalition|Federation|Organi[sz]ation )|(?:Union|Kingdom|States|Republic|Netherlands|Islands|Council|Commission|Nations|Philippines|Emirates|Federation|Bahamas|Gambia|Treaty Organization)$/u;

/** A party as a sentence names it. */
export function partyInWords(model: Model, name: PartyName): string {
  const title = titleOfParty(model, name);
  return TAKES_ARTICLE.test(title) ||
    (title.includes("’s ") && TAKES_ARTICLE.test(title.slice(0, title.indexOf("’s "))))
    ? `the ${title}`
    : title;
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

/** Every party that some duty or permission names as an owner, by itself or as a known or possible member of a group. */
export function namedOwners(model: Model): readonly PartyName[] {
  const owners = model.instruments.flatMap(({ articles }) =>
    articles.flatMap(({ clauses }) =>
      clauses.flatMap(({ provisions }) =>
        provisions
          .filter(({ type }) => type !== "prohibition")
          .flatMap(({ owner }) => {
            if (owner.type === "party") return [owner.name];
            if (owner.type === "role") return [];
            const membership = findGroup(model, owner.group)?.membership;
            return membership === undefined ? [] : [...membership.known, ...membership.universe];
          }),
      ),
    ),
  );
  return sortedUnique(owners);
}
