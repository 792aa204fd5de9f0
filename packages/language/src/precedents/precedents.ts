import { findClause, menuAnswer } from "@foedus/engine";
import type { Clause, Force, Hole, Instrument, Model, Provision, SlotValue } from "@foedus/engine";
import { compareCodePoints } from "../diagnostics/diagnostic.js";
import { deadlineTermSaid } from "../saying/deadlines.js";
import { ruleSaid } from "../saying/definitions.js";
import { determinerSaid } from "../saying/determiners.js";
import { isConsultation, measuresSaid } from "../saying/measures.js";
import { placeNamed } from "../saying/places.js";
import type { Voice } from "../saying/voice.js";
import { entryIntoForceSaid } from "../saying/whole-instrument.js";

/** Where a real instrument gives an answer. */
export interface PrecedentPlace {
  readonly instrument: string;
  readonly title: string;
  readonly signed: string | null;
  /** How firmly it binds; null where that is open or contested. */
  readonly force: Force | null;
  /** The clause, or null where it is said of the whole. */
  readonly clause: string | null;
}

/** One way in which instruments answer what is open here, with each that does. */
export interface Precedent {
  /** The answer in words, as those instruments give it. */
  readonly said: string;
  /** The answer of the open question's menu that comes to the same; null where the menu has none such. */
  readonly answer: string | null;
  readonly places: readonly PrecedentPlace[];
}

interface Found {
  readonly said: string;
  readonly value: SlotValue | null;
  readonly clause: string | null;
}

/** What a clause is about, on which it depends whether it can be a precedent: talks are none for help. */
type Kind = "consultation" | "help" | "other";

const kindOf = ({ action }: Provision): Kind => {
  if (action.type !== "respond") return "other";
  const { measures } = action;
  return measures.type === "stated" && isConsultation(measures.value) ? "consultation" : "help";
};

/** The provisions of a clause that are about what the open question's own clause is about. */
const alikeIn = ({ provisions }: Clause, own: Clause | null): readonly Provision[] => {
  if (own === null) return provisions;
  const kinds = new Set(own.provisions.map(kindOf));
  return provisions.filter((provision) => kinds.has(kindOf(provision)));
};

/** The clauses of an instrument that are set off as the open question's own is, and are about the same. */
const alike = ({ articles }: Instrument, own: Clause | null): readonly Clause[] =>
  articles
    .flatMap(({ clauses }) => clauses)
    .filter(
      (clause) =>
        own === null || (clause.trigger?.type === own.trigger?.type && alikeIn(clause, own).length > 0),
    );

const ofDuties = (
  clauses: readonly Clause[],
  own: Clause | null,
  found: (clause: Clause, provision: Provision) => Found | null,
): readonly Found[] =>
  clauses.flatMap((clause) =>
    alikeIn(clause, own)
      .filter(({ type }) => type === "duty")
      .flatMap((provision) => found(clause, provision) ?? []),
  );

/** The answers that one instrument gives to what the hole asks. What it leaves open itself, or is contested in it, is no answer. */
function answersIn(model: Model, instrument: Instrument, hole: Hole, own: Clause | null): readonly Found[] {
  const clauses = alike(instrument, own);
  const voiceOf = ({ trigger }: Clause): Voice => ({ model, instrument, trigger });
  switch (hole.slot) {
    case "place":
      return clauses.flatMap((clause): readonly Found[] => {
        const { trigger, name } = clause;
        if (trigger?.type !== "armed_attack" || trigger.place.type !== "stated") return [];
        const { value } = trigger.place;
        return [{ said: placeNamed(voiceOf(clause), value), value: { slot: "place", value }, clause: name }];
      });
    case "determiner":
      return clauses.flatMap((clause): readonly Found[] => {
        const { determiner, name } = clause;
        if (determiner.type !== "stated") return [];
        const said = `whether it is so ${determinerSaid(voiceOf(clause), determiner.value)}`;
        return [{ said, value: { slot: "determiner", value: determiner.value }, clause: name }];
      });
    case "measures":
      return ofDuties(clauses, own, (clause, { action }) => {
        if (action.type !== "respond" || action.measures.type !== "stated") return null;
        const { value } = action.measures;
        const said = measuresSaid(voiceOf(clause), value);
        return { said, value: { slot: "measures", value }, clause: clause.name };
      });
    case "deadline":
      return ofDuties(clauses, own, (clause, { deadline }) => {
        if (deadline.type === "vague")
          return { said: `“${deadline.words}”`, value: null, clause: clause.name };
        if (deadline.type !== "stated") return null;
        const said = deadlineTermSaid(voiceOf(clause), deadline).trim();
        const value: SlotValue = { slot: "deadline", value: deadline.value };
        return { said: said === "" ? "no time is set" : said, value, clause: clause.name };
      });
    case "entry_into_force": {
      const { entryIntoForce } = instrument;
      if (entryIntoForce.type !== "stated") return [];
      const said = entryIntoForceSaid({ model, instrument, trigger: null }, entryIntoForce);
      return [{ said, value: { slot: "entry_into_force", value: entryIntoForce.value }, clause: null }];
    }
    case "rule":
      return model.councils.flatMap((council): readonly Found[] => {
        const { rule, members } = council;
        if (rule.type !== "stated" || members !== `${instrument.name}.parties`) return [];
        const said = ruleSaid({ model, instrument, trigger: null }, rule.value);
        return [{ said: `by ${said}`, value: { slot: "rule", value: rule.value }, clause: null }];
      });
    // Who belongs to a group, and what contested words mean, is said of that group and those words alone.
    case "membership":
    case "reading":
      return [];
  }
}

/**
 * How instruments answer what is open here: in clauses set off by the same kind of thing, about help where this is about help and
 * about talks where it is about talks. Those that give the same answer stand together; what most of them say comes first.
 * Instruments of general law, and the one in which the question is open, are left out.
 */
export function precedentsOf(model: Model, hole: Hole, among: readonly Instrument[]): readonly Precedent[] {
  const own = hole.clause === null ? null : findClause(model, hole.clause);
  const groups = new Map<string, Precedent>();
  for (const instrument of among) {
    if (instrument.generalLaw === true || hole.name.startsWith(`${instrument.name}.`)) continue;
    const { name, title, signed, force } = instrument;
    for (const { said, value, clause } of answersIn(model, instrument, hole, own)) {
      const answer = value === null ? null : menuAnswer(value, hole.menu);
      const known = groups.get(said) ?? { said, answer, places: [] };
      if (known.places.some((place) => place.instrument === name)) continue;
      const place = {
        instrument: name,
        title,
        signed,
        force: force.type === "stated" ? force.value : null,
        clause,
      };
      groups.set(said, { ...known, places: [...known.places, place] });
    }
  }
  return [...groups.values()].toSorted(
    (first, second) =>
      second.places.length - first.places.length || compareCodePoints(first.said, second.said),
  );
}
