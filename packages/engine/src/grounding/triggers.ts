import { settle, settleReading } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Clause, Deeming, Instrument } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import { contains } from "../places/containment.js";
import type { Moment } from "../time/moment.js";
import { denotes } from "./candidates.js";
import { membersOf, momentOfNamed } from "./context.js";
import type { Ground } from "./context.js";

/** One way a clause is set off: by which event, when, against whom. */
export interface Occurrence {
  readonly moment: Moment;
  readonly victim: PartyName | null;
  readonly aggressor: PartyName | null;
  /** A stable name of what is found or voted on. */
  readonly subject: string;
  /** The deeming article through which it counts, or null. */
  readonly through: Deeming | null;
}

/** Why an event of the right kind does not set a clause off. */
export type Miss =
  | { readonly type: "no_event" }
  | { readonly type: "other_victim"; readonly victim: PartyName }
  | { readonly type: "other_aggressor"; readonly aggressor: PartyName | null }
  | { readonly type: "outside"; readonly where: string }
  | { readonly type: "object"; readonly object: string; readonly where: string };

/** The ways a clause is set off in a scenario for the benefit of `side`, and why other events do not set it off. */
export function occurrencesOf(
  ground: Ground,
  instrument: Instrument,
  clause: Clause,
  side: PartyName,
  completion: Completion,
): { readonly occurrences: readonly Occurrence[]; readonly misses: readonly Miss[] } {
  const { trigger } = clause;
  if (trigger === null) {
    return {
      occurrences: [
        { moment: ground.start, victim: side, aggressor: null, subject: clause.name, through: null },
      ],
      misses: [],
    };
  }
  if (trigger.type === "event") {
    const moment = momentOfNamed(ground, trigger.subject, trigger.event);
    if (moment === null) return { occurrences: [], misses: [{ type: "no_event" }] };
    const subject = `${trigger.subject} ${trigger.event}`;
    return { occurrences: [{ moment, victim: side, aggressor: null, subject, through: null }], misses: [] };
  }
  if (trigger.type === "act" || trigger.type === "breach") {
    // Whether and when it is done is for play to say; see `conditions.ts` and `for-play.ts`.
    const subject = trigger.type === "act" ? trigger.act : `breach of ${trigger.clause}`;
    return {
      occurrences: [{ moment: ground.start, victim: side, aggressor: null, subject, through: null }],
      misses: [],
    };
  }
  const occurrences: Occurrence[] = [];
  const misses: Miss[] = [];
  if (trigger.type === "threat" && isFreelyDeemed(clause)) {
    // A free opinion needs no event: whoever may hold it may hold it from the start.
    if (denotes(ground, trigger.victim, side, completion)) {
      const subject = `threat to ${side}`;
      occurrences.push({ moment: ground.start, victim: side, aggressor: null, subject, through: null });
    } else misses.push({ type: "other_victim", victim: side });
    return { occurrences, misses };
  }
  ground.events.forEach(({ event, moment }, index) => {
    if (event.type !== trigger.type) return;
    if (event.victim !== side || !denotes(ground, trigger.victim, side, completion)) {
      misses.push({ type: "other_victim", victim: event.victim });
      return;
    }
    const aggressor = event.type === "armed_attack" ? aggressorOf(event, completion) : event.by;
    const subject = `${event.type} ${String(index + 1)}`;
    if (trigger.type === "threat" || event.type !== "armed_attack") {
      occurrences.push({ moment, victim: side, aggressor, subject, through: null });
      return;
    }
    if (
      trigger.aggressor !== null &&
      (aggressor === null || !denotes(ground, trigger.aggressor, aggressor, completion))
    ) {
      misses.push({ type: "other_aggressor", aggressor });
      return;
    }
    const place = settle(trigger.place, "place", completion);
    const placed = {
      places: ground.places,
      victim: side,
      members: (name: string) => membersOf(ground, name, completion),
    };
    if (event.object === null) {
      if (contains(place, event.place, placed))
        occurrences.push({ moment, victim: side, aggressor, subject, through: null });
      else misses.push({ type: "outside", where: wherein(event) });
      return;
    }
    const { object } = event;
    const through = instrument.deemings.find(
      (deeming) => deeming.objects.includes(object) && contains(deeming.place, event.place, placed),
    );
    if (through === undefined) misses.push({ type: "object", object, where: wherein(event) });
    else occurrences.push({ moment, victim: side, aggressor, subject, through });
  });
  if (occurrences.length === 0 && misses.length === 0) misses.push({ type: "no_event" });
  return { occurrences, misses };
}

/** Who attacked, in a completion: as the scenario gives it, or as one reading of a disputed attribution has it. */
function aggressorOf(
  { aggressor, attribution }: Extract<ScenarioEvent, { type: "armed_attack" }>,
  completion: Completion,
): PartyName | null {
  return attribution === undefined ? aggressor : settleReading(attribution, completion);
}

/** Whether the trigger is a matter of opinion, freely held. */
function isFreelyDeemed(clause: Clause): boolean {
  return (
    clause.determiner.type === "stated" &&
    clause.determiner.value.type === "party" &&
    clause.determiner.value.mode === "deems"
  );
}

/** Where an attack happened, as its place is called. */
export function wherein(event: Extract<ScenarioEvent, { type: "armed_attack" }>): string {
  return event.place.type === "place" ? event.place.name : `territory of ${event.place.of}`;
}
