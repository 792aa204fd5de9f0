import type { Provision } from "../model/instrument.js";
import { partyInWords } from "../model/lookup.js";
import type { Model } from "../model/instrument.js";
import type { PartyExpression } from "../model/party.js";

/**
 * An act as texts and scenarios name it is a verb and what follows it: `withdraw forces from donetsk`, or as a scenario tells it,
 * `withdraws_forces`.
 */
function wordsOf(act: string): readonly [verb: string, rest: string] {
  const [verb = "", ...rest] = act.replaceAll("_", " ").split(" ");
  return [verb, rest.length === 0 ? "" : ` ${rest.join(" ")}`];
}

/** Whether a verb stands in the third person already: "withdraws", and not "pass". */
function isThirdPerson(verb: string): boolean {
  return verb.endsWith("s") && !verb.endsWith("ss");
}

/** A verb as one party does it: "gives", "carries", "launches". */
export function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/u.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

/** A verb as one must do it: "give", "carry", "launch". */
function infinitive(verb: string): string {
  if (!isThirdPerson(verb)) return verb;
  if (/(?:sh|ch|x|zz|o)es$/u.test(verb)) return verb.slice(0, -2);
  if (/[^aeiou]ies$/u.test(verb)) return `${verb.slice(0, -3)}y`;
  return verb.slice(0, -1);
}

/** An act as a verb and its object, after "must": "withdraw", " forces from donetsk". */
export function deedOfAct(act: string): { readonly verb: string; readonly object: string } {
  const [verb, object] = wordsOf(act);
  return { verb: infinitive(verb), object };
}

/** An act after "must": "withdraw forces from donetsk". */
export function actToDo(act: string): string {
  const { verb, object } = deedOfAct(act);
  return `${verb}${object}`;
}

/** An act as somebody does it: "withdraws forces from donetsk". */
export function actDone(act: string): string {
  const [verb, object] = wordsOf(act);
  return `${isThirdPerson(verb) ? verb : thirdPerson(verb)}${object}`;
}

/** What a provision to attack is about, after "must": "attack Poland", "attack any other party". */
export function attackToDo(model: Model, on: PartyExpression): string {
  switch (on.type) {
    case "party":
      return `attack ${partyInWords(model, on.name)}`;
    case "role":
      return `attack the ${on.role}`;
    case "any":
    case "each": {
      const title = model.groups.find(({ name }) => name === on.group)?.title ?? on.group;
      if (on.group.endsWith(".parties")) return `attack ${on.type === "each" ? "each" : "any"} other party`;
      return `attack ${on.type} member of ${/^(?:the|a|an) /iu.test(title) ? title : `the ${title}`}`;
    }
  }
}

/** What is done beside giving: an act or an attack, after "must"; null for what is given, enacted or reported. */
export function otherDeed(model: Model, { action }: Provision): string | null {
  if (action.type === "act") return actToDo(action.act);
  return action.type === "attack" ? attackToDo(model, action.on) : null;
}
