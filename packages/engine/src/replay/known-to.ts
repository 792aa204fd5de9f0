import type { Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";

/** The model as a party knows it: without the articles that are known only to others. */
export function asKnownTo(model: Model, party: PartyName): Model {
  return {
    ...model,
    instruments: model.instruments.map((instrument) => ({
      ...instrument,
      articles: instrument.articles.filter(({ knownTo }) => knownTo === undefined || knownTo.includes(party)),
    })),
  };
}
