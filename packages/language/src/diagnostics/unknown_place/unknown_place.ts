import { isArea, isPlace, type Area, type Place } from "../../generated/ast.js";
import { unknownNameRule } from "../unknown_name.js";

/** A place or area that nobody declared. */
export const unknownPlace = unknownNameRule({
  code: "unknown_place",
  wanted: "Spot",
  called: "place",
  is: (node): node is Area | Place => isPlace(node) || isArea(node),
  nameOf: (place) => place.name,
  declare: (name) => `Declare it: place ${name} "…" in territory of PARTY.`,
});
