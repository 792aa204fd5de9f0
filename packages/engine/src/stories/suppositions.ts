import type { OpenHole } from "../completions/variant.js";
import { articleInWords, joined, sentence } from "../explanation/words.js";
import type { Ground } from "../grounding/context.js";
import { findArticleOfClause, findCouncil, findGroup, partyInWords } from "../model/lookup.js";
import type { Supposition } from "./story.js";
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
    const alike = labels.slice(1);
    const same = alike.length === 0 ? "" : `, which here comes to the same as ${orOf(alike)}`;
    const told = decides ? "Suppose, on" : "For the telling alone, on";
    const said = `${told} ${asked}: “${answer}”${same}.${strangers(ground, hole, answer)} ${whatTheTextSays(hole)}`;
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
      return `by which rule ${councilInWords(ground, hole.name)} decides`;
    case "membership":
      return `who else belongs to ${groupInWords(ground, hole.name)}`;
    case "entry_into_force":
      return "when it takes effect";
    case "reading":
      return `how the words “${hole.words ?? ""}” are to be read`;
  }
}

/** Who, of those that may belong, does not belong under this answer: the clause does not speak of them. */
function strangers(ground: Ground, hole: OpenHole | undefined, answer: string): string {
  if (hole?.slot !== "membership") return "";
  const universe = findGroup(ground.model, hole.name.replace(/\.members$/u, ""))?.membership.universe ?? [];
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
      return "The text does not say.";
  }
}

/** The owner stands in the hole's name, before its slot; where it does not, the words name nobody. */
function ownerInWords(ground: Ground, hole: OpenHole): string {
  const name = hole.name.split(".").at(-2) ?? "";
  if (ground.model.parties.some((party) => party.name === name)) return partyInWords(ground.model, name);
  const group = findGroup(ground.model, name);
  return group === null ? "its owner" : `each member of ${titled(group.title)}`;
}

function clauseInWords(ground: Ground, clause: string | null): string {
  const found = clause === null ? null : findArticleOfClause(ground.model, clause);
  return found === null ? "the clause" : articleInWords(found.instrument, found.article);
}

function councilInWords(ground: Ground, hole: string): string {
  const council = findCouncil(ground.model, hole.replace(/\.rule$/u, ""));
  return council === null ? hole : titled(council.title);
}

function groupInWords(ground: Ground, hole: string): string {
  const group = findGroup(ground.model, hole.replace(/\.members$/u, ""));
  return group === null ? hole : titled(group.title);
}

function titled(title: string): string {
  return /^(?:the|a|an) /iu.test(title) ? title : `the ${title}`;
}

function orOf(labels: readonly string[]): string {
  return labels.map((label) => `“${label}”`).join(" or ");
}
