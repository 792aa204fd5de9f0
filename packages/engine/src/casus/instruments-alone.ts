import type { Instrument, Model } from "../model/instrument.js";

/**
 * A model of some instruments alone, with those that bear on them: what they amend, what amends or reserves to them, with which they
 * enter into force, and over which they prevail or to which they yield by name. Everything that instruments share is kept.
 */
export function instrumentsAlone(model: Model, names: readonly string[]): Model {
  const kept = new Set(names);
  for (;;) {
    const before = kept.size;
    for (const instrument of model.instruments) {
      const bearing = bearingOn(instrument);
      if (kept.has(instrument.name)) for (const other of bearing) kept.add(other);
      else if (changes(instrument).some((other) => kept.has(other))) kept.add(instrument.name);
    }
    if (kept.size === before) break;
  }
  return { ...model, instruments: model.instruments.filter(({ name }) => kept.has(name)) };
}

/** The instruments on whose text this one's effect turns. */
function bearingOn(instrument: Instrument): readonly string[] {
  const { entryIntoForce, phases = [], relations = [] } = instrument;
  const entries = entryIntoForce.type === "stated" ? [entryIntoForce.value] : [];
  return [
    ...changes(instrument),
    ...entries.flatMap((entry) => (entry.type === "with_instrument" ? [entry.instrument] : [])),
    ...phases.flatMap(({ from, until }) =>
      [from, until].flatMap((at) => (at?.type === "entry_into_force" ? [at.instrument] : [])),
    ),
    ...relations.flatMap(({ instrument: other }) => other ?? []),
  ];
}

/** The instruments that this one changes. */
function changes({ amends, articles, reservations = [] }: Instrument): readonly string[] {
  return [
    ...(amends === undefined ? [] : [amends]),
    ...articles.flatMap(({ replaces }) => replaces?.instrument ?? []),
    ...reservations.map(({ article }) => article.instrument),
  ];
}
