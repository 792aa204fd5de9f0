import { isMeasure } from "../../generated/ast.js";
import { unknownNameRule } from "../unknown_name.js";

/** A measure that is neither standard nor declared. */
export const unknownMeasure = unknownNameRule({
  code: "unknown_measure",
  wanted: "Measure",
  called: "measure",
  is: isMeasure,
  nameOf: (measure) => measure.name,
  declare: (name) => `Declare it: measure ${name} "…" is a kind of assistance.`,
});
