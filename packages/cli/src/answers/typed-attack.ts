import type { Model, Party, ScenarioEvent } from "@foedus/engine";
import { partyMeant } from "./state-names.js";

type ArmedAttack = Extract<ScenarioEvent, { readonly type: "armed_attack" }>;

/** An attack as a person types it, or what cannot be made of it. */
export type TypedAttack =
  | { readonly type: "attack"; readonly event: ArmedAttack }
  | { readonly type: "unknown"; readonly message: string; readonly help: string };

const FORM =
  "Write AGGRESSOR:VICTIM, and @PLACE behind it where it is not the victim's own territory: argentina:uk@falklands. Several attackers are joined by +; nobody known is -; an attack on forces is forces/uk. States go by name, ISO or Correlates of War code.";

/**
 * Reads an attack, `AGGRESSOR:VICTIM[@PLACE]`. States are meant by name, title, ISO alpha-3 or Correlates of War code; a place by name,
 * title, or as the territory of a state.
 */
export function typedAttack(model: Model, typed: string, being: readonly string[]): TypedAttack {
  const [, by = "", on = "", where = ""] = /^([^:@]*):([^:@]+)(?:@(.+))?$/u.exec(typed) ?? [];
  if (on === "") return { type: "unknown", message: `“${typed}” is no attack.`, help: FORM };
  const [object, target] = on.includes("/")
    ? [on.slice(0, on.indexOf("/")), on.slice(on.indexOf("/") + 1)]
    : [null, on];
  const attackers: Party[] = [];
  for (const word of by.split("+")) {
    if (word.trim() === "-" || word.trim() === "") continue;
    const party = partyMeant(model, word);
    if (party === null) return stranger(word);
    attackers.push(party);
  }
  const victim = partyMeant(model, target);
  if (victim === null) return stranger(target);
  const place = where === "" ? ({ type: "territory", of: victim.name } as const) : placeMeant(model, where);
  if (place === null) {
    return {
      type: "unknown",
      message: `There is no place “${where}” in the texts that were read.`,
      help: "Leave @PLACE out for the territory of the victim, name a state for its territory, or a place that the texts declare.",
    };
  }
  const [first, ...others] = attackers.map(({ name }) => name);
  const qualities = being.map((word) => ({
    quality: word.replace(/^not[ _]/u, "").replaceAll(" ", "_"),
    holds: !/^not[ _]/u.test(word),
  }));
  return {
    type: "attack",
    event: {
      type: "armed_attack",
      victim: victim.name,
      object,
      aggressor: first ?? null,
      place,
      ...(others.length === 0 ? {} : { together: others }),
      ...(qualities.length === 0 ? {} : { qualities }),
    },
  };
}

function stranger(word: string): TypedAttack {
  return { type: "unknown", message: `There is no state “${word.trim()}” in the library.`, help: FORM };
}

function placeMeant({ places, parties, ...model }: Model, word: string): ArmedAttack["place"] | null {
  const asked = word.trim().toLowerCase();
  const place = places.find(
    ({ name, title }) => name.toLowerCase() === asked || title.toLowerCase() === asked,
  );
  if (place !== undefined) return { type: "place", name: place.name };
  const of = partyMeant(
    { ...model, places, parties },
    asked.replace(/^(?:the )?territory of (?:the )?/u, ""),
  );
  return of === null ? null : { type: "territory", of: of.name };
}
