import type { Determiner, Model, PlaceExpression, Term } from "@foedus/engine";
import { unspecified } from "@foedus/engine";
import { VICTIM, clauseOf, modelOf, partyName } from "./treaty.js";

/** How many open terms meet in the answer. */
export const HOLES = 12;

const contested = <Value>(
  hole: string,
  readings: readonly (readonly [label: string, value: Value])[],
): Term<Value> => ({
  type: "contested",
  hole,
  words: hole,
  readings: readings.map(([label, value]) => ({ label, value, sources: [] })),
});

/**
 * Three articles of which measures, deadline and place are open, each with its whole menu; who determines is disputed between each
 * guarantor and a council whose rule is open; and it is open whether one more belongs: twelve holes, which meet in every answer.
 */
export function treatyOfHoles(parties: number): Model {
  const determiner = contested<Determiner>("treaty.determiner", [
    ["each guarantor", { type: "party", by: { type: "role", role: "owner" }, mode: "finds" }],
    ["council", { type: "council", council: "council" }],
  ]);
  const clauses = ["article-5", "article-6", "article-7"].map((name) =>
    clauseOf({
      name: `treaty.${name}`,
      determiner,
      measures: unspecified(`${name}.measures`),
      deadline: unspecified(`${name}.deadline`),
      place: contested<PlaceExpression>(`${name}.place`, [
        ["the territory of the victim", { type: "territory_of_role", role: "victim" }],
        ["the border", { type: "place", name: "border" }],
      ]),
    }),
  );
  const model = modelOf(parties, unspecified("council.rule"), clauses, {});
  const last = partyName(parties - 1);
  return {
    ...model,
    places: [
      {
        name: "border",
        title: "Border",
        kind: "area",
        within: [{ type: "territory", of: VICTIM }],
        includes: [],
        excludes: [],
      },
    ],
    groups: model.groups.map((group) => ({
      ...group,
      membership: {
        known: group.membership.known.filter((name) => name !== last),
        universe: [last],
        others: unspecified("treaty.members"),
      },
    })),
  };
}
