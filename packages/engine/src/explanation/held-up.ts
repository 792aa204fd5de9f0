import type { Reason } from "../finding.js";
import type { Ground } from "../grounding/context.js";
import type { Condition, Hindrance } from "../grounding/game.js";
import type { GroundCandidate } from "../grounding/provisions.js";
import type { ScenarioEvent } from "../model/scenario.js";
import { sortedUnique } from "../order/code-point.js";
import { dateOf } from "../time/moment.js";
import { conditionInWords } from "./conditions-in-words.js";
import { eventInWords } from "./events.js";
import { articleInWords, sentence } from "./words.js";

/**
 * Why nobody can give what is asked under candidates of one clause that do reach it: what holds them up (a suspension, a gate that
 * is shut, a release), or else what they wait for.
 */
export function heldUpReasons(ground: Ground, group: readonly GroundCandidate[]): readonly Reason[] {
  const [first] = group;
  if (first === undefined) return [];
  const { instrument, article, clause } = first.candidate;
  const name = articleInWords(instrument, article);
  const provisions = group.flatMap((candidate) => candidate.provisions);
  const held = sortedUnique(
    provisions.flatMap(({ hindrances }) => hindrances.map((one) => hindranceInWords(ground, one))),
  );
  if (held.length > 0) {
    return held.map((told) => ({
      code: "held_up",
      clause: clause.name,
      sentence: sentence(`${name} is held up ${told}.`),
    }));
  }
  const conditions = new Set<Condition>(provisions.flatMap((provision) => provision.conditions));
  const waits = sortedUnique([...conditions].map((condition) => conditionInWords(ground, condition)));
  return waits.map((told) => ({
    code: "not_triggered",
    clause: clause.name,
    sentence: sentence(`What ${name} waits for does not come about: ${told}.`),
  }));
}

function hindranceInWords(ground: Ground, { from, until }: Hindrance): string {
  const cause = ground.events.find(({ moment, event }) => moment === from && holdsUp(event));
  const since = Number.isFinite(from) ? `since ${dateOf(from)}` : "from the start";
  const period = until === null ? since : `${since} until ${dateOf(until)}`;
  return cause === undefined
    ? `${period}: what it waits for has not happened`
    : `${period}: ${eventInWords(ground, cause.event)}`;
}

function holdsUp(event: ScenarioEvent): boolean {
  switch (event.type) {
    case "suspends":
    case "releases":
      return true;
    case "gate":
      return !event.open;
    default:
      return false;
  }
}
