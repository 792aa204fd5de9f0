import { isGroup } from "../../generated/ast.js";
import { unknownNameRule } from "../unknown_name.js";

/** A group that nobody declared. */
export const unknownGroup = unknownNameRule({
  code: "unknown_group",
  wanted: "Group",
  called: "group",
  is: isGroup,
  nameOf: (group) => group.name,
  declare: (name) => `Declare it: group ${name} "…" includes ….`,
});
