import {
  articleNumber,
  findArticleOfClause,
  GENERAL_LAW,
  type Article,
  type Instrument,
  type Model,
} from "@foedus/engine";
import { titled, type Voice } from "./voice.js";

/** How an article is called within its instrument: "Article 5", or by its title. */
export function ownNameOf(article: Article): string {
  const number = articleNumber(article.name);
  return number === null ? `the article “${article.title}”` : `Article ${number}`;
}

/** An article from within another instrument: "Article 5 of the North Atlantic Treaty". */
export function articleNamed(
  voice: Pick<Voice, "instrument">,
  instrument: Instrument,
  article: Article,
): string {
  const own = ownNameOf(article);
  return instrument.name === voice.instrument.name ? own : `${own} of ${titled(instrument.title)}`;
}

/** A clause by its article, and its place in it where the article has several. */
export function clauseNamed(voice: Voice, clause: string): string {
  const found = findArticleOfClause(voice.model, clause);
  if (found === null) return clause;
  const { instrument, article } = found;
  const name = articleNamed(voice, instrument, article);
  if (article.clauses.length < 2) return name;
  const place = article.clauses.findIndex((one) => one.name === clause) + 1;
  return `clause ${String(place)} of ${name}`;
}

/** An instrument by its title, also one of general law; one that is not loaded by its name. */
export function instrumentNamed(model: Model, name: string): string {
  const known = [...model.instruments, ...GENERAL_LAW];
  const title = known.find((instrument) => instrument.name === name)?.title;
  return title === undefined ? name : titled(title);
}
