import type { ScenarioEvent } from "@foedus/engine";
import {
  isAttackEvent,
  isGateEvent,
  isInstrumentEvent,
  isPartyAct,
  isThreatEvent,
  type AttackEvent,
  type Happening,
} from "../generated/ast.js";
import { lowerQuality } from "./attack-conditions.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerDeed } from "./deed.js";
import { lowerEventName } from "./event-name.js";
import { nameOf } from "../names/name-of.js";

function lowerAttack(node: AttackEvent, context: LoweringContext, scenario: string): ScenarioEvent {
  const { contested, facts } = node;
  const attribution =
    contested === undefined
      ? null
      : lowerContested(
          contested,
          context.holes.next(`${scenario}.attack.attribution`, contested),
          (reading) => (reading.nobody ? null : (nameOf(reading.party) ?? null)),
        );
  const together = node.together.map((one) => nameOf(one));
  const qualities = facts.flatMap(({ quality, not }) =>
    quality === undefined ? [] : [lowerQuality({ not, word: quality })],
  );
  const demand = facts.find((fact) => fact.demand || fact.noDemand)?.demand;
  const conflict = facts.find((fact) => fact.conflict !== undefined)?.conflict;
  return {
    type: "armed_attack",
    victim: nameOf(node.victim),
    object: node.object ?? null,
    aggressor: nameOf(node.aggressor) ?? null,
    place:
      node.territory === undefined
        ? { type: "place", name: nameOf(node.place) ?? "" }
        : { type: "territory", of: nameOf(node.territory) },
    ...(attribution === null ? {} : { attribution }),
    ...(together.length === 0 ? {} : { together }),
    ...(qualities.length === 0 ? {} : { qualities }),
    ...(demand === undefined ? {} : { afterDemand: demand }),
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** Lowers what happens in a scenario. */
export function lowerHappening(node: Happening, context: LoweringContext, scenario: string): ScenarioEvent {
  if (isAttackEvent(node)) return lowerAttack(node, context, scenario);
  if (isThreatEvent(node)) {
    return { type: "threat", victim: nameOf(node.victim), by: nameOf(node.by) ?? null };
  }
  if (isGateEvent(node)) {
    return {
      type: "gate",
      party: nameOf(node.party),
      organ: node.organ,
      instrument: nameOf(node.agreement),
      open: node.approves,
    };
  }
  if (isInstrumentEvent(node)) {
    const type = node.suspended ? "suspends" : node.resumed ? "resumes" : "terminates";
    return { type, by: null, instrument: nameOf(node.agreement) };
  }
  if (isPartyAct(node)) return lowerDeed(node.deed, nameOf(node.party));
  return { type: "named", ...lowerEventName(node.event) };
}
