import type { Completion } from "../completions/settle.js";
import { eventInWords } from "../explanation/events.js";
import { actorsOf } from "../grounding/actors.js";
import type { Candidate } from "../grounding/candidates.js";
import type { Ground } from "../grounding/context.js";
import { inForce } from "../grounding/entry-into-force.js";
import { carries } from "../grounding/game.js";
import { councilAt } from "../grounding/membership.js";
import { voteCondition } from "../grounding/votes.js";
import type { Ending } from "../model/instrument.js";
import { endOfDay, momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import type { Breaches } from "./breaches.js";
import type { Closing } from "./closing.js";
import { firstMeeting } from "./needs.js";
import type { Subject } from "./stimuli-of.js";

type Given = Ground["events"][number];

/**
 * What a text names as ending a duty that turns on what somebody did: an act, a breach, what lifts it, and a date that a council
 * let pass without renewing. In play the same are ends by moves (`grounding/ends.ts`, `grounding/for-play.ts`).
 */
export function statedClosings(
  ground: Ground,
  { instrument, clause, provision }: Omit<Candidate, "force" | "level">,
  subject: Subject,
  completion: Completion,
  breaches: Breaches,
): readonly Closing[] {
  const { from } = inForce(ground, instrument, completion);
  const lifting = (provision.unless ?? []).map((need) => firstMeeting(ground, subject, need, completion));
  return [
    ...clause.until.flatMap((ending) => closingBy(ground, ending, subject, from, completion, breaches)),
    ...lifting.flatMap((index) => closedBy(ground, ground.events[index])),
  ];
}

function closedBy(ground: Ground, given: Given | undefined): readonly Closing[] {
  return given === undefined ? [] : [{ moment: given.moment, told: eventInWords(ground, given.event) }];
}

function closingBy(
  ground: Ground,
  ending: Ending,
  subject: Subject,
  from: Moment | null,
  completion: Completion,
  breaches: Breaches,
): readonly Closing[] {
  switch (ending.type) {
    case "act": {
      const { owner, opens } = subject.provision;
      const roles = { ...subject, owner, at: opens };
      const actors = actorsOf(ground, ending.by, roles, completion);
      const given = ground.events.find(
        ({ moment, event }) =>
          event.type === "acts" &&
          event.act === ending.act &&
          actors.includes(event.by) &&
          (from === null || moment >= from),
      );
      return closedBy(ground, given);
    }
    case "breach": {
      const breach = breaches.get(ending.clause);
      return breach === undefined ? [] : [{ moment: breach.from, told: breach.told }];
    }
    case "unless_renewed":
      return unlessRenewed(ground, ending, subject, completion);
    case "date":
    case "event":
    case "attack_on_beneficiary":
      // Dates and named events are looked at where the provision is grounded.
      return [];
  }
}

/** It lapses after the date, unless those who had voted for it by then are enough to go on. */
function unlessRenewed(
  ground: Ground,
  { council: name, date }: Extract<Ending, { readonly type: "unless_renewed" }>,
  { provision: { clause } }: Subject,
  completion: Completion,
): readonly Closing[] {
  const day = momentOf(date);
  if (day === null) return [];
  const last = endOfDay(day);
  const council = councilAt(ground, name, last, completion);
  if (council === null) return [];
  const inFavour = new Set<string>();
  for (const { moment, event } of ground.events) {
    if (moment > last || event.type !== "votes" || event.clause !== clause) continue;
    if (event.inFavour) inFavour.add(event.by);
    else inFavour.delete(event.by);
  }
  const renewal = voteCondition(council.rule, council.members, [], (actor) => `renews:${actor}`);
  return carries(renewal, [...inFavour]) ? [] : [{ moment: last + 1, told: "nobody had renewed it in time" }];
}
