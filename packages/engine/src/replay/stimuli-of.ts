import type { Completion } from "../completions/settle.js";
import { eventInWords } from "../explanation/events.js";
import { attackersOf, possibleAttackers } from "../grounding/attacks.js";
import type { Ground } from "../grounding/context.js";
import { actPerformance, attackPerformance } from "../grounding/game.js";
import type { GroundProvision } from "../grounding/game.js";
import { gatesBefore } from "../grounding/gates.js";
import type { Article, Instrument } from "../model/instrument.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { Need } from "../model/act.js";
import type { PartyExpression } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import type { Moment } from "../time/moment.js";
import type { Stimulus } from "./duty.js";
import { needsMet } from "./needs.js";
import { hasEffect } from "../grounding/acts-on-instruments.js";

/** The duty whose stimuli are read off a scenario. */
export interface Subject {
  readonly instrument: Instrument;
  readonly article: Article;
  readonly provision: GroundProvision;
  readonly beneficiary: PartyName | null;
  readonly victim: PartyName | null;
  readonly aggressor: PartyName | null;
  readonly attackers: readonly PartyName[];
  readonly needs: readonly Need<PartyExpression>[];
  /** Whether it is the beneficiary whom its owner must not attack. */
  readonly isSpared: boolean;
}

/** What the given events do to one duty, in their order. */
export function stimuliOf(ground: Ground, subject: Subject, completion: Completion): readonly Stimulus[] {
  const performers = new Set([subject.provision.owner]);
  const met = needsMet(ground, subject, completion);
  return ground.events.flatMap(({ moment, event }, index): readonly Stimulus[] => {
    const at = { moment, told: eventInWords(ground, event) };
    const found = met.filter((one) => one.event === index).map(({ need }) => need);
    if (found.length > 0) return found.map((need) => ({ ...at, type: "met", need }));
    const delegated = event.type === "delegates" && event.instrument === subject.instrument.name;
    if (delegated && event.by === subject.provision.owner) performers.add(event.to);
    const leaves =
      moment < subject.provision.opens ? null : performance(ground, subject, event, performers, completion);
    if (leaves !== null) return [{ ...at, type: "given", leaves }];
    const type = hindrance(ground, subject, event, moment, completion);
    if (type !== null) return [{ ...at, type }];
    return event.type === "gate" && isGateOf(subject, event)
      ? [{ ...at, type: "gate", organ: event.organ, open: event.open }]
      : [];
  });
}

/** What an event may have been, as a performance of this duty by its owner or whom it delegated to; null if none. */
function performance(
  ground: Ground,
  { provision: { owner, permitted }, beneficiary, isSpared }: Subject,
  event: ScenarioEvent,
  performers: ReadonlySet<PartyName>,
  completion: Completion,
): readonly MeasureName[] | null {
  switch (event.type) {
    case "gives":
      return performers.has(event.by) &&
        (event.to === null || beneficiary === null || event.to === beneficiary)
        ? ground.taxonomy.leavesUnder(event.measure)
        : null;
    case "enacts":
      return performers.has(event.by) ? [`enacts:${event.law}`] : null;
    case "reports":
      return performers.has(event.by) ? [`reports:${event.to}`] : null;
    case "acts":
      return performers.has(event.by) ? [actPerformance(event.act)] : null;
    case "armed_attack": {
      const attack = attackPerformance(event.victim);
      // Who did it, where that is disputed, matters only to those who must, or must not, attack this victim.
      if (!permitted.includes(attack) || (isSpared && event.victim !== beneficiary)) return null;
      return possibleAttackers(event).includes(owner) && attackersOf(event, completion).includes(owner)
        ? [attack]
        : null;
    }
    default:
      return null;
  }
}

function hindrance(
  ground: Ground,
  { instrument, provision, beneficiary }: Subject,
  event: ScenarioEvent,
  moment: Moment,
  completion: Completion,
): "suspended" | "resumed" | "released" | "refused" | null {
  switch (event.type) {
    case "suspends":
    case "resumes":
      if (event.instrument !== instrument.name || !hasEffect(ground, instrument, event, moment, completion))
        return null;
      return event.type === "suspends" ? "suspended" : "resumed";
    case "releases":
      return event.clause === provision.clause && event.owner === provision.owner && event.by === beneficiary
        ? "released"
        : null;
    case "refuses":
      return event.clause === provision.clause && event.by === provision.owner ? "refused" : null;
    default:
      return null;
  }
}

function isGateOf(
  { instrument, article, provision }: Subject,
  gate: Extract<ScenarioEvent, { readonly type: "gate" }>,
): boolean {
  return (
    gate.party === provision.owner &&
    gate.instrument === instrument.name &&
    gatesBefore(instrument, article, provision.owner).some(({ organ }) => organ === gate.organ)
  );
}
