import {
  partyInWords,
  type Instrument,
  type Model,
  type PartyExpression,
  type Trigger,
} from "@foedus/engine";
import { listed, spelled } from "./words.js";

/** For whom a sentence speaks: the model whose names it uses, the instrument whose parties are "Parties", and its roles. */
export interface Voice {
  readonly model: Model;
  readonly instrument: Instrument;
  readonly trigger: Trigger | null;
}

/** Whether a group is that of the parties of the instrument, or of the one that it amends. */
const isOwnParties = ({ instrument }: Voice, group: string): boolean =>
  group === `${instrument.amends ?? instrument.name}.parties`;

/** A party's or body's title as it stands in a sentence: "the United States". */
export const named = ({ model }: Pick<Voice, "model">, party: string): string => partyInWords(model, party);

/** The members of a group, as those of whom something is said: "Party", or "member of the Coalition of the Willing". */
function member(voice: Voice, group: string): string {
  if (isOwnParties(voice, group)) return "Party";
  const owner = /^(.+)\.parties$/u.exec(group)?.[1];
  const instrument = voice.model.instruments.find(({ name }) => name === owner);
  if (instrument !== undefined) return `party to ${titled(instrument.title)}`;
  const title = voice.model.groups.find(({ name }) => name === group)?.title ?? spelled(group);
  return `member of ${titled(title)}`;
}

/** A council as a sentence names it: "the Organ of Consultation"; in quotation marks where its title has a comma. */
export function councilNamed({ model }: Pick<Voice, "model">, council: string): string {
  const title = model.councils.find(({ name }) => name === council)?.title ?? spelled(council);
  return title.includes(",") ? `the “${title}”` : titled(title);
}

/** A title with its article: "the Budapest Memorandum". */
export const titled = (title: string): string => (/^(?:the|a|an) /iu.test(title) ? title : `the ${title}`);

/** The victim or the attacker: by name where the clause names one, else by its role. */
function role(voice: Voice, which: "victim" | "aggressor" | "owner"): string {
  const { trigger } = voice;
  if (which === "owner") return "the party itself";
  const expression =
    trigger !== null && which in trigger && (trigger.type === "armed_attack" || trigger.type === "threat")
      ? (trigger[which] ?? null)
      : null;
  if (expression !== null && expression.type === "party") return named(voice, expression.name);
  if (which === "aggressor") return trigger?.type === "threat" ? "whoever threatens" : "the attacker";
  return trigger?.type === "threat" ? "the party threatened" : "the victim";
}

/** A group without a name of its own, titled by who is in it, as its members: "France and Belgium"; else null. */
function namedByMembers({ model }: Voice, group: string): string | null {
  const found = model.groups.find(({ name }) => name === group);
  if (found === undefined || found.membership.known.length === 0) return null;
  const titleOf = (name: string): string => model.parties.find((party) => party.name === name)?.title ?? name;
  const { known } = found.membership;
  return found.title === listed(known.map(titleOf))
    ? listed(known.map((name) => named({ model }, name)))
    : null;
}

/** Whom an expression speaks of: "the United States", "each other Party", "any member of the Coalition", "the victim". */
export function whom(voice: Voice, expression: PartyExpression): string {
  if (expression.type === "any" || expression.type === "each") {
    const members = namedByMembers(voice, expression.group);
    if (members !== null) {
      return expression.type === "any"
        ? `any of ${members}`
        : `each of ${expression.other ? "the others of " : ""}${members}`;
    }
  }
  switch (expression.type) {
    case "party":
      return named(voice, expression.name);
    case "any":
      return `any ${member(voice, expression.group)}`;
    case "each":
      return `each ${expression.other ? "other " : ""}${member(voice, expression.group)}`;
    case "role":
      return role(voice, expression.role);
  }
}

/** The same as the object of a sentence that forbids: not "each other Party" but "any other Party". */
export function whomever(voice: Voice, expression: PartyExpression): string {
  return whom(voice, expression).replace(/^each /u, "any ");
}
