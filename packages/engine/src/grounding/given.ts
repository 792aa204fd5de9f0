import type { PartyName } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import type { Ground } from "./context.js";
import { conditionsAndEnds, movesTowards, performName } from "./game.js";
import type { GivenMove, GroundProvision, MoveName } from "./game.js";
import { actName } from "./needs.js";

/** The moves of a game that the scenario gives, in order, and those that it rules out. */
export function givenOf(
  ground: Ground,
  provisions: readonly GroundProvision[],
  side: PartyName,
): { readonly given: readonly GivenMove[]; readonly barred: readonly MoveName[] } {
  if (ground.events.every(({ event }) => NOBODYS_ACTS.has(event.type))) return { given: [], barred: [] };
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
    for (const move of movesGivenBy(event, side, delegates, moves)) {
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

/** Events that are nobody's move. */
const NOBODYS_ACTS: ReadonlySet<ScenarioEvent["type"]> = new Set<ScenarioEvent["type"]>([
  "armed_attack",
  "threat",
  "named",
]);

/** The moves that an event is. Whoever performs through another is taken to have performed. */
function movesGivenBy(
  event: ScenarioEvent,
  side: PartyName,
  delegates: ReadonlyMap<PartyName, readonly PartyName[]>,
  moves: ReadonlySet<MoveName>,
): readonly MoveName[] {
  const performed = (by: PartyName, leaf: string): readonly MoveName[] =>
    [by, ...(delegates.get(by) ?? [])]
      .map((owner) => performName(owner, leaf))
      .filter((move) => moves.has(move));
  const about = (kind: string, by: PartyName, clause: string): readonly MoveName[] =>
    [...moves].filter((move) => move.startsWith(`${kind}:${by}:${clause}:`));
  switch (event.type) {
    case "gives":
      return event.to === null || event.to === side ? performed(event.by, event.measure) : [];
    case "enacts":
      return performed(event.by, `enacts:${event.law}`);
    case "reports":
      return performed(event.by, `reports:${event.to}`);
    case "acts":
      return [actName(event.by, event.act)].filter((move) => moves.has(move));
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
    case "armed_attack":
    case "threat":
    case "named":
    case "breaches":
    case "refuses":
    case "releases":
    case "delegates":
    case "suspends":
    case "resumes":
    case "terminates":
    case "withdraws":
      return [];
  }
}
