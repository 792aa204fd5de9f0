import type { Article } from "../model/instrument.js";
import type { MeasureRule } from "../model/measure.js";
import type { Slot, SlotValue } from "../model/variant.js";
import type { Answer } from "./hole.js";

/**
 * How an article answers a slot, carried over to another protected party (mutatis mutandis): its place becomes the
 * territory of that party. Null where the article leaves the slot open or does not have it.
 */
export function answerOfArticle(article: Article, slot: Slot): SlotValue | null {
  for (const clause of article.clauses) {
    if (slot === "place" && clause.trigger?.type === "armed_attack") {
      return { slot, value: { type: "territory_of_role", role: "victim" } };
    }
    if (slot === "determiner" && clause.determiner.type === "stated") {
      return { slot, value: clause.determiner.value };
    }
    for (const provision of clause.provisions) {
      if (provision.type !== "duty" || provision.action.type !== "respond") continue;
      const { measures } = provision.action;
      if (slot === "measures" && measures.type === "stated") return { slot, value: measures.value };
      if (slot === "deadline" && provision.deadline.type === "stated")
        return { slot, value: provision.deadline.value };
    }
  }
  return null;
}

/** The vague words by which an article answers a slot (a deadline "immediately"), or null. */
export function vagueWordsOfArticle(article: Article, slot: Slot): string | null {
  if (slot !== "deadline") return null;
  for (const clause of article.clauses) {
    for (const { deadline, type } of clause.provisions) {
      if (type === "duty" && deadline.type === "vague") return deadline.words;
    }
  }
  return null;
}

/** The answer of a menu that an analogy to the article marks, or null where its answer is not on the menu. */
export function markedAnswer(article: Article, slot: Slot, menu: readonly Answer[]): string | null {
  const answer = answerOfArticle(article, slot);
  return answer === null ? null : menuAnswer(answer, menu);
}

/** The answer of a menu that comes to the same as what an instrument says, or null where it has none such. */
export function menuAnswer(said: SlotValue, menu: readonly Answer[]): string | null {
  return menu.find(({ value }) => sameAnswer(value, said))?.label ?? null;
}

function sameAnswer(first: SlotValue, second: SlotValue): boolean {
  if (first.slot === "measures" && second.slot === "measures") {
    return JSON.stringify(withoutMentions(first.value)) === JSON.stringify(withoutMentions(second.value));
  }
  if (first.slot === "place" && second.slot === "place" && second.value.type === "territory_of_role") {
    return first.value.type === "territory" || first.value.type === "territory_of_role";
  }
  return JSON.stringify(first) === JSON.stringify(second);
}

/** What a text merely names as allowed changes nothing of what it allows. Keys in a fixed order, to compare. */
function withoutMentions(rule: MeasureRule): readonly unknown[] {
  const { required, permitted, excluded, nonEmpty, asDeemed, decidedBy, feasibleHole } = rule;
  return [required, permitted, excluded, nonEmpty, asDeemed, decidedBy, feasibleHole !== undefined];
}
