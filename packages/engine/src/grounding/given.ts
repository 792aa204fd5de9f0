import type { Completion } from "../completions/settle.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import { findClause } from "../model/lookup.js";
import type { ScenarioEvent } from "../model/scenario.js";
import { endOfDay, momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { attackersOf, possibleAttackers } from "./attacks.js";
import type { Ground } from "./context.js";
import {
  actPerformance,
  attackPerformance,
  conditionsAndEnds,
  movesTowards,
  performName,
  performanceFor,
  takesNoLeave,
} from "./game.js";
import type { GivenMove, GroundProvision, MoveName } from "./game.js";

/** The moves of a game that the scenario gives, in order, and those that it rules out. */
export function givenOf(
  ground: Ground,
  provisions: readonly GroundProvision[],
  side: PartyName,
  completion: Completion,
): { readonly given: readonly GivenMove[]; readonly barred: readonly MoveName[] } {
  const attacked = attacksIn(provisions);
  if (ground.events.every(({ event }) => !isSomebodysMove(event, attacked))) return { given: [], barred: [] };
  const moves = new Set(
    provisions.flatMap((provision) => [
      ...conditionsAndEnds(provision).flatMap((condition) => movesTowards(condition).map(({ move }) => move)),
      ...(provision.type === "prohibition"
        ? []
        : provision.permitted.map((leaf) => performName(provision.owner, leaf))),
    ]),
  );
  const given: GivenMove[] = [];
  const votes = new Map<MoveName, { at: number; inFavour: boolean }>();
  const delegates = new Map<PartyName, PartyName[]>();
  for (const { moment, event } of ground.events) {
    if (event.type === "delegates") {
      delegates.set(event.to, [...(delegates.get(event.to) ?? []), event.by]);
      continue;
    }
    const decided = event.type === "votes" ? renewalsBy(ground, event, moment, moves) : [];
    for (const move of [...movesGivenBy(ground, event, side, delegates, moves, completion), ...decided]) {
      if (event.type === "votes") votes.set(move, { at: moment, inFavour: event.inFavour });
      else given.push({ move, at: moment });
    }
  }
  // The last vote that somebody casts on a matter counts: one against takes an earlier one back.
  for (const [move, { at, inFavour }] of votes) if (inFavour) given.push({ move, at });
  return {
    given: given.toSorted((first, second) => first.at - second.at),
    barred: [...votes].filter(([, { inFavour }]) => !inFavour).map(([move]) => move),
  };
}

/** A vote on a clause that lapses unless renewed, by its date, is one for or against going on with it. */
function renewalsBy(
  { model }: Ground,
  { by, clause }: Extract<ScenarioEvent, { readonly type: "votes" }>,
  moment: Moment,
  moves: ReadonlySet<MoveName>,
): readonly MoveName[] {
  const until = findClause(model, clause)?.until ?? [];
  const inTime = until.some((ending) => {
    const day = ending.type === "unless_renewed" ? momentOf(ending.date) : null;
    return day !== null && moment <= endOfDay(day);
  });
  return inTime ? [...moves].filter((move) => move.startsWith(`act:${by}:renews ${clause}:`)) : [];
}

/** Those whom somebody must, may or must not attack: an attack on them is a move of those who attack. */
function attacksIn(provisions: readonly GroundProvision[]): ReadonlySet<string> {
  return new Set(provisions.flatMap(({ permitted }) => permitted.filter(takesNoLeave)));
}

function isSomebodysMove(event: ScenarioEvent, attacked: ReadonlySet<string>): boolean {
  return event.type === "armed_attack"
    ? attacked.has(attackPerformance(event.victim))
    : !NOBODYS_ACTS.has(event.type);
}

/** Events that are nobody's move. */
const NOBODYS_ACTS: ReadonlySet<ScenarioEvent["type"]> = new Set<ScenarioEvent["type"]>([
  "armed_attack",
  "threat",
  "named",
]);

/** The moves that an event is. Whoever performs through another is taken to have performed. */
function movesGivenBy(
  ground: Ground,
  event: ScenarioEvent,
  side: PartyName,
  delegates: ReadonlyMap<PartyName, readonly PartyName[]>,
  moves: ReadonlySet<MoveName>,
  completion: Completion,
): readonly MoveName[] {
  const performed = (by: PartyName, leaf: string): readonly MoveName[] =>
    [by, ...(delegates.get(by) ?? [])]
      .map((owner) => performName(owner, leaf))
      .filter((move) => moves.has(move));
  // Where it is not said for whom, it is for each of those to whom it may be owed.
  const givenToAnybody = (by: PartyName, measure: MeasureName): readonly MoveName[] => [
    ...performed(by, measure),
    ...ground.model.parties.flatMap(({ name }) => performed(by, performanceFor(name, measure))),
  ];
  const about = (kind: string, by: PartyName, clause: string): readonly MoveName[] =>
    [...moves].filter((move) => move.startsWith(`${kind}:${by}:${clause}:`));
  switch (event.type) {
    case "gives":
      return event.to === side
        ? performed(event.by, event.measure)
        : event.to !== null
          ? performed(event.by, performanceFor(event.to, event.measure))
          : givenToAnybody(event.by, event.measure);
    case "enacts":
      return performed(event.by, `enacts:${event.law}`);
    case "reports":
      return performed(event.by, `reports:${event.to}`);
    case "acts":
      return performed(event.by, actPerformance(event.act));
    case "finds":
      return event.victim === null || event.victim === side ? about("find", event.by, event.clause) : [];
    case "votes":
      return event.victim === null || event.victim === side ? about("vote", event.by, event.clause) : [];
    case "requests":
      return about("request", event.by, event.clause);
    case "consents":
      return about("consent", event.by, event.clause);
    case "gate":
      return event.open
        ? [`open:${event.party}.${event.organ}:${event.instrument}`].filter((move) => moves.has(move))
        : [];
    case "armed_attack": {
      const move = (by: PartyName): MoveName => performName(by, attackPerformance(event.victim));
      // Who did it, where that is disputed, matters only if it is somebody's move under a clause.
      return possibleAttackers(event).some((by) => moves.has(move(by)))
        ? attackersOf(event, completion)
            .map(move)
            .filter((one) => moves.has(one))
        : [];
    }
    case "threat":
    case "named":
    case "breaches":
    case "refuses":
    case "releases":
    case "delegates":
    case "suspends":
    case "resumes":
    case "terminates":
    case "ratifies":
    case "withdraws":
      return [];
  }
}
