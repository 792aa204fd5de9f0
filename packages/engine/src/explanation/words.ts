import type { Article, Instrument, Level, Model } from "../model/instrument.js";
import { articleNumber, partyInWords } from "../model/lookup.js";
import type { Actor } from "../grounding/game.js";
import type { Asked } from "../grounding/candidates.js";
import type { Ground } from "../grounding/context.js";
import { actToDo } from "./act-words.js";

/** "Article 5 of the North Atlantic Treaty"; an article without a number goes by its title. */
export function articleInWords(instrument: Instrument, article: Article): string {
  const number = articleNumber(article.name);
  if (number === null)
    return `the article “${article.title === "" ? article.name : article.title}” (${instrument.title})`;
  return `Article ${number} of ${titleInWords(instrument)}`;
}

/** An instrument's title inside a sentence, with an article of its own or with "the". */
export function titleInWords({ title }: Pick<Instrument, "title">): string {
  return /^(?:the|a|an) /iu.test(title) ? title : `the ${title}`;
}

/** How a level is named in a sentence: what is owed *in law*. */
export function levelInWords(level: Level): string {
  switch (level) {
    case "law":
      return "in law";
    case "commitment":
      return "as a political commitment";
    case "draft":
      return "under the drafts, taken as concluded";
    case "report":
      return "under the reports, taken as true";
  }
}

/** Actors in words: up to four by name, more by their number and the first few names. */
export function actorsInWords(model: Model, actors: readonly Actor[]): string {
  const titles = actors.map((actor) => partyInWords(model, actor));
  if (titles.length > 4) {
    const first = titles.slice(0, 3).join(", ");
    return `${String(titles.length)} parties (${first} and ${String(titles.length - 3)} others)`;
  }
  return joined(titles);
}

/** "a, b and c". */
export function joined(items: readonly string[]): string {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** What is asked, as something one gives: "armed force". */
export function askedInWords(ground: Ground, asked: Asked): string {
  switch (asked.type) {
    case "enacts":
      return `the law “${asked.law}”`;
    case "acts":
      return `“${actToDo(asked.act)}”`;
    case "gives":
      return joined(asked.measures.map((measure) => ground.taxonomy.title(measure)));
  }
}

/** What is asked, after "must": "give armed force", "enact the law “…”", "withdraw forces". */
export function askedToDo(ground: Ground, asked: Asked): string {
  if (asked.type === "acts") return actToDo(asked.act);
  return `${asked.type === "enacts" ? "enact" : "give"} ${askedInWords(ground, asked)}`;
}

/** A sentence's first letter made a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
