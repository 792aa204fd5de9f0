import { attackQuestionOf } from "../completions/attack-holes.js";
import type { AttackQuestion } from "../completions/attack-holes.js";
import type { OpenHole } from "../completions/variant.js";
import { joined, sentence } from "../explanation/words.js";
import type { Ground } from "../grounding/context.js";
import { findGroup, partyInWords, titleOfParty } from "../model/lookup.js";
import type { Group, PartyExpression } from "../model/party.js";
import type { Slot } from "../model/variant.js";
import type { Supposition } from "./story.js";
import { shortArticle } from "./telling.js";
import type { MetAnswer } from "./told-completion.js";

/** The answers a story supposes, each as a sentence that says that the text does not give it; what decides first. */
export function suppositionsOf(
  ground: Ground,
  met: readonly MetAnswer[],
  holes: readonly OpenHole[],
): readonly Supposition[] {
  const all = met.map(({ hole: name, labels, decides }): Supposition => {
    const hole = holes.find((one) => one.name === name);
    const answer = labels[0] ?? "";
    const asked = hole === undefined ? name : `${questionOf(ground, hole)} (${name})`;
    const answers = labels.map((label) => answerInWords(ground, hole, label)).join(" or ");
    const same = labels.length > 1 ? ", which comes to the same here" : "";
    const said = `${sentence(asked)}: ${answers}${same}.${strangers(ground, hole, answer)} ${whatTheTextSays(hole)}`;
    return { hole: name, answer, alike: labels, decides, sentence: said };
  });
  return [...all.filter(({ decides }) => decides), ...all.filter(({ decides }) => !decides)];
}

/** What is open, as a question inside a sentence. */
function questionOf(ground: Ground, hole: OpenHole): string {
  const under = clauseInWords(ground, hole.clause);
  switch (hole.slot) {
    case "place":
      return `where an attack sets off ${under}`;
    case "determiner":
      return `who determines that ${under} is set off`;
    case "measures":
      return `what ${ownerInWords(ground, hole)} must give under ${under}`;
    case "deadline":
      return `by when ${ownerInWords(ground, hole)} must act under ${under}`;
    case "rule":
      return `by which rule ${councilInWords(ground, hole)} decides`;
    case "membership":
      return `who else belongs to ${groupInWords(ground, hole)}`;
    case "entry_into_force":
      return "when it takes effect";
    case "reading": {
      const attack = attackQuestionOf(hole);
      if (attack !== null) return attackQuestionInWords(attack);
      return `how the words “${hole.words ?? ""}” are to be read`;
    }
  }
}

/** What a scenario leaves open about one of its attacks. */
function attackQuestionInWords({ number, quality }: AttackQuestion): string {
  const attack = `attack ${String(number)} of the scenario`;
  return quality === null
    ? `whether a demand that was refused came before ${attack}`
    : `whether ${attack} is ${quality.replaceAll("_", " ")}`;
}

/** Who, of those that may belong, does not belong under this answer: the clause does not speak of them. */
function strangers(ground: Ground, hole: OpenHole | undefined, answer: string): string {
  if (hole?.slot !== "membership") return "";
  const universe = groupOf(ground, hole)?.membership.universe ?? [];
  const value = hole.menu.find(({ label }) => label === answer)?.value;
  const members = value?.slot === "membership" ? value.value : [];
  const out = universe.filter((party) => !members.includes(party));
  if (out.length === 0) return "";
  const names = joined(out.map((party) => partyInWords(ground.model, party)));
  return ` ${sentence(names)} ${out.length === 1 ? "is then no member" : "are then no members"}, and nothing said of members speaks of ${out.length === 1 ? "it" : "them"}.`;
}

function whatTheTextSays(hole: OpenHole | undefined): string {
  switch (hole?.kind) {
    case "contested":
      return "The words can be read so; the text does not say that they must.";
    case "vague":
      return `The text does not say: “${hole.words ?? ""}” sets no time that can be counted.`;
    default:
      return hole !== undefined && attackQuestionOf(hole) !== null
        ? "The scenario does not say."
        : "The text does not say.";
  }
}

/** Whose slot it is: those of whose provisions the hole is a part. */
function ownerInWords(ground: Ground, hole: OpenHole): string {
  const clause = ground.model.instruments
    .flatMap(({ articles }) => articles.flatMap(({ clauses }) => clauses))
    .find(({ name }) => name === hole.clause);
  const owners = (clause?.provisions ?? [])
    .filter(({ action, deadline }) => {
      const terms = action.type === "respond" ? [deadline, action.measures] : [deadline];
      return terms.some((term) => "hole" in term && term.hole === hole.name);
    })
    .map(({ owner }) => expressionInWords(ground, owner));
  return owners.length === 0 ? "its owner" : joined([...new Set(owners)]);
}

function expressionInWords(ground: Ground, expression: PartyExpression): string {
  switch (expression.type) {
    case "party":
      return partyInWords(ground.model, expression.name);
    case "role":
      return expression.role === "owner" ? "its owner" : `the ${expression.role}`;
    case "any":
    case "each": {
      const party = ground.model.instruments.find(({ name }) => expression.group === `${name}.parties`);
      if (party !== undefined) return `each party to ${titled(party.title)}`;
      const group = findGroup(ground.model, expression.group);
      return `each member of ${group === null ? expression.group : titled(group.title)}`;
    }
  }
}

function clauseInWords(ground: Ground, clause: string | null): string {
  return clause === null ? "the clause" : shortArticle(ground.model, clause);
}

function groupOf(ground: Ground, hole: OpenHole): Group | undefined {
  return ground.model.groups.find(
    ({ membership: { others } }) => "hole" in others && others.hole === hole.name,
  );
}

function groupInWords(ground: Ground, hole: OpenHole): string {
  const group = groupOf(ground, hole);
  return group === undefined ? hole.name : titled(group.title);
}

function councilInWords(ground: Ground, hole: OpenHole): string {
  const council = ground.model.councils.find(({ rule }) => "hole" in rule && rule.hole === hole.name);
  return council === undefined ? hole.name : titled(council.title);
}

function titled(title: string): string {
  return /^(?:the|a|an) /iu.test(title) ? title : `the ${title}`;
}

/** What silence comes to, by slot: its effect is defined for each. */
const SILENCE: Readonly<Partial<Record<Slot, string>>> = {
  place: "anywhere",
  determiner: "the facts decide, and nobody need find anything",
  measures: "any assistance that it chooses",
  deadline: "no deadline",
  entry_into_force: "on conclusion",
};

/** An answer of a menu, its parties by their titles. */
function answerInWords({ model }: Ground, hole: OpenHole | undefined, label: string): string {
  const effect = hole === undefined || label !== "silent" ? undefined : SILENCE[hole.slot];
  if (effect !== undefined) return `silence (${effect})`;
  const words = label.replaceAll(/[a-z0-9_]+/gu, (word) => {
    const isParty = model.parties.some(({ name }) => name === word);
    return isParty ? titleOfParty(model, word) : word.replaceAll("_", " ");
  });
  return `“${words}”`;
}
