import { unknownNameRule } from "../unknown_name.js";

/** A group that nobody declared. */
export const unknownGroup = unknownNameRule({
  code: "unknown_group",
  wanted: "Group",
  called: "group",
  declare: (name) => `Declare it: group ${name} "…" includes ….`,
});
