import type { Article, Gate, Instrument } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";

/** The domestic gates through which what a party owes under an article passes. */
export function gatesBefore(
  { gates }: Instrument,
  { name }: Pick<Article, "name">,
  owner: PartyName,
): readonly Gate[] {
  return gates.filter(
    ({ party, articles }) =>
      (party === undefined || party === owner) && (articles === undefined || articles.includes(name)),
  );
}
