import { holesOf, namedOwners, partyInWords, STANDARD_MEASURES } from "@foedus/engine";
import type { Hole, Instrument, Scenario, Variant } from "@foedus/engine";
import type { Problem } from "../../data/service.js";
import { soundTexts } from "./texts.js";
import type { Texts } from "./texts.js";

/** What texts declare. */
export interface Outline {
  readonly type: "outline";
  /** Those of the given texts, without the library and general law. */
  readonly instruments: readonly Instrument[];
  readonly scenarios: readonly Scenario[];
  readonly variants: readonly Variant[];
  readonly holes: readonly Hole[];
  /** `spoken` is what a sentence calls it: “the United States”. */
  readonly parties: readonly { readonly name: string; readonly title: string; readonly spoken: string }[];
  readonly measures: readonly { readonly name: string; readonly title: string }[];
  /** Those who owe or may do something under the instruments: parties, and all who can be members of a group. */
  readonly owners: readonly string[];
}

/** What texts declare: instruments with their clauses, scenarios with their questions, variants, holes with their menus. */
export const outline = async (texts: Texts): Promise<Outline | Problem> => {
  const sound = await soundTexts(texts);
  if (sound.type === "problem") return sound;
  const { model, scenarios, variants } = sound;
  const given = new Set(texts.files.map(({ path }) => path));
  const instruments = model.instruments.filter(({ location }) => given.has(location.file));
  return {
    type: "outline",
    instruments,
    scenarios,
    variants,
    holes: holesOf(model, scenarios),
    parties: model.parties.map(({ name, title }) => ({ name, title, spoken: partyInWords(model, name) })),
    measures: [...model.measures, ...STANDARD_MEASURES].map(({ name, title }) => ({ name, title })),
    owners: namedOwners({ ...model, instruments }),
  };
};
