import { unknownNameRule } from "../unknown_name.js";

/** A council that nobody declared. */
export const unknownCouncil = unknownNameRule({
  code: "unknown_council",
  wanted: "Council",
  called: "council",
  declare: (name) => `Declare it: council ${name} "…" of parties decides by ….`,
});
