import { unknownNameRule } from "../unknown_name.js";

/** A place or area that nobody declared. */
export const unknownPlace = unknownNameRule({
  code: "unknown_place",
  wanted: "Spot",
  called: "place",
  declare: (name) => `Declare it: place ${name} "…" in territory of PARTY.`,
});
