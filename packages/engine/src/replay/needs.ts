import type { Completion } from "../completions/settle.js";
import { actorsOf } from "../grounding/actors.js";
import { attackersOf } from "../grounding/attacks.js";
import { councilAt } from "../grounding/membership.js";
import { carries } from "../grounding/game.js";
import { voteCondition } from "../grounding/votes.js";
import { namedParties } from "../model/lookup.js";
import type { Ground } from "../grounding/context.js";
import type { Need } from "../model/act.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import type { Subject } from "./stimuli-of.js";

/** Which need each event meets, by their indices. A consent may come before the occasion; a request or vote may not. */
export function needsMet(
  ground: Ground,
  subject: Subject,
  completion: Completion,
): readonly { readonly need: number; readonly event: number }[] {
  return subject.needs.flatMap((need, index) => {
    const event = firstMeeting(ground, subject, need, completion);
    return event === -1 ? [] : [{ need: index, event }];
  });
}

/** The first event that meets a need, by its index; -1 if none does. */
export function firstMeeting(
  ground: Ground,
  subject: Subject,
  need: Need<PartyExpression>,
  completion: Completion,
): number {
  const { clause, opens } = subject.provision;
  if (need.type === "vote") {
    const council = councilAt(ground, need.council, opens, completion);
    const vote =
      council === null ? null : voteCondition(council.rule, council.members, [], (actor) => `vote:${actor}`);
    const inFavour = new Set<PartyName>();
    return ground.events.findIndex(({ moment, event }) => {
      if (
        council === null ||
        vote === null ||
        event.type !== "votes" ||
        event.clause !== clause ||
        moment < opens
      )
        return false;
      if (event.victim !== null && event.victim !== subject.victim) return false;
      if (!council.members.includes(event.by)) return false;
      if (event.inFavour) inFavour.add(event.by);
      else inFavour.delete(event.by);
      return carries(vote, [...inFavour]);
    });
  }
  if (need.type === "performance") return firstPerformance(ground, need.clause);
  if (need.type === "event") {
    return ground.events.findIndex(
      ({ event }) => event.type === "named" && event.subject === need.subject && event.event === need.event,
    );
  }
  const actors = actorsOf(
    ground,
    need.by,
    { ...subject, owner: subject.provision.owner, at: opens },
    completion,
  );
  if (need.type === "act") {
    return ground.events.findIndex(
      ({ event }) => event.type === "acts" && event.act === need.act && actors.includes(event.by),
    );
  }
  const type = need.type === "request" ? "requests" : "consents";
  return ground.events.findIndex(
    ({ moment, event }) =>
      event.type === type &&
      event.clause === clause &&
      actors.includes(event.by) &&
      (type === "consents" || moment >= opens),
  );
}

/** The first event that does what another clause requires of its owners, whatever the measure; -1 if none. */
function firstPerformance({ events, model, taxonomy }: Ground, name: string): number {
  const clauses = model.instruments.flatMap(({ articles }) => articles.flatMap(({ clauses: own }) => own));
  const owed = clauses.find((clause) => clause.name === name)?.provisions ?? [];
  return events.findIndex(({ event }) =>
    owed.some(({ owner, action }) => {
      const by = namedParties(model, owner);
      switch (action.type) {
        case "respond":
          return (
            event.type === "gives" &&
            by.includes(event.by) &&
            action.measures.type === "stated" &&
            action.measures.value.permitted.some((kind) => taxonomy.isKindOf(event.measure, kind))
          );
        case "enact":
          return event.type === "enacts" && by.includes(event.by) && event.law === action.law;
        case "report":
          return event.type === "reports" && by.includes(event.by) && event.to === action.to;
        case "act":
          return event.type === "acts" && by.includes(event.by) && event.act === action.act;
        case "attack":
          return (
            event.type === "armed_attack" &&
            event.attribution === undefined &&
            attackersOf(event, new Map()).some((attacker) => by.includes(attacker)) &&
            namedParties(model, action.on).includes(event.victim)
          );
      }
    }),
  );
}
