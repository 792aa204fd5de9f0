import type { Completion } from "../completions/settle.js";
import type { PartyName } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import type { Moment } from "../time/moment.js";
import { exitAt, hasEffect } from "./acts-on-instruments.js";
import type { Candidate } from "./candidates.js";
import { momentOfNamed } from "./context.js";
import type { Ground } from "./context.js";
import type { Hindrance } from "./game.js";
import { gatesBefore } from "./gates.js";

/** Suspensions, gates that are shut, releases, and events that are waited for, as the scenario gives them. */
export function hindrancesOf(
  ground: Ground,
  { instrument, article, clause, provision }: Candidate,
  owner: PartyName,
  side: PartyName,
  completion: Completion,
): readonly Hindrance[] {
  const hindrances: Hindrance[] = [];
  const spans = (
    begins: (event: ScenarioEvent, moment: Moment) => boolean,
    ends: (event: ScenarioEvent, moment: Moment) => boolean,
  ): void => {
    let from: Moment | null = null;
    for (const { moment, event } of ground.events) {
      if (from === null && begins(event, moment)) from = moment;
      else if (from !== null && ends(event, moment)) {
        hindrances.push({ from, until: moment });
        from = null;
      }
    }
    if (from !== null) hindrances.push({ from, until: null });
  };
  const acts =
    (type: "suspends" | "resumes") =>
    (event: ScenarioEvent, moment: Moment): boolean =>
      event.type === type &&
      event.instrument === instrument.name &&
      hasEffect(ground, instrument, event, moment, completion);
  spans(acts("suspends"), acts("resumes"));
  for (const { organ } of gatesBefore(instrument, article, owner)) {
    const turns =
      (open: boolean) =>
      (event: ScenarioEvent): boolean =>
        event.type === "gate" &&
        event.open === open &&
        event.organ === organ &&
        event.party === owner &&
        event.instrument === instrument.name;
    spans(turns(false), turns(true));
  }
  spans(
    (event) =>
      event.type === "releases" && event.clause === clause.name && event.owner === owner && event.by === side,
    () => false,
  );
  for (const need of provision.needs ?? []) {
    if (need.type !== "event") continue;
    // What waits for an event that is not given waits for good: see `for-play.ts`.
    const until = momentOfNamed(ground, need.subject, need.event);
    if (until !== null && until > ground.start) hindrances.push({ from: ground.start, until });
  }
  return hindrances;
}

/** When a given termination or exit ends what the instrument gives rise to between these two, exclusive; null if none does. */
export function endedAt(
  ground: Ground,
  { instrument }: Candidate,
  owner: PartyName,
  side: PartyName,
  completion: Completion,
): Moment | null {
  const moments = ground.events.flatMap(({ moment, event }) => {
    if (event.type !== "terminates" && event.type !== "withdraws") return [];
    if (event.instrument !== instrument.name || !hasEffect(ground, instrument, event, moment, completion))
      return [];
    if (event.type === "terminates") return [moment];
    const at = event.by === owner || event.by === side ? exitAt(instrument, moment) : null;
    return at === null ? [] : [at];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}
