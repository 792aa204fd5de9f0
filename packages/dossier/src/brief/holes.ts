import { attackQuestionOf } from "@foedus/engine";
import type { AttackQuestion, Hole, SlotValue } from "@foedus/engine";
import { capitalized } from "../wording/lists.js";
import { slotValueWords } from "../wording/slot-values.js";
import type { PartyNames } from "../wording/parties.js";
import type { Analysis } from "./analysis.js";

/** What an open question and its answers are put into words from. */
export interface HoleContext {
  readonly analysis: Pick<Analysis, "model" | "holes">;
  readonly names: PartyNames;
}

const ABOUT: Readonly<Record<SlotValue["slot"], (subject: string) => string>> = {
  place: (subject) => `where must an attack take place for ${subject} to apply?`,
  determiner: (subject) => `who determines that ${subject} applies?`,
  measures: (subject) => `what must be given under ${subject}?`,
  deadline: (subject) => `by when must it be given under ${subject}?`,
  rule: (subject) => `by which majority does ${subject} decide?`,
  membership: (subject) => `who else belongs to ${subject}?`,
  entry_into_force: (subject) => `from when does ${subject} have effect?`,
  reading: (subject) => `how are the contested words of ${subject} to be read?`,
};

// A hole's name ends in its slot, and names its owner before it where it belongs to one.
const ownerOf = (hole: Hole, { analysis, names }: HoleContext): string | null => {
  const part = hole.name.split(".").at(-2);
  const known = [...analysis.model.parties, ...analysis.model.groups].some(({ name }) => name === part);
  return part === undefined || !known ? null : names.inSentence(part);
};

const subjectOf = (hole: Hole, context: HoleContext): string => {
  const [instrument, article] = (hole.clause ?? hole.name).split(".");
  const found = context.analysis.model.instruments.find(({ name }) => name === instrument);
  if (hole.slot === "membership" || hole.slot === "rule")
    return context.names.inSentence(instrument ?? hole.name);
  const title = found?.articles.find(({ name }) => name === article)?.title;
  if (title !== undefined && title !== "") return `“${title}”`;
  if (article !== undefined && found?.articles.some(({ name }) => name === article) === true) {
    return `the article “${article.replaceAll("_", " ")}”`;
  }
  return found === undefined ? hole.name : `“${found.title}”`;
};

/** What a scenario leaves open about one of its attacks. */
const attackQuestionWords = ({ scenario, number, quality }: AttackQuestion): string => {
  const attack = `attack ${number} of the scenario “${scenario.replaceAll("_", " ")}”`;
  return quality === null
    ? `did a demand that was refused come before ${attack}?`
    : `is ${attack} ${quality.replaceAll("_", " ")}?`;
};

/** A hole as the question a meeting would have to answer. */
export const holeQuestion = (name: string, context: HoleContext): string => {
  const hole = context.analysis.holes.find((candidate) => candidate.name === name);
  if (hole === undefined) return name;
  const attack = attackQuestionOf(hole);
  if (attack !== null) return capitalized(attackQuestionWords(attack));
  const subject = subjectOf(hole, context);
  if (hole.kind === "contested" && hole.words !== null)
    return capitalized(`how are the words “${hole.words}” to be read?`);
  const owner = ownerOf(hole, context);
  const question = ABOUT[hole.slot](subject);
  if (owner === null || hole.slot === "membership") return capitalized(question);
  if (hole.slot === "measures") return capitalized(`what must ${owner} give under ${subject}?`);
  if (hole.slot === "deadline") return capitalized(`by when must ${owner} act under ${subject}?`);
  return capitalized(question);
};

/** One answer of a hole's menu, in words. */
export const answerWords = (hole: string, answer: string, { analysis, names }: HoleContext): string => {
  if (answer === "silent") return "the text stays silent";
  const menu = analysis.holes.find(({ name }) => name === hole)?.menu ?? [];
  const value = menu.find(({ label }) => label === answer)?.value;
  return value === undefined ? answer : slotValueWords(value, names, analysis.model);
};
