import type { Completion } from "../completions/settle.js";
import type { Level } from "../model/instrument.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { Question } from "../model/scenario.js";
import { sortedUnique } from "../order/code-point.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { isCandidate, mayOwn, ownersOf, provisionsAt } from "./candidates.js";
import type { Asked } from "./candidates.js";
import type { Ground } from "./context.js";
import type { Atom, Game, GroundProvision } from "./game.js";
import { groundCandidate, neededFor } from "./provisions.js";
import type { GroundCandidate } from "./provisions.js";

/** What is asked, in the engine's terms: of whom, what, how many of them, by when, and who has defected. */
export interface Inquiry {
  readonly side: PartyName;
  readonly performers: Question["outcome"]["performers"];
  readonly asked: Asked;
  readonly within: Question["within"];
  readonly defecting: readonly PartyName[];
}

/** A closed game with the candidates it was grounded from. */
export interface Grounding {
  readonly game: Game;
  readonly candidates: readonly GroundCandidate[];
}

/** Grounds an inquiry in one completion at one level. */
export function groundGame(
  ground: Ground,
  inquiry: Inquiry,
  level: Level,
  completion: Completion,
): Grounding {
  const { side, asked, performers } = inquiry;
  const provisions = provisionsAt(ground, level, completion);
  const candidates: GroundCandidate[] = [];
  const restraints: GroundProvision[] = [];
  for (const candidate of provisions) {
    const prohibits = candidate.provision.type === "prohibition";
    // First what needs no answer, so that holes which cannot matter are never reached.
    if (performers.type === "party" && !mayOwn(ground, candidate.provision, performers.name, side)) continue;
    if (!prohibits && !isCandidate(ground, candidate, asked, side, completion)) continue;
    for (const owner of ownersOf(ground, candidate.provision, side, completion)) {
      if (performers.type === "party" ? owner !== performers.name : owner === side) continue;
      const grounded = groundCandidate(ground, candidate, owner, side, prohibits ? null : asked, completion);
      if (prohibits) restraints.push(...grounded.provisions);
      else candidates.push(grounded);
    }
  }
  const pool =
    performers.type === "party"
      ? [performers.name]
      : sortedUnique(candidates.filter(isBound).map(({ performer }) => performer));
  const needs = neededFor(ground, asked);
  const reaching = new Set(
    candidates.filter(({ failure }) => failure === null).map(({ performer }) => performer),
  );
  const atoms = pool
    .filter((performer) => reaching.has(performer))
    .map((performer): Atom => ({ performer, needs }));
  const end = inquiry.within === null ? null : endOfPeriod(ground.end, inquiry.within);
  const own = candidates.flatMap((candidate) => candidate.provisions);
  const bound = own.concat(restraints.filter(({ owner }) => pool.includes(owner)));
  const needed = performers.type === "at_least" ? performers.count : Math.max(1, pool.length);
  return { game: reduce(bound, atoms, needed, ground, inquiry, end), candidates };
}

/** Whoever accedes later is no party yet: "each other party" does not speak of it. */
function isBound({ failure, performer }: GroundCandidate): boolean {
  return failure?.code !== "not_in_force" || failure.party !== performer;
}

function reduce(
  provisions: readonly GroundProvision[],
  atoms: readonly Atom[],
  needed: number,
  ground: Ground,
  inquiry: Inquiry,
  asked: Moment | null,
): Game {
  const distinct = distinguishable(provisions, atoms);
  const keep = (leaves: readonly MeasureName[]): readonly MeasureName[] =>
    leaves.filter((leaf) => distinct.has(leaf));
  const players = new Set<string>(provisions.map(({ owner }) => owner));
  return {
    side: inquiry.side,
    defecting: inquiry.defecting.filter((party) => players.has(party)),
    provisions: provisions.map((provision) => ({
      ...provision,
      required: provision.required.map(keep),
      permitted: keep(provision.permitted),
    })),
    given: [],
    barred: [],
    instants: instantsOf(provisions, ground, asked),
    asked,
    atoms: atoms.map(({ performer, needs }) => ({ performer, needs: needs.map(keep) })),
    needed,
  };
}

/**
 * One performance of each kind that differs in what it satisfies, where it is permitted and whether it is asked.
 * Performances that differ in none of these are moves nobody could tell apart, so one stands for all.
 */
function distinguishable(
  provisions: readonly GroundProvision[],
  atoms: readonly Atom[],
): ReadonlySet<MeasureName> {
  const leaves = new Set(provisions.flatMap(({ permitted }) => permitted));
  const firsts = new Map<string, MeasureName>();
  for (const leaf of leaves) {
    const signature = [
      ...provisions.map(({ permitted, required }) =>
        [permitted, ...required].map((set) => (set.includes(leaf) ? "1" : "0")).join(""),
      ),
      ...atoms.map(({ needs }) => needs.map((set) => (set.includes(leaf) ? "1" : "0")).join("")),
    ].join("|");
    if (!firsts.has(signature)) firsts.set(signature, leaf);
  }
  return new Set(firsts.values());
}

/** Dates of events, the date asked about, and the expiries of deadlines up to it; later ones can decide nothing. */
function instantsOf(
  provisions: readonly GroundProvision[],
  ground: Ground,
  asked: Moment | null,
): readonly Moment[] {
  const moments = new Set<Moment>(ground.events.map(({ moment }) => moment));
  moments.add(ground.start);
  for (const { opens, due, closes } of provisions) {
    moments.add(opens);
    if (due.type === "at") moments.add(due.moment);
    if (closes !== null) moments.add(closes);
  }
  for (const { due } of provisions) {
    if (due.type !== "after_conditions") continue;
    for (const moment of Array.from(moments)) moments.add(endOfPeriod(moment, due.duration));
  }
  if (asked !== null) moments.add(asked);
  return [...moments]
    .filter((moment) => asked === null || moment <= asked)
    .sort((first, second) => first - second);
}
