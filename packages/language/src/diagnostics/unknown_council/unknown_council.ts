import { isCouncil } from "../../generated/ast.js";
import { unknownNameRule } from "../unknown_name.js";

/** A council that nobody declared. */
export const unknownCouncil = unknownNameRule({
  code: "unknown_council",
  wanted: "Council",
  called: "council",
  is: isCouncil,
  nameOf: (council) => council.name,
  declare: (name) => `Declare it: council ${name} "…" of parties decides by ….`,
});
