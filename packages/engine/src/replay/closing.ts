import type { Completion } from "../completions/settle.js";
import { eventInWords } from "../explanation/events.js";
import { articleInWords, titleInWords } from "../explanation/words.js";
import { exitAt, hasEffect } from "../grounding/acts-on-instruments.js";
import { replacementsOf } from "../grounding/amendments.js";
import type { Candidate } from "../grounding/candidates.js";
import type { Ground } from "../grounding/context.js";
import type { GroundProvision } from "../grounding/game.js";
import { inForce } from "../grounding/entry-into-force.js";
import { bindingOf } from "../grounding/membership.js";
import { effectOf, phaseOf } from "../grounding/phases.js";
import { partyInWords } from "../model/lookup.js";
import type { PartyName } from "../model/party.js";
import type { Moment } from "../time/moment.js";
import type { DutyFacts } from "./duty.js";

/** When something ends a duty, and what that is. */
export type Closing = NonNullable<DutyFacts["closes"]>;

/** What ends a duty by dates and named events of its clause, by termination of the instrument, or because a party left. */
export function closingsOf(
  ground: Ground,
  { instrument, article }: Pick<Candidate, "instrument" | "article">,
  provision: GroundProvision,
  beneficiary: PartyName | null,
  completion: Completion,
): readonly Closing[] {
  const closings: Closing[] = [];
  if (provision.closes !== null) {
    const { closes: moment, owner } = provision;
    const told = endInWords(
      ground,
      { instrument, article, moment, between: [owner, beneficiary] },
      completion,
    );
    closings.push({ moment, told });
  }
  for (const { moment, event } of ground.events) {
    if (event.type !== "terminates" && event.type !== "withdraws") continue;
    if (event.instrument !== instrument.name || !hasEffect(ground, instrument, event, moment, completion))
      continue;
    const told = eventInWords(ground, event);
    if (event.type === "terminates") closings.push({ moment, told });
    else if (event.by === provision.owner || event.by === beneficiary) {
      const at = exitAt(instrument, moment);
      if (at !== null) closings.push({ moment: at, told: `the period of notice is over after ${told}` });
    }
  }
  return closings;
}

interface Closed extends Pick<Candidate, "instrument" | "article"> {
  readonly moment: Moment;
  readonly between: readonly (PartyName | null)[];
}

/** What ends a duty at a moment: a named event, its phase or term, a party that is one no more, an article that takes its place. */
function endInWords(
  ground: Ground,
  { instrument, article, moment, between }: Closed,
  completion: Completion,
): string {
  const ending = ground.events.find((given) => given.moment === moment && given.event.type === "named");
  if (ending !== undefined) return eventInWords(ground, ending.event);
  const parties = between.filter((party) => party !== null);
  const left = parties.find((party) => bindingOf(ground, instrument, party, completion).until === moment);
  if (left !== undefined) return `${partyInWords(ground.model, left)} is a party no more`;
  if (inForce(ground, instrument, completion).until === moment)
    return `the term of ${titleInWords(instrument)} is over`;
  const phase = phaseOf(instrument, article);
  if (phase !== null && effectOf(ground, instrument, article, completion).until === moment)
    return `the phase “${phase.title === "" ? phase.name.replaceAll("_", " ") : phase.title}” is over`;
  const replaced = replacementsOf(ground, instrument, article, () => true).find(
    (by) => effectOf(ground, by.instrument, by.article, completion).from === moment,
  );
  return replaced === undefined
    ? "the period that its text sets is over"
    : `${articleInWords(replaced.instrument, replaced.article)} takes its place`;
}

/** The first of what ends a duty; null if nothing does. */
export function earliestClosing(closings: readonly Closing[]): DutyFacts["closes"] {
  return closings.reduce<DutyFacts["closes"]>(
    (first, next) => (first === null || next.moment < first.moment ? next : first),
    null,
  );
}
