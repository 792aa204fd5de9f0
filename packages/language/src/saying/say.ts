import { holesOf, type Instrument, type Model } from "@foedus/engine";
import { reservationsSaid, sayArticle } from "./articles.js";
import { definitionsSaid } from "./definitions.js";
import { holesNamed, type SaidLine } from "./said-line.js";
import { frontMatter } from "./whole-instrument.js";

/** How periods are counted, which every text rests on and none says. */
const COUNTING =
  "A period in hours ends exactly; one in days, months or years ends with the last hour of its last day. That last moment counts, except after “in less than” and “before”.";

/**
 * An instrument in plain English, from the model alone: its title, what stands before its articles, each article with its clauses,
 * and how single parties are bound otherwise. Nothing that has an effect is left unsaid; what is open stands open.
 */
export function sayInstrument(model: Model, instrument: Instrument): readonly SaidLine[] {
  const holes = new Set(holesOf(model).map(({ name }) => name));
  const line = (
    article: string | null,
    { clause, kind, text }: Pick<SaidLine, "clause" | "kind" | "text">,
  ): SaidLine => ({
    instrument: instrument.name,
    article,
    clause,
    kind,
    text,
    holes: holesNamed(text, holes),
  });
  return [
    line(null, { clause: null, kind: "title", text: instrument.title }),
    ...frontMatter(model, instrument).map((text) => line(null, { clause: null, kind: "text", text })),
    ...instrument.articles.flatMap((article) =>
      sayArticle(model, instrument, article).map((said) => line(article.name, said)),
    ),
    ...reservationsSaid(model, instrument).map((text) => line(null, { clause: null, kind: "text", text })),
  ];
}

/** Everything that a model says: each of its instruments, or those named, then what they share. */
export function sayModel(model: Model, only: readonly Instrument[] | null = null): readonly SaidLine[] {
  const instruments = only ?? model.instruments;
  const holes = new Set(holesOf(model).map(({ name }) => name));
  const shared = definitionsSaid(model, only).map((text): SaidLine => ({
    instrument: null,
    article: null,
    clause: null,
    kind: "text",
    text,
    holes: holesNamed(text, holes),
  }));
  const common = (kind: SaidLine["kind"], text: string): SaidLine => ({
    instrument: null,
    article: null,
    clause: null,
    kind,
    text,
    holes: [],
  });
  return [
    ...instruments.flatMap((instrument) => sayInstrument(model, instrument)),
    ...(shared.length === 0 ? [] : [common("title", "What these texts speak of"), ...shared]),
    ...(instruments.length === 0 ? [] : [common("note", COUNTING)]),
  ];
}
