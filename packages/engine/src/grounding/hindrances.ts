import type { Completion } from "../completions/settle.js";
import type { PartyName } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import type { Moment } from "../time/moment.js";
import { exitAt, hasEffect } from "./acts-on-instruments.js";
import type { Candidate } from "./candidates.js";
import type { Ground } from "./context.js";
import type { Hindrance } from "./game.js";

/** Suspensions, gates that are shut, and releases, as the scenario gives them. */
export function hindrancesOf(
  ground: Ground,
  { instrument, clause }: Candidate,
  owner: PartyName,
  side: PartyName,
  completion: Completion,
): readonly Hindrance[] {
  const hindrances: Hindrance[] = [];
  const spans = (
    begins: (event: ScenarioEvent) => boolean,
    ends: (event: ScenarioEvent) => boolean,
  ): void => {
    let from: Moment | null = null;
    for (const { moment, event } of ground.events) {
      if (from === null && begins(event)) from = moment;
      else if (from !== null && ends(event)) {
        hindrances.push({ from, until: moment });
        from = null;
      }
    }
    if (from !== null) hindrances.push({ from, until: null });
  };
  const acts =
    (type: "suspends" | "resumes") =>
    (event: ScenarioEvent): boolean =>
      event.type === type &&
      event.instrument === instrument.name &&
      hasEffect(ground, instrument, event, completion);
  spans(acts("suspends"), acts("resumes"));
  for (const { organ } of instrument.gates) {
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
    if (event.instrument !== instrument.name || !hasEffect(ground, instrument, event, completion)) return [];
    if (event.type === "terminates") return [moment];
    const at = event.by === owner || event.by === side ? exitAt(instrument, moment) : null;
    return at === null ? [] : [at];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}
