import type { Article, Clause, Instrument, Model } from "@foedus/engine";
import { sayArticle, reservationsSaid } from "../saying/articles.js";
import { sayClause } from "../saying/clause.js";
import { definitionsSaid } from "../saying/definitions.js";
import { determinationSaid } from "../saying/determiners.js";
import { endingSaid } from "../saying/endings.js";
import { placeNamed } from "../saying/places.js";
import { onReadingSaid } from "../saying/readings.js";
import { ownNameOf } from "../saying/references.js";
import { said } from "../saying/terms.js";
import { triggerSaid } from "../saying/triggers.js";
import type { Voice } from "../saying/voice.js";
import { frontMatter } from "../saying/whole-instrument.js";
import { capital, listed } from "../saying/words.js";
import { normalForm, ownName } from "./normal-form.js";
import type { Part, Point } from "./part.js";
import { sentencePart } from "./sentence.js";

const orNothing = (words: string): string | null => (words === "" ? null : words);

function clausePart(model: Model, instrument: Instrument, clause: Clause): Part {
  const normal = (value: unknown): string => normalForm(value, instrument);
  const { trigger, determiner, bypass, until, onReading, provisions } = clause;
  const voice: Voice = { model, instrument, trigger };
  const isAttack = trigger?.type === "armed_attack";
  // Where an attack must be is a point of its own; what sets the clause off is told without it.
  const anywhere = isAttack
    ? { ...trigger, place: { type: "stated", value: { type: "anywhere" } } as const }
    : trigger;
  const points: readonly Point[] = [
    {
      point: "what sets it off",
      normal: normal(anywhere),
      said: anywhere === null ? null : triggerSaid(voice, anywhere).replace(/, wherever it is/u, ""),
    },
    {
      point: "where",
      normal: normal(isAttack ? trigger.place : null),
      said: isAttack ? said(voice, "where", trigger.place, (place) => placeNamed(voice, place)) : null,
    },
    {
      point: "who determines it",
      normal: normal([determiner, bypass]),
      said: orNothing(determinationSaid(voice, clause).join(" ")),
    },
    {
      point: "when it ends",
      normal: normal(until.map(normal).toSorted()),
      said: orNothing(
        listed(
          until.map((ending) => endingSaid(voice, ending)),
          "or",
        ),
      ),
    },
    {
      point: "on which reading",
      normal: normal(onReading === undefined ? null : [onReading.words, onReading.label]),
      said: onReading === undefined ? null : onReadingSaid(onReading),
    },
  ];
  return {
    kind: "clause",
    key: ownName(clause.name, instrument.name),
    title: clause.name,
    said: sayClause(model, instrument, clause),
    points,
    parts: provisions.map((provision) => sentencePart(voice, provision)),
  };
}

function articlePart(model: Model, instrument: Instrument, article: Article): Part {
  const normal = (value: unknown): string => normalForm(value, instrument);
  const { name, title, like, sources, force, knownTo, phase, replaces } = article;
  const [, ...lines] = sayArticle(model, instrument, article);
  const notes = lines.filter(({ kind }) => kind === "note").map(({ text }) => text);
  const ofWhole = lines
    .filter(({ kind, clause }) => kind === "text" && clause === null)
    .map(({ text }) => text);
  return {
    kind: "article",
    key: name,
    title: capital(ownNameOf(article)),
    said: lines.map(({ text }) => text).join(" "),
    points: [
      { point: "its title", normal: title, said: orNothing(title) },
      {
        point: "how it is to be taken",
        normal: normal([like, force, knownTo, phase, replaces, sources.join()]),
        said: orNothing(notes.join(" ")),
      },
      { point: "what it says of the whole", normal: normal(ofWhole), said: orNothing(ofWhole.join(" ")) },
    ],
    parts: article.clauses.map((clause) => clausePart(model, instrument, clause)),
  };
}

/** An agreement as a tree of parts and points: what it says, whatever the order in which it says it. */
export function agreementPart(model: Model, instrument: Instrument): Part {
  const normal = (value: unknown): string => normalForm(value, instrument);
  const { name, title, force, signed, entryIntoForce, parties, validity, amends, phases } = instrument;
  const front = frontMatter(model, instrument);
  const [first = "", ...others] = front;
  return {
    kind: "agreement",
    key: name,
    title,
    said: front.join(" "),
    points: [
      { point: "its title", normal: title, said: title },
      {
        point: "how firmly it binds, and from when",
        normal: normal([force, signed, entryIntoForce, validity, amends]),
        said: first,
      },
      {
        point: "parties, phases and sources",
        normal: normal([parties.map(normal).toSorted(), phases, instrument.sources.join()]),
        said: orNothing(others.join(" ")),
      },
    ],
    parts: [
      ...instrument.articles.map((article) => articlePart(model, instrument, article)),
      ...reservationsSaid(model, instrument).map((words, index): Part => {
        const reservation = instrument.reservations?.[index];
        return {
          kind: "reservation",
          key: `${reservation?.type ?? ""} ${reservation?.party ?? ""} ${reservation?.article.article ?? ""}`,
          title: words.split(":")[0] ?? words,
          said: words,
          points: [{ point: "what it does", normal: normal(reservation), said: words }],
          parts: [],
        };
      }),
    ],
  };
}

/** What these agreements share and speak of, a part for each sentence that defines something. */
export function definitionParts(model: Model, instruments: readonly Instrument[]): readonly Part[] {
  return definitionsSaid(model, instruments).map((words): Part => {
    const [, title = words] = /“([^”]*)”/u.exec(words) ?? [];
    return {
      kind: "definition",
      key: title,
      title: `“${title}”`,
      said: words,
      points: [{ point: "what it means", normal: words, said: words }],
      parts: [],
    };
  });
}
