import type { Model, PartyExpression, PlaceExpression } from "@foedus/engine";
import type { PartyNames } from "./parties.js";

/** Whom a slot speaks of, in words. */
export const partyWords = (expression: PartyExpression, names: PartyNames): string => {
  switch (expression.type) {
    case "party":
      return names.inSentence(expression.name);
    case "any":
      return `any of ${groupWords(expression.group, names)}`;
    case "each":
      return `each ${expression.other ? "other " : ""}member of ${groupWords(expression.group, names)}`;
    case "role":
      return { victim: "the party attacked", aggressor: "the attacker", owner: "each guarantor" }[
        expression.role
      ];
  }
};

const groupWords = (group: string, names: PartyNames): string => {
  const parties = /^(.*)\.parties$/u.exec(group)?.[1];
  return parties === undefined ? names.inSentence(group) : `the parties to ${parties}`;
};

/** A place, in words. */
export const placeWords = (place: PlaceExpression, names: PartyNames, model: Model): string => {
  switch (place.type) {
    case "anywhere":
      return "anywhere";
    case "place":
      return model.places.find(({ name }) => name === place.name)?.title ?? place.name;
    case "territory":
      return `on the territory of ${names.inSentence(place.of)}`;
    case "territory_of_role":
      return "on the territory of the party attacked";
    case "territories":
      return `on the territory of any of ${groupWords(place.group, names)}`;
  }
};
