import type { Completion } from "../completions/settle.js";
import { articleInWords } from "../explanation/words.js";
import { forceOf } from "../grounding/candidates.js";
import type { Ground } from "../grounding/context.js";
import type { Actor, GroundProvision } from "../grounding/game.js";
import type { Grounding, Inquiry } from "../grounding/ground.js";
import type { Occurrence } from "../grounding/triggers.js";
import type { Article, Clause, Force, Instrument, Level, Model, Provision } from "../model/instrument.js";
import { findArticleOfClause } from "../model/lookup.js";
import type { Play } from "./play.js";

/** Everything a story is told from: the question, one completion of the text, its closed game and a play of it. */
export interface Telling {
  readonly ground: Ground;
  readonly inquiry: Inquiry;
  readonly level: Level;
  readonly completion: Completion;
  readonly grounding: Grounding;
  readonly play: Play;
  /** Those who play for the outcome, the side among them. */
  readonly committed: ReadonlySet<Actor>;
}

/** Where a provision of the game stands in the text. */
export interface Standing {
  readonly instrument: Instrument;
  readonly article: Article;
  readonly clause: Clause;
  readonly force: Force;
  /** The provision as the text has it; null where it cannot be told which of the clause it is. */
  readonly provision: Provision | null;
  /** What set it off, or null for a restraint, which is grounded without one. */
  readonly occurrence: Occurrence | null;
}

/** Finds where a provision of the game stands in the text; null for a clause that the model does not hold. */
export function standingOf(telling: Telling, ground: GroundProvision): Standing | null {
  for (const { candidate, provisions, occurrences } of telling.grounding.candidates) {
    const index = provisions.findIndex(({ name }) => name === ground.name);
    if (index >= 0) return { ...candidate, occurrence: occurrences[index] ?? null };
  }
  const found = findArticleOfClause(telling.ground.model, ground.clause);
  const clause = found?.article.clauses.find(({ name }) => name === ground.clause);
  if (found === null || clause === undefined) return null;
  const same = clause.provisions.filter(({ type }) => type === ground.type);
  return {
    ...found,
    clause,
    force: forceOf(found.instrument, found.article, telling.completion),
    provision: same.length === 1 ? (same[0] ?? null) : null,
    occurrence: null,
  };
}

/** The article a provision of the game stands in, in words; as short as it can be told from every other. */
export function articleOf(telling: Telling, { clause }: Pick<GroundProvision, "clause">): string {
  return shortArticle(telling.ground.model, clause);
}

/** The article of a clause in words. A title that no other article has needs no instrument beside it. */
export function shortArticle(model: Model, clause: string): string {
  const found = findArticleOfClause(model, clause);
  if (found === null) return clause;
  const { instrument, article } = found;
  const name = article.title === "" ? article.name : article.title;
  const namesakes = model.instruments.flatMap(({ articles }) =>
    articles.filter((one) => (one.title === "" ? one.name : one.title) === name),
  );
  return namesakes.length > 1 || article.name.startsWith("article-")
    ? articleInWords(instrument, article)
    : `the article “${name}”`;
}

/** The words of a clause as it is modelled, on one line. */
export function quoteOf({ location }: Clause): string {
  return location.words.replaceAll(/\s+/gu, " ").trim();
}
