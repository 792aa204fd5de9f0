import { eventInWords } from "../explanation/events.js";
import type { Ground } from "../grounding/context.js";
import { actName, carries, movesTowards } from "../grounding/game.js";
import type { Actor, Condition, GroundProvision } from "../grounding/game.js";
import type { PartyName } from "../model/party.js";
import type { Moment } from "../time/moment.js";
import type { DutyFacts } from "./duty.js";

/** The first moment at which what must be found or voted has been, and by which event; null if it has not. */
export function arisingOf(
  ground: Ground,
  provision: GroundProvision,
  victim: PartyName | null,
  told: string,
): DutyFacts["arises"] {
  let arises = { moment: provision.opens, told };
  for (const condition of provision.conditions) {
    const met = metAt(ground, provision, condition, victim);
    if (met === null) return null;
    if (met.moment > arises.moment || condition.kind !== "gate") arises = met;
  }
  return arises;
}

/** When enough distinct actors have found or voted. A vote against, until the decision, takes back one's vote for. */
export function metAt(
  ground: Ground,
  { clause, opens }: Pick<GroundProvision, "clause" | "opens">,
  condition: Condition,
  victim: PartyName | null,
): { readonly moment: Moment; readonly told: string } | null {
  if (condition.kind === "act") return doneAt(ground, condition);
  const actors = new Set(movesTowards(condition).map(({ actor }) => actor));
  const inFavour = new Set<string>();
  const type = condition.kind === "vote" || condition.kind === "weighted_vote" ? "votes" : "finds";
  if (isCarried(condition, inFavour)) return { moment: opens, told: "no vote is needed" };
  for (const { moment, event } of ground.events) {
    if (moment < opens || event.type !== type) continue;
    if (event.type !== "votes" && event.type !== "finds") continue;
    if (event.clause !== clause || (event.victim !== null && event.victim !== victim)) continue;
    if (!actors.has(event.by)) continue;
    if (event.type === "votes" && !event.inFavour) inFavour.delete(event.by);
    else inFavour.add(event.by);
    if (isCarried(condition, inFavour)) return { moment, told: eventInWords(ground, event) };
  }
  return null;
}

/** When the act that sets a clause off was done by one of whom it speaks. */
function doneAt(
  ground: Ground,
  condition: Condition,
): { readonly moment: Moment; readonly told: string } | null {
  const moves = new Set(movesTowards(condition).map(({ move }) => move));
  const done = ground.events.find(
    ({ event }) => event.type === "acts" && moves.has(actName(event.by, event.act)),
  );
  return done === undefined ? null : { moment: done.moment, told: eventInWords(ground, done.event) };
}

/** Whether those in favour are enough. What turns on a breach is not replayed. */
function isCarried(condition: Condition, inFavour: ReadonlySet<Actor>): boolean {
  return condition.kind !== "breach" && carries(condition, [...inFavour]);
}
