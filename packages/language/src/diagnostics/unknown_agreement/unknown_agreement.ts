import { unknownNameRule } from "../unknown_name.js";

/** An agreement that no file loaded here declares, and that is no instrument of general law either. */
export const unknownAgreement = unknownNameRule({
  code: "unknown_agreement",
  wanted: "Agreement",
  called: "agreement",
  declare: () => "Give its file too.",
});
