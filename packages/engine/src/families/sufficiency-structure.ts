import { canBeKept, cannotAvoid, isMonotone } from "../evaluation/evaluate.js";
import { comparePoints, madePoint } from "../evaluation/timeline.js";
import type { Point } from "../evaluation/timeline.js";
import { playersOf, provisionsByOwner } from "../grounding/game.js";
import type { Actor, Atom, Condition, Game, GroundProvision } from "../grounding/game.js";
import { sortedUnique } from "../order/code-point.js";
import { structureOfGame } from "../voting/simple-game-structure.js";
import { SimpleGames } from "../voting/simple-games.js";
import type { SimpleGame } from "../voting/simple-games.js";
import type { Formula, VotingStructure } from "../voting/structure.js";
import { shapeOf } from "./provision-shape.js";
import { latestForChoice, latestForDue, latestForGiven } from "./latest-points.js";

/**
 * Which sets of actors, with the side, force the outcome, as a rule of its own: counts, weights, vetoes, gates, findings, requests
 * and what the scenario gives become quotas over all who are in play. The same figures can be had of it as of a council's rule.
 *
 * @returns null for a game that is not monotone: it has to be played out.
 */
export function sufficiencyStructure(game: Game): VotingStructure | null {
  if (!isMonotone(game)) return null;
  const voters = actorsOf(game);
  const games = new SimpleGames();
  const atoms = forcedAtomsOf(game, games, placesOf(voters));
  return structureOfGame(games.atLeast(game.needed, atoms), voters);
}

/** Everybody in play but the side, in code point order. */
export function actorsOf(game: Game): readonly Actor[] {
  return sortedUnique(playersOf(game).filter((player) => player !== game.side));
}

/** The number by which an actor is known. */
export type PlaceOf = (actor: Actor) => number;

export function placesOf(actors: readonly Actor[]): PlaceOf {
  const places = new Map(actors.map((actor, place) => [actor, place]));
  return (actor) => {
    const place = places.get(actor);
    if (place === undefined) throw new RangeError(`${actor} is not in play.`);
    return place;
  };
}

/** For each atom of a monotone game: who forces it. */
export function forcedAtomsOf(game: Game, games: SimpleGames, placeOf: PlaceOf): readonly SimpleGame[] {
  const compiler = new Compiler(game, games, placeOf);
  const owned = provisionsByOwner(game);
  return game.atoms.map((atom) => compiler.forced(atom, owned.get(atom.performer) ?? []));
}

/** How a performer comes to give it: by its own choice, and whether it likes to or not. */
interface Ways {
  readonly byChoice: SimpleGame;
  readonly unavoidable: SimpleGame;
}

class Compiler {
  readonly #game: Game;
  readonly #games: SimpleGames;
  readonly #placeOf: PlaceOf;
  /** Many performers wait for one council: each condition is looked at once for each period and point. */
  readonly #known = new Map<Condition, Map<string | number, SimpleGame>>();
  readonly #ways = new Map<string, Ways>();

  constructor(game: Game, games: SimpleGames, placeOf: PlaceOf) {
    this.#game = game;
    this.#games = games;
    this.#placeOf = placeOf;
  }

  /** The performer gives it by choice, or cannot lawfully avoid it. */
  forced(atom: Atom, own: readonly GroundProvision[]): SimpleGame {
    const games = this.#games;
    const { performer } = atom;
    const { byChoice, unavoidable } = this.#waysOf(atom, own);
    if (performer === this.#game.side) return byChoice;
    // Whatever it cannot avoid it may also choose, so that its own commitment adds nothing there.
    if (byChoice === unavoidable) return unavoidable;
    return games.any([games.withVoter(this.#placeOf(performer), byChoice), unavoidable]);
  }

  /** Two owners whose provisions differ in nothing but their names have the same ways, unless the scenario gives moves of theirs. */
  #waysOf(atom: Atom, own: readonly GroundProvision[]): Ways {
    const { given, barred, defecting } = this.#game;
    if (given.length > 0 || barred.length > 0) return this.#workOut(atom, own);
    const key = [
      defecting.includes(atom.performer) ? "defects" : "",
      ...atom.needs.map((leaves) => leaves.join(" ")),
      ...own.map(shapeOf),
    ].join("|");
    const ways = this.#ways.get(key) ?? this.#workOut(atom, own);
    this.#ways.set(key, ways);
    return ways;
  }

  #workOut({ performer, needs }: Atom, own: readonly GroundProvision[]): Ways {
    const games = this.#games;
    const given = (leaf: string): readonly SimpleGame[] =>
      own
        .filter(({ permitted }) => permitted.includes(leaf))
        .map((provision) => this.#metBy(provision, latestForGiven(this.#game, provision, leaf)));
    const chosen = (leaf: string): readonly SimpleGame[] =>
      own
        .filter(({ type, permitted }) => type !== "prohibition" && permitted.includes(leaf))
        .map((provision) => this.#metBy(provision, latestForChoice(this.#game, provision, leaf)));
    const due = this.#game.defecting.includes(performer)
      ? []
      : own.filter((provision) => provision.type === "duty" && canBeKept(provision));
    return {
      byChoice: games.all(
        needs.map((leaves) => games.any(leaves.flatMap((leaf) => [...given(leaf), ...chosen(leaf)]))),
      ),
      unavoidable: games.all(
        needs.map((leaves) => {
          const set = new Set(leaves);
          const owed = due.filter((duty) => cannotAvoid(duty, set));
          return games.any([
            ...leaves.flatMap(given),
            ...owed.map((duty) => this.#metBy(duty, latestForDue(this.#game, duty))),
          ]);
        }),
      ),
    };
  }

  /** Who meets all conditions of the provision by a point; nobody where there is no such point. */
  #metBy(provision: GroundProvision, point: Point | null): SimpleGame {
    if (point === null) return this.#games.never;
    return this.#games.all(provision.conditions.map((condition) => this.#conditionMetBy(condition, point)));
  }

  #conditionMetBy(condition: Condition, point: Point): SimpleGame {
    const row = this.#known.get(condition) ?? new Map<string | number, SimpleGame>();
    this.#known.set(condition, row);
    const { moment, order } = point;
    const key = order === Number.POSITIVE_INFINITY ? moment : `${String(moment)} ${String(order)}`;
    const known = row.get(key);
    if (known !== undefined) return known;
    const compiled = this.#compile(condition, point);
    row.set(key, compiled);
    return compiled;
  }

  #compile(condition: Condition, point: Point): SimpleGame {
    if (condition.kind === "breach") return this.#games.never;
    const game = this.#game;
    const made = (move: string, committed: boolean): boolean => {
      const at = madePoint(game, move, committed);
      return at !== null && comparePoints(at, point) <= 0;
    };
    const given: Actor[] = [];
    const free: Actor[] = [];
    for (const { actor, move } of condition.moves) {
      if (made(move, actor === game.side)) given.push(actor);
      else if (made(move, true)) free.push(actor);
    }
    if (condition.kind !== "weighted_vote") {
      return this.#games.threshold(
        condition.needed - given.length,
        free.map((actor) => [this.#placeOf(actor), 1] as const),
      );
    }
    return this.#vote(condition.structure, new Set(given), new Set(free));
  }

  #vote(
    { voters, thresholds, formula }: VotingStructure,
    given: ReadonlySet<Actor>,
    free: ReadonlySet<Actor>,
  ): SimpleGame {
    const compiled = thresholds.map(({ quota, weights }) => {
      let needed = quota;
      const members: (readonly [number, number])[] = [];
      for (const [place, voter] of voters.entries()) {
        const weight = weights[place] ?? 0;
        if (given.has(voter)) needed -= weight;
        else if (weight > 0 && free.has(voter)) members.push([this.#placeOf(voter), weight]);
      }
      return this.#games.threshold(needed, members);
    });
    const join = (part: Formula): SimpleGame => {
      if (part.type === "threshold") return compiled[part.index] ?? this.#games.never;
      const parts = part.parts.map(join);
      if (part.type === "at_least") return this.#games.atLeast(part.needed, parts);
      return part.type === "all" ? this.#games.all(parts) : this.#games.any(parts);
    };
    return join(formula);
  }
}
