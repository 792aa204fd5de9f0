import type { PartyName, Scenario, Variant } from "@foedus/engine";
import type { LoadedFoedus } from "../foedus-files.js";

/** What a person asked for by name on the command line. */
export interface Selection {
  readonly scenario?: string;
  readonly variant?: string;
  readonly defect?: readonly string[];
  /** Leave out general law, which is read otherwise. */
  readonly withoutGeneralLaw?: boolean;
}

/** The scenarios, the variant and the defectors asked for; or what name is unknown and which are known. */
export type Selected =
  | {
      readonly type: "selected";
      readonly scenarios: readonly Scenario[];
      readonly variant: Variant | null;
      readonly defecting: readonly PartyName[];
    }
  | { readonly type: "unknown"; readonly message: string; readonly help: string };

/** Finds by name what was asked for among what was loaded. */
export function select(loaded: LoadedFoedus, selection: Selection): Selected {
  const { scenarios, variants, model } = loaded;
  if (scenarios.length === 0) {
    return {
      type: "unknown",
      message: "The given files hold no scenario, so there is nothing to ask.",
      help: "Add a file with a scenario, or name the folder that has one.",
    };
  }
  const chosen =
    selection.scenario === undefined
      ? scenarios
      : scenarios.filter(({ name }) => name === selection.scenario);
  if (chosen.length === 0) return unknown("scenario", selection.scenario ?? "", scenarios);
  const variant = variants.find(({ name }) => name === selection.variant) ?? null;
  if (selection.variant !== undefined && variant === null)
    return unknown("variant", selection.variant, variants);
  const defecting = selection.defect ?? [];
  const stranger = defecting.find((name) => model.parties.every((party) => party.name !== name));
  if (stranger !== undefined) return unknown("party", stranger, model.parties);
  return { type: "selected", scenarios: chosen, variant, defecting };
}

function unknown(kind: string, name: string, known: readonly { readonly name: string }[]): Selected {
  const names = known.map((one) => one.name).sort();
  const help = names.length === 0 ? `The given files have no ${kind}.` : `Known are: ${names.join(", ")}.`;
  return { type: "unknown", message: `There is no ${kind} ${name}.`, help };
}
