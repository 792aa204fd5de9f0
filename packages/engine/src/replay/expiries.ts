import type { Moment } from "../time/moment.js";
import { turn } from "./duty.js";
import type { Cause, DutyFacts, DutyRecord } from "./duty.js";

/** The exclusive expiry: what is still open lapses; what is overdue can be performed no more. */
export function closeDuty(told: string, record: DutyRecord, moment: Moment): DutyRecord {
  const cause: Cause = { type: "closed", told };
  switch (record.state) {
    case "pending":
    case "excused":
    case "suspended":
      return turn(record, moment, "lapsed", cause);
    case "overdue":
      return turn(record, moment, "breached", cause);
    case "does_not_arise":
    case "performed":
    case "breached":
    case "lapsed":
      return record;
  }
}

/** The inclusive expiry of the deadline: its last hour counts, and is over. */
export function fallDue({ kind }: DutyFacts, record: DutyRecord, moment: Moment): DutyRecord {
  if (record.state !== "pending" || kind === "restraint") return record;
  return turn(record, moment, record.refused ? "breached" : "overdue", { type: "due" });
}

/** The inclusive expiry of the time to make good. */
export function repairIsOver(record: DutyRecord, moment: Moment): DutyRecord {
  return turn(record, moment, "breached", { type: "repair_over" });
}
