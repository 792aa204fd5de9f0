import type { Model } from "@foedus/engine";
import type { DossierFile } from "../format/dossier.js";

/** How parties, groups and organs are called in the prose of one dossier. */
export interface PartyNames {
  /** For tables and brackets: `United States`. */
  readonly title: (name: string) => string;
  /** For the middle of a sentence: `the United States`. */
  readonly inSentence: (name: string) => string;
  /** As in `no Russian statement`; the title where the dossier knows no adjective. */
  readonly adjective: (name: string) => string;
}

// Titles that English gives an article. What a dossier says itself comes first.
const WITH_ARTICLE =
  /^(?:United|European|North Atlantic) |(?:Union|Kingdom|States|Federation|Republic|Netherlands|Philippines|Council|Commission)$/u;

/** A title as it stands in the middle of a sentence. */
export const withArticle = (title: string): string =>
  WITH_ARTICLE.test(title) && !/^(?:the|a|an) /iu.test(title) ? `the ${title}` : title;

const organTitle = (owner: string, organ: string): string => `${owner}’s ${organ.replaceAll("_", " ")}`;

/** Names from the dossier first, then from the agreements; an unknown name stands for itself. */
export const partyNames = (about: DossierFile, model: Model): PartyNames => {
  const known = new Map(about.parties.map((party) => [party.name, party]));
  const elsewhere = new Map(
    [...model.groups, ...model.councils, ...model.parties].map(({ name, title }) => [name, title]),
  );
  const organ = (name: string): readonly [string, string] | null => {
    const at = name.indexOf(".");
    return at < 0 ? null : [name.slice(0, at), name.slice(at + 1)];
  };
  const title = (name: string): string => {
    const direct = known.get(name)?.title ?? elsewhere.get(name);
    if (direct !== undefined) return direct;
    const parts = organ(name);
    return parts === null ? name : organTitle(title(parts[0]), parts[1]);
  };
  const inSentence = (name: string): string => {
    const party = known.get(name);
    if (party !== undefined) return party.inSentence ?? party.title;
    const parts = elsewhere.has(name) ? null : organ(name);
    return parts === null ? withArticle(title(name)) : organTitle(inSentence(parts[0]), parts[1]);
  };
  return { title, inSentence, adjective: (name) => known.get(name)?.adjective ?? title(name) };
};
