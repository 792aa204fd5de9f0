import { findArticle, type Article, type Instrument, type Model, type Reservation } from "@foedus/engine";
import { sayClause } from "./clause.js";
import { placeNamed } from "./places.js";
import { articleNamed, clauseNamed, instrumentNamed, ownNameOf } from "./references.js";
import type { SaidLine } from "./said-line.js";
import { conditionsSaid } from "./triggers.js";
import { named, whom, type Voice } from "./voice.js";
import { exitSaid, forceSaid, validitySaid } from "./whole-instrument.js";
import { listed, measuresNamed, sourced, spelled } from "./words.js";

type Line = Pick<SaidLine, "clause" | "kind" | "text">;

function notesOf(voice: Voice, article: Article): readonly string[] {
  const { model, instrument } = voice;
  const { like, sources, force, knownTo, phase, replaces } = article;
  const similar = like === null ? null : findArticle(model, like);
  const replaced = replaces === undefined ? null : findArticle(model, replaces);
  return [
    ...(similar === null
      ? []
      : [
          `Said to be like ${articleNamed(voice, similar.instrument, similar.article)}: an analogy, which marks answers and gives none.`,
        ]),
    ...(force === null ? [] : [`Of this article by itself: ${forceSaid(voice, force)}`]),
    ...(knownTo === undefined
      ? []
      : [`Secret: known only to ${listed(knownTo.map((party) => named({ model }, party)))}.`]),
    ...(phase === undefined
      ? []
      : [`Only in the phase “${instrument.phases?.find(({ name }) => name === phase)?.title ?? phase}”.`]),
    ...(replaced === null
      ? []
      : [
          `Takes the place of ${articleNamed(voice, replaced.instrument, replaced.article)} once this instrument is in force.`,
        ]),
    ...(sources.length === 0 ? [] : [`Said in: ${sources.join(", ")}.`]),
  ];
}

/** What the article says of its whole instrument: relations, exit, powers, gates, what is deemed. */
function ofTheWhole(voice: Voice, article: string): readonly string[] {
  const { model, instrument } = voice;
  const { validity } = instrument;
  const here = <Item extends { readonly article: string }>(items: readonly Item[] = []): readonly Item[] =>
    items.filter((item) => item.article === article);
  const exit = instrument.exit?.article === article ? instrument.exit : undefined;
  return [
    ...here(instrument.deemings).map(
      ({ objects, place }) =>
        `An armed attack on a Party is deemed to include an attack on its ${listed(objects.map(spelled), "or")} in ${placeNamed(voice, place)}.`,
    ),
    ...here(instrument.gates).map(({ organ, party, articles }) => {
      const what =
        articles === undefined
          ? "What this agreement requires"
          : `What ${listed(articles.map((name) => articleOwnName(instrument, name)))} require${articles.length === 1 ? "s" : ""}`;
      const through =
        party === undefined ? "each Party through its own" : `${named({ model }, party)} through its`;
      return `${what} is carried out by ${through} ${spelled(organ)}, which may withhold it.`;
    }),
    ...here(instrument.relations).map(({ type, instrument: other }) => {
      const which = other === null ? "every other agreement" : instrumentNamed(model, other);
      return type === "prevails_over"
        ? `This agreement prevails over ${which}.`
        : `This agreement yields to ${which}, to which it is subject and which it does not prejudice.`;
    }),
    ...(exit === undefined ? [] : [exitSaid(exit)]),
    ...(validity?.article === article ? [validitySaid(validity)] : []),
    ...here(instrument.powers).map(({ type, holder, onBreachOf }) => {
      const after = onBreachOf === undefined ? "" : `, after a breach of ${clauseNamed(voice, onBreachOf)}`;
      return `${capitalWhom(voice, holder)} has the power to ${type} this agreement${after}.`;
    }),
  ];
}

const capitalWhom = (voice: Voice, holder: Parameters<typeof whom>[1]): string => {
  const words = whom(voice, holder);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function articleOwnName(instrument: Instrument, name: string): string {
  const article = instrument.articles.find((one) => one.name === name);
  return article === undefined ? name : ownNameOf(article);
}

function effectSaid(voice: Voice, { effect }: Reservation, article: string): string {
  switch (effect.type) {
    case "not_bound":
      return `${article} does not bind it`;
    case "only_where":
      return `${article} binds it only in case of an attack ${conditionsSaid(effect.conditions)}`;
    case "without":
      return `under ${article} it need not and may not respond with ${measuresNamed(voice.model, effect.measures, "or")}`;
  }
}

/** How single parties are bound otherwise, as sentences. */
export function reservationsSaid(model: Model, instrument: Instrument): readonly string[] {
  const voice: Voice = { model, instrument, trigger: null };
  return (instrument.reservations ?? []).map((reservation) => {
    const { type, party, sources } = reservation;
    const found = findArticle(model, reservation.article);
    const article =
      found === null ? reservation.article.article : articleNamed(voice, found.instrument, found.article);
    const whose =
      type === "exception"
        ? `Exception for ${named(voice, party)}`
        : `${type === "reservation" ? "Reservation" : "Understanding"} of ${named(voice, party)}`;
    return `${whose}: ${effectSaid(voice, reservation, article)}${sourced(sources)}.`;
  });
}

/** Said under a heading with nothing below it, which would else look like a fault of the printing. */
const NOTHING_COMPUTED = "No answer turns on this article: nothing that it says is computed with.";

/** An article: its title, how it is to be taken, its clauses, and what it says of the whole. */
export function sayArticle(model: Model, instrument: Instrument, article: Article): readonly Line[] {
  const voice: Voice = { model, instrument, trigger: null };
  const own = ownNameOf(article);
  const number = article.name.startsWith("article-");
  const title = number && article.title !== own && article.title !== "" ? `${own}. ${article.title}` : own;
  const ofWhole = ofTheWhole(voice, article.name);
  return [
    { clause: null, kind: "title", text: title.charAt(0).toUpperCase() + title.slice(1) },
    ...notesOf(voice, article).map((text): Line => ({ clause: null, kind: "note", text })),
    ...article.clauses.map((clause): Line => ({
      clause: clause.name,
      kind: "text",
      text: sayClause(model, instrument, clause),
    })),
    ...ofWhole.map((text): Line => ({ clause: null, kind: "text", text })),
    ...(article.clauses.length + ofWhole.length === 0
      ? [{ clause: null, kind: "note", text: NOTHING_COMPUTED } as const]
      : []),
  ];
}
