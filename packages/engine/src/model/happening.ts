import { partyInWords } from "./lookup.js";
import type { Model } from "./instrument.js";

/** Organs that texts speak of without declaring them, by the name they bear in files, as a sentence names them. */
export const WELL_KNOWN_ORGANS: ReadonlyMap<string, string> = new Map([
  ["security_council", "the Security Council"],
  ["general_assembly", "the General Assembly"],
  ["secretary_general", "the Secretary-General"],
  ["united_nations", "the United Nations"],
  ["international_court_of_justice", "the International Court of Justice"],
  ["league_of_nations", "the League of Nations"],
  ["north_atlantic_council", "the North Atlantic Council"],
  ["nato", "NATO"],
  ["european_union", "the European Union"],
  ["european_council", "the European Council"],
]);

/**
 * Who is meant by the first word of an event or by the addressee of a report, as a sentence names it: a party, a council, or a
 * well-known organ that no text declares. Null where it is nobody, as in `ceasefire begun`.
 */
export function somebodyInWords(model: Model, name: string): string | null {
  if (model.parties.some((party) => party.name === name)) return partyInWords(model, name);
  const council = model.councils.find((one) => one.name === name);
  if (council !== undefined) return /^the /iu.test(council.title) ? council.title : `the ${council.title}`;
  return WELL_KNOWN_ORGANS.get(name) ?? null;
}

/** Whom a report goes to: a body as a sentence names it, or the words of the text. */
export const addresseeInWords = (model: Model, name: string): string =>
  somebodyInWords(model, name) ?? name.replaceAll("_", " ");

/** What happened, by its subject and its event: "the Security Council takes measures", "ceasefire begun". */
export function happeningInWords(model: Model, subject: string, event: string): string {
  return `${addresseeInWords(model, subject)} ${event.replaceAll("_", " ")}`;
}
