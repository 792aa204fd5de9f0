import { unknownNameRule } from "../unknown_name.js";

/** A phase that nobody declared. */
export const unknownPhase = unknownNameRule({
  code: "unknown_phase",
  wanted: "Phase",
  called: "phase",
  declare: (name) => `Declare it below its agreement: phase ${name} "…" from ….`,
});
