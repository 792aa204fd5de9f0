import { isNeutral, isProvision, type Modality } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

const isDuty = ({ may, not, power }: Modality): boolean => !may && !not && !power;

/** A duty that falls due at no date: it can be put off for ever without a breach. */
export const deadlineMissing: Rule = {
  code: "deadline_missing",
  severity: "warning",
  check: (checked) =>
    givenOf(checked, isProvision)
      .filter(
        ({ modality, contestedModality, action, deadline }) =>
          (contestedModality?.readings.some((reading) => isDuty(reading.modality)) ??
            (modality !== undefined && isDuty(modality))) &&
          !isNeutral(action) &&
          deadline === undefined,
      )
      .map((node) => ({
        node,
        message: "This duty has no deadline: it is not due at any date.",
        help: 'Add "within …" or "by …"; write "within unspecified" if one is meant but not said.',
      })),
};
