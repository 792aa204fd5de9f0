import { unknownNameRule } from "../unknown_name.js";

/** A measure that is neither standard nor declared. */
export const unknownMeasure = unknownNameRule({
  code: "unknown_measure",
  wanted: "Measure",
  called: "measure",
  declare: (name) => `Declare it: measure ${name} "…" is a kind of assistance.`,
});
