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
  return act
    .replace(/ territory of ([A-Za-z0-9_-]+)$/u, (_, name: string) => ` the territory of ${party(name)}`)
    .replace(/ to ([A-Za-z0-9_-]+)$/u, (_, name: string) => ` to ${party(name)}`)
    .replace(/ (from|in) ([A-Za-z0-9_-]+)$/u, (_, word: string, name: string) => {
      const title = places.find((place) => place.name === name)?.title;
      return ` ${word} ${title === undefined ? spelled(name) : `“${title}”`}`;
    })
    .replaceAll("_", " ");
}

/** The same as somebody does it: "withdraws forces from the territory of Ukraine". */
export function actDone(voice: Voice, act: string): string {
  return actNamed(voice, act).replace(/^[a-z]+/u, (verb) => VERBS[verb]?.does ?? verb);
}

/** The same as somebody has done it: "has withdrawn forces from the territory of Ukraine". */
export function actHavingBeenDone(voice: Voice, act: string): string {
  return `has ${actNamed(voice, act).replace(/^[a-z]+/u, (verb) => VERBS[verb]?.done ?? verb)}`;
}

/** An event of a scenario, as the text names it. */
export const eventNamed = (subject: string, event: string): string =>
  `“${spelled(subject)} ${spelled(event)}”`;
