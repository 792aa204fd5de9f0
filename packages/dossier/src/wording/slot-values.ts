import { STANDARD_MEASURES } from "@foedus/engine";
import type { Deadline, Determiner, Duration, MeasureRule, Model, SlotValue } from "@foedus/engine";
import { longDate } from "@foedus/engine";
import { joined } from "./lists.js";
import type { PartyNames } from "./parties.js";
import { partyWords, placeWords } from "./places.js";

/** A measure's name as a person reads it. */
export const measureTitle = (name: string, model: Model): string =>
  [...model.measures, ...STANDARD_MEASURES].find((measure) => measure.name === name)?.title ??
  name.replaceAll("_", " ");

/** `72 hours`, `1 month`. */
export const durationWords = ({ amount, unit }: Duration): string =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;

const ANCHORS = {
  trigger: "the event",
  finding: "the finding",
  request: "the request",
  entry_into_force: "entry into force",
} as const;

/** By when, in words. */
export const deadlineWords = (deadline: Deadline): string => {
  if (deadline.type === "none") return "no deadline";
  if (deadline.type === "by") return `by ${longDate(deadline.date)}`;
  return `within ${durationWords(deadline.duration)} of ${ANCHORS[deadline.from]}`;
};

/** Who determines that the trigger holds, in words. */
export const determinerWords = (determiner: Determiner, names: PartyNames): string => {
  switch (determiner.type) {
    case "facts":
      return "the facts (no finding is needed)";
    case "silent":
      return "nobody is named (the facts decide)";
    case "party": {
      const who = partyWords(determiner.by, names);
      return determiner.mode === "finds" ? `${who}, according to the facts` : `${who}, as it deems`;
    }
    case "council":
      return `${names.title(determiner.council)}, by the votes of its members`;
    case "guarantors":
      return `the guarantors together, by ${determiner.rule}`;
  }
};

/** What a response must and may consist of, in words. */
export const measuresWords = (rule: MeasureRule, model: Model): string => {
  const titles = (names: readonly string[]): string => joined(names.map((name) => measureTitle(name, model)));
  const including = rule.mentioned.length > 0 ? `, which may include ${titles(rule.mentioned)}` : "";
  const excluding = rule.excluded.length > 0 ? `, except ${titles(rule.excluded)}` : "";
  if (rule.asDeemed) return `such measures as it deems necessary${including}${excluding}`;
  if (rule.required.length > 0) {
    const only = rule.required.join() === rule.permitted.join();
    return `${only ? "" : "at least "}${titles(rule.required)}${including}${excluding}`;
  }
  return `any ${titles(rule.permitted)} of its choice${including}${excluding}`;
};

/** A council's rule, in words. */
const ruleWords = (
  rule: Extract<SlotValue, { readonly slot: "rule" }>["value"],
  names: PartyNames,
): string => {
  switch (rule.type) {
    case "at_least":
      return `at least ${String(rule.votes)} votes`;
    case "weighted":
      return "a sum of weighted votes";
    case "all":
      return joined(
        rule.rules.map((part) => ruleWords(part, names)),
        "and",
      );
    case "veto":
      return `${ruleWords(rule.rule, names)}, with the votes of ${joined(rule.holders.map((holder) => names.inSentence(holder)))}`;
    case "silence":
      return `silence, broken by ${String(rule.objections)} objecting`;
    case "without_disputants":
      return `${ruleWords(rule.rule, names)}, without the parties to the dispute`;
    case "unanimity":
    case "majority":
    case "two_thirds":
      return rule.type.replaceAll("_", " ");
  }
};

/** One answer to a slot, in words. */
export const slotValueWords = (answer: SlotValue, names: PartyNames, model: Model): string => {
  switch (answer.slot) {
    case "place":
      return placeWords(answer.value, names, model);
    case "determiner":
      return determinerWords(answer.value, names);
    case "measures":
      return measuresWords(answer.value, model);
    case "deadline":
      return deadlineWords(answer.value);
    case "rule":
      return ruleWords(answer.value, names);
    case "membership":
      return answer.value.length === 0
        ? "nobody else"
        : joined(answer.value.map((party) => names.inSentence(party)));
    case "entry_into_force":
      return answer.value.type === "date" ? `on ${longDate(answer.value.date)}` : "on conclusion";
    case "reading":
      return `“${answer.value.replaceAll("_", " ")}”`;
  }
};

/** What it means that a text stays silent on a slot. */
export const SILENCE: Readonly<Record<SlotValue["slot"], string | null>> = {
  place: "Silence would mean: anywhere.",
  determiner: "Silence would mean: the facts decide, and nobody is charged with finding them.",
  measures: "Silence would mean: any assistance the guarantor chooses.",
  deadline: "Silence would mean: not due at any date.",
  rule: null,
  membership: null,
  entry_into_force: "Silence would mean: on conclusion.",
  reading: null,
};
