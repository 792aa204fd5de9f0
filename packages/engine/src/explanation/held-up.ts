import type { Reason } from "../finding.js";
import type { Ground } from "../grounding/context.js";
import { carries, movesTowards } from "../grounding/game.js";
import type { Condition, End, Game, GroundProvision, Hindrance } from "../grounding/game.js";
import type { GroundCandidate } from "../grounding/provisions.js";
import type { ScenarioEvent } from "../model/scenario.js";
import { sortedUnique } from "../order/code-point.js";
import { dateOf } from "../time/moment.js";
import { conditionInWords, endInWords } from "./conditions-in-words.js";
import { eventInWords } from "./events.js";
import { articleInWords, sentence } from "./words.js";

/**
 * Why nobody can give what is asked under candidates of one clause that do reach it: what holds them up (a suspension, a gate that
 * is shut, a release), what the scenario gives as having ended them, or else what they wait for.
 */
export function heldUpReasons(
  ground: Ground,
  game: Game,
  group: readonly GroundCandidate[],
): readonly Reason[] {
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
  const over = provisions.flatMap(({ opens, closes }) =>
    closes !== null && closes <= opens ? [closes] : [],
  );
  if (over.length > 0 && over.length === provisions.length) {
    const told = `${name} has ended by ${dateOf(Math.max(...over))}, before what would set it off.`;
    return [{ code: "lapsed", clause: clause.name, sentence: sentence(told) }];
  }
  const ended = endsGiven(game, provisions).map((end) => endInWords(ground, end));
  if (ended.length > 0) {
    return sortedUnique(ended).map((told) => ({
      code: "lapsed",
      clause: clause.name,
      sentence: sentence(`What ${name} gives rise to ends with ${told}, and the scenario gives that.`),
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

/** The ends that the scenario itself brings about, by moves that it gives. */
function endsGiven({ given }: Game, provisions: readonly GroundProvision[]): readonly End[] {
  const done = new Set(given.map(({ move }) => move));
  return provisions
    .flatMap(({ ends }) => ends)
    .filter(
      ({ condition }) =>
        condition.kind !== "breach" &&
        carries(
          condition,
          movesTowards(condition).flatMap(({ actor, move }) => (done.has(move) ? [actor] : [])),
        ),
    );
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
