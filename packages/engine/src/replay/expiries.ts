import type { Moment } from "../time/moment.js";
import { turn } from "./duty.js";
import type { Draft, DutyFacts } from "./duty.js";

/** The exclusive expiry: what is still open lapses; what is overdue can be performed no more. */
export function closeDuty(told: string, draft: Draft, moment: Moment): void {
  switch (draft.state) {
    case "pending":
    case "excused":
    case "suspended":
      turn(draft, moment, "lapsed", { type: "closed", told });
      return;
    case "overdue":
      turn(draft, moment, "breached", { type: "closed", told });
      return;
    case "does_not_arise":
    case "performed":
    case "breached":
    case "lapsed":
  }
}

/** The inclusive expiry of the deadline: its last hour counts, and is over. */
export function fallDue({ kind }: DutyFacts, draft: Draft, moment: Moment): void {
  if (draft.state !== "pending" || kind === "restraint") return;
  turn(draft, moment, draft.refused ? "breached" : "overdue", { type: "due" });
}

/** The inclusive expiry of the time to make good. */
export function repairIsOver(draft: Draft, moment: Moment): void {
  turn(draft, moment, "breached", { type: "repair_over" });
}
