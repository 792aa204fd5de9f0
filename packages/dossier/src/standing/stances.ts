import type { Act } from "@foedus/reading";
import type { Stance } from "../format/position.js";
import type { Statement } from "../format/statement.js";

/**
 * What a statement must do for a stance to rest on it. A claim that somebody agreed carries that somebody's
 * acceptance only as a report, never the claimant's own: `standingOf` sees to that.
 */
export const ACTS_OF_STANCE: Readonly<Record<Stance, readonly Act[]>> = {
  accepts: ["acceptance", "promise", "claim_of_agreement"],
  offers: ["offer", "promise"],
  asks: ["demand", "condition", "question", "aim"],
  welcomes: ["welcome", "thanks", "evaluation", "acceptance"],
  supports: ["evaluation", "acceptance", "welcome", "aim"],
  doubts: ["doubt", "question", "threat_or_warning"],
  rejects: ["refusal", "denial", "withdrawal"],
};

/** Whether at least one act of the statement can carry the stance. */
export const carries = (statement: Statement, stance: Stance): boolean =>
  statement.acts.some((act) => ACTS_OF_STANCE[stance].includes(act));
