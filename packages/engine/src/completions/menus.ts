import type { EntryIntoForce, Deadline, Determiner } from "../model/instrument.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { DecisionRule, PartyName } from "../model/party.js";
import type { PlaceExpression } from "../model/place.js";
import type { Reading } from "../model/term.js";
import type { Answer } from "./hole.js";

/**
 * The finite menus: how real instruments answer each slot. `docs/menus.md` names an instrument for every answer.
 * `silent` is an answer of its own, with a defined effect; rule and membership have none.
 */

/** An assistance the owner chooses, but not nothing: the effect of silence about measures. */
export const ANY_ASSISTANCE: MeasureRule = {
  required: [],
  permitted: ["assistance"],
  excluded: [],
  mentioned: [],
  nonEmpty: true,
  asDeemed: false,
};

/** "Such measures as it deems necessary." */
export const AS_DEEMED: MeasureRule = { ...ANY_ASSISTANCE, asDeemed: true };

const atLeast = (measure: string): MeasureRule => ({ ...ANY_ASSISTANCE, required: [measure] });

const MEASURES: readonly (readonly [label: string, value: MeasureRule])[] = [
  ["silent", ANY_ASSISTANCE],
  ["such measures as it deems necessary", AS_DEEMED],
  ["consultation", { ...ANY_ASSISTANCE, required: ["consultation"], permitted: ["consultation"] }],
  ["at least sanctions", atLeast("sanctions")],
  ["at least materiel", atLeast("materiel")],
  ["at least armed_force", atLeast("armed_force")],
  ["assistance except armed_force", { ...ANY_ASSISTANCE, excluded: ["armed_force"] }],
];

const DETERMINERS: readonly (readonly [label: string, value: Determiner])[] = [
  ["silent", { type: "silent" }],
  ["facts", { type: "facts" }],
  ["victim", { type: "party", by: { type: "role", role: "victim" }, mode: "finds" }],
  ["each guarantor", { type: "party", by: { type: "role", role: "owner" }, mode: "finds" }],
  ["guarantors by unanimity", { type: "guarantors", rule: "unanimity" }],
  ["guarantors by majority", { type: "guarantors", rule: "majority" }],
];

const within = (amount: number, unit: "hours" | "days" | "months"): Deadline => ({
  type: "within",
  duration: { amount, unit },
  from: "trigger",
});

const DURATIONS: readonly (readonly [label: string, value: Deadline])[] = [
  ["within 24 hours", within(24, "hours")],
  ["within 72 hours", within(72, "hours")],
  ["within 30 days", within(30, "days")],
];

/** The answers to an unspecified measure slot. */
export function measuresMenu(): readonly Answer[] {
  return MEASURES.map(([label, value]) => ({ label, value: { slot: "measures", value } }));
}

/** The answers to who determines. */
export function determinerMenu(): readonly Answer[] {
  return DETERMINERS.map(([label, value]) => ({ label, value: { slot: "determiner", value } }));
}

/** The answers to an unspecified deadline; silence is one of them. */
export function deadlineMenu(): readonly Answer[] {
  const silent: Answer = { label: "silent", value: { slot: "deadline", value: { type: "none" } } };
  const longer: Answer = {
    label: "within 3 months",
    value: { slot: "deadline", value: within(3, "months") },
  };
  return [silent, ...vagueDeadlineMenu(), longer];
}

/** The durations a vague word ("immediately", "forthwith") may mean; no `silent`, for the text is not silent. */
export function vagueDeadlineMenu(): readonly Answer[] {
  return DURATIONS.map(([label, value]) => ({ label, value: { slot: "deadline", value } }));
}

/** The answers to where: anywhere, the protected party's territory, and the areas of that territory that are declared. */
export function placeMenu(protectedParty: PartyName | null, areas: readonly string[]): readonly Answer[] {
  const territory: PlaceExpression =
    protectedParty === null
      ? { type: "territory_of_role", role: "victim" }
      : { type: "territory", of: protectedParty };
  const label = protectedParty === null ? "territory of the victim" : `territory of ${protectedParty}`;
  return [
    { label: "silent", value: { slot: "place", value: { type: "anywhere" } } },
    { label, value: { slot: "place", value: territory } },
    ...areas.map((name): Answer => ({
      label: name,
      value: { slot: "place", value: { type: "place", name } },
    })),
  ];
}

/** The answers to a council's decision rule. */
export function ruleMenu(): readonly Answer[] {
  const rules: readonly (readonly [string, DecisionRule])[] = [
    ["unanimity", { type: "unanimity" }],
    ["majority", { type: "majority" }],
    ["two thirds", { type: "two_thirds" }],
  ];
  return rules.map(([label, value]) => ({ label, value: { slot: "rule", value } }));
}

/** What may be in a party's power, where no scenario says: nothing, one kind alone, or everything. */
export function feasibleMenu(leaves: readonly MeasureName[]): readonly Answer[] {
  const answer = (label: string, required: readonly MeasureName[]): Answer => ({
    label,
    value: {
      slot: "measures",
      value: {
        required,
        permitted: ["assistance"],
        excluded: [],
        mentioned: [],
        nonEmpty: false,
        asDeemed: false,
      },
    },
  });
  return [
    answer("nothing feasible", []),
    ...leaves.map((leaf) => answer(`${leaf} feasible`, [leaf])),
    answer("everything feasible", leaves),
  ];
}

/** The one answer to when an instrument takes effect, where it does not say: on conclusion. */
export function entryIntoForceMenu(): readonly Answer[] {
  const value: EntryIntoForce = { type: "on_conclusion" };
  return [{ label: "silent", value: { slot: "entry_into_force", value } }];
}

/** Who of the universe belongs: every subset, from none to all, in the universe's order. */
export function membershipMenu(universe: readonly PartyName[]): readonly Answer[] {
  const subsets: PartyName[][] = [[]];
  for (const party of universe) subsets.push(...subsets.map((subset) => [...subset, party]));
  return subsets.map((members) => ({
    label: members.length === 0 ? "none" : members.join(", "),
    value: { slot: "membership", value: members },
  }));
}

/** The sourced readings of contested words. */
export function readingMenu(readings: readonly Reading<unknown>[]): readonly Answer[] {
  return readings.map(({ label }) => ({ label, value: { slot: "reading", value: label } }));
}
