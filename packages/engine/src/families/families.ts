import { forcedAtoms, isMonotone, isSufficient } from "../evaluation/evaluate.js";
import type { Actor, Game } from "../grounding/game.js";
import { playersOf } from "../grounding/game.js";
import { bySizeThenNames, sortedUnique } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import type { BoundHit } from "../play/bound.js";
import { SufficiencySearch } from "../play/search-sufficiency.js";
import { componentsOf } from "./components.js";
import type { Component } from "./components.js";
import { combinations, minimalSets } from "./count-vectors.js";
import type { MinimalSets } from "./count-vectors.js";
import { interchangeable } from "./interchangeable.js";

/** What a closed game comes to: assured, discretionary, or impossible; and who is sufficient, who blocks. */
export interface Solution {
  readonly value: "assured" | "discretionary" | "impossible";
  readonly sufficient: MinimalSets;
  readonly blocking: MinimalSets;
}

/** How many sets a family lists. */
export const FAMILY_LIMIT = 100;

const NONE: MinimalSets = { count: 0n, smallest: null, listed: [], complete: true };
const THE_EMPTY_SET: MinimalSets = { count: 1n, smallest: 0, listed: [[]], complete: true };

/** Solves a closed game. A game too large for exact families is a typed problem, never a partial answer. */
export function solve(game: Game): Solution | EngineProblem {
  if (game.atoms.length < game.needed)
    return { value: "impossible", sufficient: NONE, blocking: THE_EMPTY_SET };
  return isMonotone(game) ? solveMonotone(game) : solveBySearch(game);
}

/** The value alone: whether nobody, or not even everybody in play, is needed. */
export function valueOf(game: Game): Solution["value"] | EngineProblem {
  if (game.atoms.length < game.needed) return "impossible";
  if (!isMonotone(game)) {
    const solution = solveBySearch(game);
    return "type" in solution ? solution : solution.value;
  }
  if (isSufficient(game, [])) return "assured";
  return isSufficient(game, playersOf(game)) ? "discretionary" : "impossible";
}

function decided(emptySuffices: boolean, allSuffice: boolean): Solution | null {
  if (emptySuffices) return { value: "assured", sufficient: THE_EMPTY_SET, blocking: NONE };
  if (!allSuffice) return { value: "impossible", sufficient: NONE, blocking: THE_EMPTY_SET };
  return null;
}

function solveMonotone(game: Game): Solution | EngineProblem {
  const known = decided(isSufficient(game, []), isSufficient(game, playersOf(game)));
  if (known !== null) return known;
  const components = componentsOf(game);
  if (components.every(({ game: part }) => part.atoms.length === 1))
    return solveIndependent(game, components);
  const players = playersOf(game).filter((player) => player !== game.side);
  return solveTogether(game, players, (actors) => isSufficient(game, actors));
}

/** One game of all players, through the classes of those who are interchangeable. */
function solveTogether(
  game: Game,
  players: readonly Actor[],
  suffices: (actors: readonly Actor[]) => boolean,
): Solution | EngineProblem {
  const classes = interchangeable(game, players);
  const sufficient = minimalSets(classes, suffices, FAMILY_LIMIT);
  const blocking = minimalSets(
    classes,
    (actors) => {
      const blockers = new Set(actors);
      return !suffices(players.filter((player) => !blockers.has(player)));
    },
    FAMILY_LIMIT,
  );
  if (sufficient === null || blocking === null) return tooManyPlayers(players.length);
  return { value: "discretionary", sufficient, blocking };
}

/**
 * Performers who share nobody: `needed` of them is a threshold over their own minimal sets, so families are products
 * and their counts elementary symmetric polynomials of the performers' counts.
 */
function solveIndependent(game: Game, components: readonly Component[]): Solution | EngineProblem {
  const parts: { sufficient: MinimalSets; blocking: MinimalSets }[] = [];
  let assured = 0;
  for (const component of components) {
    const forced = forcedAtoms(component.game, []).length;
    assured += forced;
    if (forced > 0 || forcedAtoms(component.game, component.players).length === 0) continue;
    const part = solveTogether(component.game, component.players, (actors) =>
      isSufficient(component.game, actors),
    );
    if ("type" in part) return part;
    parts.push(part);
  }
  const needed = game.needed - assured;
  return {
    value: "discretionary",
    sufficient: threshold(
      parts.map(({ sufficient }) => sufficient),
      needed,
    ),
    blocking: threshold(
      parts.map(({ blocking }) => blocking),
      parts.length - needed + 1,
    ),
  };
}

/** The minimal sets that contain a minimal set of exactly `chosen` of the independent parts. */
function threshold(parts: readonly MinimalSets[], chosen: number): MinimalSets {
  const polynomial: bigint[] = [1n, ...Array.from({ length: chosen }, () => 0n)];
  for (const { count } of parts) {
    for (let degree = chosen; degree >= 1; degree -= 1) {
      polynomial[degree] = (polynomial[degree] ?? 0n) + (polynomial[degree - 1] ?? 0n) * count;
    }
  }
  const count = polynomial[chosen] ?? 0n;
  const smallest = parts
    .map((part) => part.smallest ?? 0)
    .sort((first, second) => first - second)
    .slice(0, chosen)
    .reduce((sum, size) => sum + size, 0);
  const listed: (readonly Actor[])[] = [];
  outer: for (const combination of combinations(parts, chosen)) {
    for (const set of unions(combination)) {
      if (listed.length >= FAMILY_LIMIT) break outer;
      listed.push(sortedUnique(set));
    }
  }
  return {
    count,
    smallest: count === 0n ? null : smallest,
    listed: listed.sort(bySizeThenNames),
    complete: BigInt(listed.length) === count,
  };
}

function* unions(parts: readonly MinimalSets[]): Generator<readonly Actor[]> {
  const [first, ...rest] = parts;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const set of first.listed) for (const tail of unions(rest)) yield [...set, ...tail];
}

/** Any game, by playing it out in small. A bound that ends the search ends it for all sets: no family is in part. */
function solveBySearch(game: Game): Solution | EngineProblem {
  const players = playersOf(game).filter((player) => player !== game.side);
  const search = new SufficiencySearch(game);
  const hits: BoundHit[] = [];
  const suffices = (actors: readonly Actor[]): boolean => {
    const answer = hits.length > 0 || search.isSufficient(actors);
    if (typeof answer === "boolean") return answer;
    hits.push(answer);
    return false;
  };
  const solution = decided(suffices([]), suffices(players)) ?? solveTogether(game, players, suffices);
  const [hit] = hits;
  if (hit === undefined) return solution;
  return { type: "problem", code: "too_many_players", message: hit.message, help: hit.help };
}

function tooManyPlayers(count: number): EngineProblem {
  return {
    type: "problem",
    code: "too_many_players",
    message: `${String(count)} players who cannot be told apart by rule are too many to decide exactly.`,
    help: "Ask about one party at a time, or give the councils concerned a stated decision rule.",
  };
}
