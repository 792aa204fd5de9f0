import { settleDeadline } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Clause, Deadline, Provision } from "../model/instrument.js";
import { endOfDay, endOfPeriod, momentOf } from "../time/moment.js";
import type { Duration, Moment } from "../time/moment.js";
import type { Due } from "./game.js";

/** From when the deadline of a provision may be counted. */
export interface Anchors {
  /** The event that sets the clause off; for a clause without one, from when it holds. */
  readonly trigger: Moment;
  readonly entryIntoForce: Moment;
}

/** When a duty falls due in a completion. */
export function dueOf(
  { trigger }: Pick<Clause, "trigger">,
  { deadline: term }: Pick<Provision, "deadline">,
  anchors: Anchors,
  completion: Completion,
): Due {
  const deadline = settleDeadline(term, completion);
  switch (deadline.type) {
    case "none":
      return { type: "none" };
    case "by": {
      const day = momentOf(deadline.date);
      if (day === null) return { type: "none" };
      return { type: "at", moment: deadline.exclusive === true ? day - 1 : endOfDay(day) };
    }
    case "within":
      switch (deadline.from) {
        case "trigger":
          return trigger?.type === "act" || trigger?.type === "breach"
            ? { type: "after_conditions", duration: deadline.duration }
            : within(anchors.trigger, deadline);
        case "entry_into_force":
          return within(anchors.entryIntoForce, deadline);
        case "finding":
        case "request":
          return { type: "after_conditions", duration: deadline.duration };
      }
  }
}

/** Where the last moment of a period does not count ("in less than 72 hours"), the hour before it is the last in time. */
function within(
  start: Moment,
  {
    duration,
    exclusive,
  }: Pick<Extract<Deadline, { readonly type: "within" }>, "exclusive"> & {
    readonly duration: Duration;
  },
): Due {
  const last = endOfPeriod(start, duration);
  return { type: "at", moment: exclusive === true ? last - 1 : last };
}
