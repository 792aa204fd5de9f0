import { actToDo } from "@foedus/engine";
import type {
  Clause,
  Ending,
  DeadlineTerm,
  Hole,
  Provision,
  Term,
  Trigger,
  TriggerCondition,
} from "@foedus/engine";
import { longDate } from "@foedus/engine";
import { counted, joined } from "../wording/lists.js";
import { articleWords } from "../wording/articles.js";
import { partyWords, placeWords } from "../wording/places.js";
import {
  deadlineWords,
  determinerWords,
  measuresWords,
  SILENCE,
  slotValueWords,
} from "../wording/slot-values.js";
import type { BriefContext } from "./context.js";
import type { BriefSlot } from "./schema.js";

/** Writes one slot of a clause: what is stated, or which hole it is and what is marked, assumed or silent there. */
export const slotOf = <Value>(
  name: string,
  title: string,
  term: Term<Value> | Extract<DeadlineTerm, { readonly type: "vague" }>,
  words: (value: Value) => string,
  context: BriefContext,
): BriefSlot => {
  if (term.type === "stated" || term.type === "assumed") {
    return { name, title, state: "stated", text: words(term.value), note: null, hole: null, assumed: [] };
  }
  const { analysis, names, titleOfVariant } = context;
  const hole = analysis.holes.find((candidate) => candidate.name === term.hole) ?? null;
  const assumed = analysis.assumed
    .filter((answer) => answer.hole === term.hole)
    .map(({ variant, value }) => ({
      variant: titleOfVariant(variant),
      text: slotValueWords(value, names, analysis.model),
    }));
  const common = { name, title, hole: term.hole, assumed };
  if (term.type === "contested") {
    const readings = joined(
      term.readings.map(({ label }) => `“${label.replaceAll("_", " ")}”`),
      "or",
    );
    return { ...common, state: "contested", text: `“${term.words}”`, note: `Read as ${readings}.` };
  }
  const vague = term.type === "vague";
  const text = vague ? `“${term.words}”` : "unspecified";
  const marks = hole === null ? null : analogyOf(hole, context);
  if (marks !== null && !vague) return { ...common, state: "by_analogy", text, note: marks };
  const note = hole === null || vague ? null : SILENCE[hole.slot];
  return { ...common, state: vague ? "vague" : "unspecified", text, note };
};

const analogyOf = ({ like, menu, slot }: Hole, { analysis, names }: BriefContext): string | null => {
  if (like === null || like.answer === null) return null;
  const marked = menu.find(({ label }) => label === like.answer);
  if (marked === undefined) return null;
  const answer = slotValueWords(marked.value, names, analysis.model);
  return `Said to be like ${articleWords(like.article, analysis.model)}, where the answer${slot === "place" ? ", its area carried over to the protected party," : ""} is: ${answer}. This marks an answer; it gives none.`;
};

const triggerWords = (trigger: Trigger, { names }: BriefContext): string => {
  if (trigger.type === "event")
    return `${names.inSentence(trigger.subject)} ${trigger.event}`.replaceAll("_", " ");
  if (trigger.type === "breach") return `a breach of ${trigger.clause}`;
  if (trigger.type === "act")
    return `that ${partyWords(trigger.by, names)} ${trigger.act.replaceAll("_", " ")}`;
  const { aggressor = null } = trigger;
  const by = aggressor === null ? "" : ` by ${partyWords(aggressor, names)}`;
  if (trigger.type === "threat") return `a threat to ${partyWords(trigger.victim, names)}${by}`;
  const asked = (trigger.conditions ?? []).map(conditionWords);
  return `an armed attack on ${partyWords(trigger.victim, names)}${by}${asked.map((words) => `, ${words}`).join("")}`;
};

/** What is asked of an attack besides, in words. */
const conditionWords = (condition: TriggerCondition): string => {
  switch (condition.type) {
    case "quality":
      return `if it ${condition.holds ? "is" : "is not"} ${condition.quality.replaceAll("_", " ")}`;
    case "adversaries":
      return `by at least ${counted(condition.atLeast, "state", "states")} at once`;
    case "demand":
      return "after a demand that was refused";
    case "conflict":
      return `as part of ${condition.conflict.replaceAll("_", " ")}`;
  }
};

const plain = (name: string, title: string, text: string): BriefSlot => ({
  name,
  title,
  state: "stated",
  text,
  note: null,
  hole: null,
  assumed: [],
});

const MODALS = {
  duty: "must",
  permission: "may",
  power: "has the power to",
  prohibition: "must not",
} as const;

const provisionSlots = (provision: Provision, key: string, context: BriefContext): readonly BriefSlot[] => {
  const { names, analysis } = context;
  const { action, deadline } = provision;
  const owner = `${partyWords(provision.owner, names)} ${MODALS[provision.type]}`;
  const slots: BriefSlot[] = [];
  if (action.type === "respond") {
    slots.push(plain(`${key}.who`, "Who owes it", `${owner} help ${partyWords(action.beneficiary, names)}`));
    const words = (rule: Parameters<typeof measuresWords>[0]): string => measuresWords(rule, analysis.model);
    slots.push(slotOf(`${key}.measures`, "With what", action.measures, words, context));
  } else {
    slots.push(plain(`${key}.who`, "Who owes it", `${owner} ${deedWords(action, names)}`));
    if (action.type === "enact")
      slots.push(
        slotOf(`${key}.scope`, "What the law covers", action.scope, (words) => `“${words}”`, context),
      );
  }
  slots.push(slotOf(`${key}.deadline`, "By when", deadline, deadlineWords, context));
  return slots;
};

/** What is to be done beside helping, after "must". */
const deedWords = (
  action: Exclude<Provision["action"], { readonly type: "respond" }>,
  names: BriefContext["names"],
): string => {
  switch (action.type) {
    case "enact":
      return `enact a law: “${action.law}”`;
    case "report":
      return `report to ${names.inSentence(action.to)}`;
    case "act":
      return actToDo(action.act);
    case "attack":
      return `attack ${partyWords(action.on, names)}`;
  }
};

const endingWords = (ending: Ending, names: BriefContext["names"]): string => {
  switch (ending.type) {
    case "date":
      return `until ${longDate(ending.date)}`;
    case "event":
      return `until ${names.inSentence(ending.subject)} ${ending.event}`.replaceAll("_", " ");
    case "attack_on_beneficiary":
      return "until an armed attack on the beneficiary";
    case "act":
      return `until ${partyWords(ending.by, names)} ${ending.act.replaceAll("_", " ")}`;
    case "breach":
      return `until a breach of ${ending.clause}`;
    case "unless_renewed":
      return `until ${longDate(ending.date)}, unless ${names.inSentence(ending.council)} renews it`;
  }
};

const endingSlot = (clause: Clause, { names }: BriefContext): BriefSlot => {
  const words = clause.until.map((ending) => endingWords(ending, names));
  if (words.length > 0) return plain("until", "Until when", joined(words, "or"));
  return {
    ...plain("until", "Until when", "unspecified"),
    state: "unspecified",
    note: "Silence means: no end.",
  };
};

/** The terms of a clause, slot by slot, in the order in which one would ask. */
export const slotsOfClause = (clause: Clause, context: BriefContext): readonly BriefSlot[] => {
  const { names, analysis } = context;
  const slots: BriefSlot[] = [];
  const { trigger } = clause;
  if (trigger !== null) {
    slots.push(plain("trigger", "When", triggerWords(trigger, context)));
    if (trigger.type === "armed_attack") {
      slots.push(
        slotOf("place", "Where", trigger.place, (place) => placeWords(place, names, analysis.model), context),
      );
    }
    const words = (value: Parameters<typeof determinerWords>[0]): string => determinerWords(value, names);
    slots.push(slotOf("determiner", "Who determines it", clause.determiner, words, context));
    const { bypass } = clause;
    if (bypass !== undefined) {
      const quality = bypass.quality.replaceAll("_", " ");
      slots.push(plain("bypass", `Who determines it if it is ${quality}`, words(bypass.determiner)));
    }
  }
  for (const [index, provision] of clause.provisions.entries()) {
    slots.push(...provisionSlots(provision, `provision-${index + 1}`, context));
  }
  return [...slots, endingSlot(clause, context)];
};
