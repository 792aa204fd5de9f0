import { happeningInWords, somebodyInWords, WELL_KNOWN_ORGANS } from "@foedus/engine";
import { named, type Voice } from "./voice.js";
import { spelled } from "./words.js";

/** The verbs of the language, as somebody does it and as somebody has done it. */
const VERBS: Readonly<Record<string, { readonly does: string; readonly done: string }>> = {
  withdraw: { does: "withdraws", done: "withdrawn" },
  monitor: { does: "monitors", done: "monitored" },
  pay: { does: "pays", done: "paid" },
  seek: { does: "seeks", done: "sought" },
  carry: { does: "carries", done: "carried" },
};

/** An act in a sentence: "withdraw forces from the territory of Ukraine". */
export function actNamed(voice: Voice, act: string): string {
  const { parties, places } = voice.model;
  const party = (name: string): string =>
    parties.some((one) => one.name === name) ? named(voice, name) : spelled(name);
  const words = act
    .replace(/ territory of ([A-Za-z0-9_-]+)$/u, (_, name: string) => ` the territory of ${party(name)}`)
    .replace(/ to ([A-Za-z0-9_-]+)$/u, (_, name: string) => ` to ${party(name)}`)
    .replace(/ (from|in) ([A-Za-z0-9_-]+)$/u, (_, word: string, name: string) => {
      const title = places.find((place) => place.name === name)?.title;
      return ` ${word} ${title === undefined ? spelled(name) : `“${title}”`}`;
    })
    .replaceAll("_", " ");
  return withNames(voice.model, words);
}

/** The same as somebody does it: "withdraws forces from the territory of Ukraine". */
export function actDone(voice: Voice, act: string): string {
  return actNamed(voice, act).replace(/^[a-z]+/u, (verb) => VERBS[verb]?.does ?? verb);
}

/** The same as somebody has done it: "has withdrawn forces from the territory of Ukraine". */
export function actHavingBeenDone(voice: Voice, act: string): string {
  return `has ${actNamed(voice, act).replace(/^[a-z]+/u, (verb) => VERBS[verb]?.done ?? verb)}`;
}

/** Perfect participles that are not made by a rule, by the third person in which events are written. */
const PARTICIPLES: Readonly<Record<string, string>> = {
  begins: "begun",
  brings: "brought",
  finds: "found",
  gives: "given",
  holds: "held",
  leaves: "left",
  makes: "made",
  takes: "taken",
  withdraws: "withdrawn",
};

/** "takes" as "taken", "decides" as "decided"; null for what is no verb in the third person. */
function participle(verb: string): string | null {
  const irregular = PARTICIPLES[verb];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/u.test(verb)) return verb.replace(/ies$/u, "ied");
  if (verb.endsWith("es")) return verb.replace(/s$/u, "d");
  return /[a-z]{2}[^s]s$/u.test(verb) ? verb.replace(/s$/u, "ed") : null;
}

/** What a text names to say that something happened. */
type Happening = { readonly subject: string; readonly event: string };

/** An event as the text names it, in quotation marks. */
export const eventNamed = ({ model }: Pick<Voice, "model">, { subject, event }: Happening): string =>
  `“${withNames(model, happeningInWords(model, subject, event))}”`;

/**
 * An event that has happened, after "once": what somebody does as a sentence, "the Security Council has taken measures"; any other as
 * the text names it, "“ceasefire begun” has happened".
 */
export function havingHappened({ model }: Voice, happening: Happening): string {
  const { subject, event } = happening;
  const somebody = somebodyInWords(model, subject);
  const [verb = "", ...rest] = event.split("_");
  const done = participle(verb);
  return somebody !== null && done !== null
    ? withNames(model, [somebody, "has", done, ...rest].join(" "))
    : `${eventNamed({ model }, happening)} has happened`;
}

/** Words of the text, in which those that name a party, a place or a well-known organ are written as its title is. */
export function withNames({ parties, places }: Voice["model"], text: string): string {
  const organs = [...WELL_KNOWN_ORGANS.values()].map((organ) => organ.replace(/^the /u, ""));
  return [...[...parties, ...places].map(({ title }) => title), ...organs]
    .filter((title) => /^\p{Lu}/u.test(title))
    .toSorted((first, second) => second.length - first.length)
    .reduce(
      (words, title) =>
        words.replace(new RegExp(`(?<![\\p{L}“])${escaped(title.toLowerCase())}(?![\\p{L}”])`, "gu"), title),
      text,
    );
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
