import { isProvision, isWithin, type Provision } from "../../generated/ast.js";
import { isAskedNeed } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

const runsFromRequest = ({ deadline }: Provision): boolean =>
  isWithin(deadline) && deadline.anchor === "request";

const waitsForRequest = ({ needs }: Provision): boolean =>
  needs.some((need) => isAskedNeed(need) && need.request);

/** A time from a request that the text does not speak of. */
export const requestMissing: Rule = {
  code: "request_missing",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isProvision)
      .filter((provision) => runsFromRequest(provision) && !waitsForRequest(provision))
      .map((provision) => ({
        node: provision.deadline ?? provision,
        message: "This time runs from a request, and nothing waits for one.",
        help: 'Say who asks, behind the time: "on request of victim".',
      })),
};
