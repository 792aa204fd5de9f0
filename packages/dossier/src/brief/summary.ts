import type { Level } from "@foedus/engine";
import { counted, joined } from "../wording/lists.js";
import { levelInSentence } from "../wording/levels.js";
import type { BriefContext } from "./context.js";
import type { Brief, BriefAnswer } from "./schema.js";

type Written = Pick<Brief, "agreed" | "agreements">;

const openTerms = ({ agreements }: Written): string | null => {
  const slots = agreements.flatMap(({ articles }) => articles.flatMap((article) => article.slots));
  if (slots.length === 0) return null;
  const open = slots.filter(({ state }) => state !== "stated").length;
  return `Of ${counted(slots.length, "term", "terms")} that a text would have to settle, ${open === 0 ? "all are stated" : `${counted(open, "is", "are")} open`}.`;
};

const verdictAt = (answer: BriefAnswer, level: Level): string =>
  `${answer.verdicts[level]} ${levelInSentence(level)}`;

// What an assumption gives, and what is left of it when the guarantor defects, where that is less.
const underVariant = (variant: string, answers: readonly BriefAnswer[]): string => {
  const kept = answers.find((answer) => answer.variant === variant && answer.defecting.length === 0);
  const broken = answers.find((answer) => answer.variant === variant && answer.defecting.length > 0);
  if (kept === undefined) return "";
  const start = `${kept.assumption}: ${verdictAt(kept, "report")}`;
  if (broken === undefined || broken.verdicts.report === kept.verdicts.report) return `${start}.`;
  return `${start}; ${broken.verdicts.report} where ${broken.assumption.split(", and ").at(-1) ?? ""}.`;
};

/** The first question of the first scenario is the one the dossier is about: its answer in law, as reported, as assumed. */
export const mainAnswer = ({ scenarios }: Pick<Brief, "scenarios">): readonly string[] => {
  const [question] = scenarios.flatMap(({ questions }) => questions);
  const [written, ...assumed] = question?.answers ?? [];
  if (question === undefined || written === undefined) return [];
  const variants = [...new Set(assumed.flatMap(({ variant }) => (variant === null ? [] : [variant])))];
  return [
    `${question.sentence} As written: ${verdictAt(written, "law")}; ${verdictAt(written, "report")}.`,
    ...variants.map((variant) => underVariant(variant, assumed)),
  ];
};

/** The brief in a few sentences: what binds, who agreed as told by whom, what is open. */
export const summary = (written: Written, context: BriefContext): readonly string[] => {
  const sentences: string[] = [];
  if (written.agreements.length > 0) {
    const forces = written.agreements.map(({ title, force }) => `“${title}” is ${force}`);
    sentences.push(`${joined(forces)}.`);
  }
  if (written.agreed.inOwnWords.length === 0 && context.dossier.about.terms.length > 0) {
    sentences.push("No party accepts any of these terms in own words on record here.");
  }
  sentences.push(...written.agreed.onlyByReport);
  const open = openTerms(written);
  if (open !== null) sentences.push(open);
  // What was not looked at must not read as if it did not exist.
  sentences.push(
    "Of general law these answers read only that force is for self-defence and at the victim’s request, and that the Charter prevails; instruments that are not loaded with this dossier are no part of them. “Impossible in law” means that none of the texts loaded provides for it in law.",
  );
  return sentences;
};
