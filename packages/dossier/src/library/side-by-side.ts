import { saySideBySide } from "@foedus/language";
import {
  assuredTogether,
  floorAndCeiling,
  instrumentsAlone,
  namedOwners,
  protectedBy,
  supposedAttack,
  withGeneralLaw,
} from "@foedus/engine";
import type { EngineProblem, FloorAndCeiling, Instrument, Model } from "@foedus/engine";
import type { LibraryInstrument, LibraryRow, LibraryTogether } from "./schema.js";

/** Within what time floor and ceiling are told: as long as a vague word can mean. */
const WITHIN = { amount: 30, unit: "days" } as const;

/** What an instrument is, and what it gives at least and at most if the first party that it protects is attacked. */
export function libraryInstrument(model: Model, instrument: Instrument): LibraryInstrument | EngineProblem {
  const { binding, inForce, term } = saySideBySide(model, instrument);
  const [side] = protectedBy(model, instrument);
  const line = {
    type: "instrument" as const,
    instrument: instrument.name,
    title: instrument.title,
    binding,
    inForce,
    term,
    parties: instrument.parties.map(({ party }) => party),
  };
  if (side === undefined) return { ...line, protected: null, attacked: null, gives: [] };
  const scenario = supposedAttack(model, [instrument], side);
  const alone = withGeneralLaw(inItsOwnWords(instrumentsAlone(model, [instrument.name])));
  const found: FloorAndCeiling[] = [];
  for (const performer of namedOwners(alone).filter((name) => name !== side)) {
    const levels = floorAndCeiling(alone, scenario, {
      side,
      performer,
      within: WITHIN,
      variant: null,
      defecting: [],
    });
    if ("type" in levels) return levels;
    found.push(...levels);
  }
  return { ...line, protected: side, attacked: scenario.events.at(-1)?.date ?? null, gives: alike(found) };
}

/** The model without kinds of help that none of its instruments names: what they leave open is told in their own words. */
function inItsOwnWords(model: Model): Model {
  const words = new Set(JSON.stringify(model.instruments).match(/\w+/gu) ?? []);
  const named = model.measures.filter(({ name }) => words.has(name));
  const kept = new Set([...named.map(({ name }) => name), ...named.flatMap(({ kindOf }) => kindOf ?? [])]);
  return { ...model, measures: model.measures.filter(({ name }) => kept.has(name)) };
}

/** Those of whom the same holds at a level, together; without those who give nothing even at most. */
function alike(found: readonly FloorAndCeiling[]): LibraryInstrument["gives"] {
  const groups = new Map<string, LibraryInstrument["gives"][number]>();
  for (const { level, performer, floor, ceiling } of found) {
    if (ceiling.length === 0) continue;
    const key = JSON.stringify([level, floor, ceiling]);
    const group = groups.get(key) ?? {
      level,
      performers: [],
      floor: floor.map((bundle) => [...bundle]),
      ceiling: ceiling.map((bundle) => [...bundle]),
    };
    groups.set(key, { ...group, performers: [...group.performers, performer] });
  }
  return [...groups.values()];
}

/** What each instrument says where others differ, in the order of signature. */
export function libraryRows(
  model: Model,
  instruments: readonly Instrument[],
  side: string,
): readonly LibraryRow[] {
  return instruments.map((instrument) => {
    const { binding, inForce, answers, term, exit } = saySideBySide(model, instrument);
    return {
      type: "row" as const,
      instrument: instrument.name,
      title: instrument.title,
      signed: instrument.signed,
      partners: instrument.parties.map(({ party }) => party).filter((party) => party !== side),
      binding,
      force: forcesOf(instrument),
      inForce,
      answers: answers.map((answer) => ({ ...answer, modality: [...answer.modality] })),
      term,
      exit,
      lasts: instrument.validity?.length ?? null,
      notice: instrument.exit?.notice ?? null,
    };
  });
}

/** Each level at which a text can be read to bind, its articles' own aside. */
function forcesOf({ force }: Instrument): LibraryRow["force"] {
  if (force.type === "contested") return force.readings.map(({ value }) => value);
  return force.type === "unspecified" ? [] : [force.value];
}

/** What the parties of instruments assure one of them, each asked by itself, if it is attacked once all are in force. */
export function libraryTogether(
  model: Model,
  instruments: readonly Instrument[],
  side: string,
): readonly LibraryTogether[] | EngineProblem {
  const scenario = supposedAttack(model, instruments, side);
  const alone = withGeneralLaw(
    instrumentsAlone(
      model,
      instruments.map(({ name }) => name),
    ),
  );
  const found = assuredTogether(alone, instruments, scenario, side);
  if ("type" in found) return found;
  return found.map(({ measure, within, level, parties }) => ({
    type: "together" as const,
    protected: side,
    attacked: scenario.events.at(-1)?.date ?? "",
    measure,
    within,
    level,
    parties: {
      assured: [...parties.assured],
      undetermined: [...parties.undetermined],
      discretionary: [...parties.discretionary],
      impossible: [...parties.impossible],
    },
  }));
}

/** The party that most of the instruments protect; the first in code point order of those that as many do; null where none does. */
export function mostProtected(model: Model, instruments: readonly Instrument[]): string | null {
  const counts = new Map<string, number>();
  for (const instrument of instruments)
    for (const party of protectedBy(model, instrument)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const [most] = [...counts].toSorted(
    ([first, few], [second, many]) => many - few || (first < second ? -1 : 1),
  );
  return most?.[0] ?? null;
}
