import { isPhase } from "../../generated/ast.js";
import { unknownNameRule } from "../unknown_name.js";

/** A phase that nobody declared. */
export const unknownPhase = unknownNameRule({
  code: "unknown_phase",
  wanted: "Phase",
  called: "phase",
  is: isPhase,
  nameOf: (phase) => phase.name,
  declare: (name) => `Declare it below its agreement: phase ${name} "…" from ….`,
});
