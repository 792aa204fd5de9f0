import type { LaidPerformance, Layout } from "../layout.js";

/** A player with those who act for it alone, such as its parliament; and all that is theirs in the game. */
export interface Cluster {
  readonly players: readonly number[];
  readonly moves: readonly number[];
  /** Conditions that consist of its own moves or breaches, and are part of its state beyond the moves made. */
  readonly remembered: readonly number[];
}

/**
 * Classes of clusters that are alike: exchanging two of them, move for move, leaves the game and the question as they
 * are. A position then matters only up to such an exchange, so it is enough to know how many of a class stand how
 * (symmetry reduction: Emerson and Sistla 1996; Clarke, Enders, Filkorn and Jha 1996).
 *
 * Two clusters are alike if they read the same once their own moves, provisions and conditions are called by their
 * place in the cluster, and what they share with others by its place in the game. A cluster to whose own provisions
 * or conditions somebody else's provision refers is like no other; nor is that of the side.
 */
export function classesOf(layout: Layout, isCommitted: readonly boolean[]): readonly (readonly Cluster[])[] {
  const satelliteOf = layout.players.map((_, player) => onlyServes(layout, player));
  const referredTo = referredFromOutside(layout);
  const classes = new Map<string, Cluster[]>();
  for (let player = 0; player < layout.players.length; player += 1) {
    if (player === layout.side || (satelliteOf[player] ?? -1) >= 0 || referredTo.has(player)) continue;
    const players = [player, ...satellitesOf(satelliteOf, player)];
    const text = new Description(layout, players, isCommitted).text();
    if (text === null) continue;
    const cluster = clusterOf(layout, players);
    const alike = classes.get(text);
    if (alike === undefined) classes.set(text, [cluster]);
    else alike.push(cluster);
  }
  return [...classes.values()].filter(({ length }) => length > 1);
}

function satellitesOf(satelliteOf: readonly number[], player: number): readonly number[] {
  return satelliteOf.flatMap((served, other) => (served === player ? [other] : []));
}

function clusterOf(layout: Layout, players: readonly number[]): Cluster {
  const moves = players.flatMap((player) => layout.movesOf[player] ?? []);
  const own = new Set(moves);
  const provisions = new Set(players.flatMap((player) => layout.provisionsOf[player] ?? []));
  const remembered = layout.conditions.flatMap((condition, place) => {
    const isOwn = isOwnCondition(condition.moves, own) || provisions.has(condition.breachOf);
    return isOwn && (condition.isTimed || condition.breachOf >= 0) ? [place] : [];
  });
  return { players, moves, remembered };
}

function isOwnCondition(moves: readonly number[], own: ReadonlySet<number>): boolean {
  return moves.length > 0 && moves.every((move) => own.has(move));
}

/** The player whose provisions alone wait for what this one does, if it owes and may do nothing of its own; else -1. */
function onlyServes(layout: Layout, player: number): number {
  if (player === layout.side || (layout.provisionsOf[player] ?? []).length > 0) return -1;
  const served = new Set(
    (layout.movesOf[player] ?? []).flatMap((move) =>
      (layout.moves[move]?.conditions ?? []).flatMap((condition) =>
        (layout.awaitedBy[condition] ?? []).map(({ provision }) => layout.provisions[provision]?.owner ?? -1),
      ),
    ),
  );
  const [first] = served;
  return served.size === 1 && first !== undefined && first !== layout.side ? first : -1;
}

/** Players of whom a provision displaces somebody else's, or is such that its breach sets off or ends one. */
function referredFromOutside(layout: Layout): ReadonlySet<number> {
  const referred = new Set<number>();
  const refer = (provision: number, by: number): void => {
    const owner = layout.provisions[provision]?.owner ?? by;
    if (owner !== by) referred.add(owner);
  };
  for (const { owner, conditions, ends, required, permitted } of layout.provisions) {
    for (const { displacers } of [...required.flat(), ...permitted])
      for (const each of displacers) refer(each, owner);
    for (const place of [...conditions, ...ends.map(({ condition }) => condition)]) {
      refer(layout.conditions[place]?.breachOf ?? -1, owner);
    }
  }
  return referred;
}

/** A cluster in words that do not name it. */
class Description {
  readonly #layout: Layout;
  readonly #players: readonly number[];
  readonly #isCommitted: readonly boolean[];
  readonly #moves: readonly number[];
  readonly #provisions: readonly number[];
  #isUnlikeAny = false;

  constructor(layout: Layout, players: readonly number[], isCommitted: readonly boolean[]) {
    this.#layout = layout;
    this.#players = players;
    this.#isCommitted = isCommitted;
    this.#moves = players.flatMap((player) => layout.movesOf[player] ?? []);
    this.#provisions = players.flatMap((player) => layout.provisionsOf[player] ?? []);
  }

  /** The description; null where there is something in it that cannot be described so. */
  text(): string | null {
    const { players, isDefecting, given, atoms, game } = this.#layout;
    if (given.some(({ move }) => this.#moves.includes(move))) return null;
    const names = new Set(this.#players.map((player) => players[player]));
    const text = JSON.stringify([
      this.#players.map((player) => [
        this.#isCommitted[player],
        isDefecting[player],
        this.#layout.movesOf[player]?.length,
      ]),
      this.#moves.map((move) => this.#move(move)),
      this.#provisions.map((provision) => this.#provision(provision)),
      atoms.flatMap((needs, place) =>
        names.has(game.atoms[place]?.performer ?? "")
          ? [needs.map((moves) => moves.map((move) => this.#moves.indexOf(move)))]
          : [],
      ),
    ]);
    return this.#isUnlikeAny ? null : text;
  }

  #move(move: number): unknown {
    const { performance, isBarred, conditions } = this.#layout.moves[move] ?? {};
    return [performance, isBarred, (conditions ?? []).map((place) => this.#condition(place, move))];
  }

  #provision(place: number): unknown {
    const laid = this.#layout.provisions[place];
    if (laid === undefined) return null;
    const { type, opens, closes, hindrances, breachedFrom, due, nonEmpty } = laid.ground;
    return [
      [type, opens, closes, hindrances, breachedFrom, due, nonEmpty],
      laid.ground.conditions.map(({ kind }) => kind),
      laid.conditions.map((condition) => this.#condition(condition, -1)),
      laid.ends.map(({ condition, notice }, end) => [
        this.#condition(condition, -1),
        notice,
        laid.ground.ends[end]?.from,
      ]),
      laid.required.map((leaves) => leaves.map((leaf) => this.#performance(leaf))),
      laid.permitted.map((leaf) => this.#performance(leaf)),
    ];
  }

  #performance({ performance, move, displacers }: LaidPerformance): unknown {
    const own = displacers.map((place) => {
      const index = this.#provisions.indexOf(place);
      return index >= 0 ? `own ${String(index)}` : `shared ${String(place)}`;
    });
    return [performance.startsWith("does:") ? "does" : performance, this.#moves.indexOf(move), own];
  }

  /** A condition, and how much a move weighs in it. */
  #condition(place: number, move: number): unknown {
    const condition = this.#layout.conditions[place];
    if (condition === undefined) return null;
    const broken = this.#provisions.indexOf(condition.breachOf);
    if (broken >= 0) return ["own breach", broken];
    if (!isOwnCondition(condition.moves, new Set(this.#moves))) {
      const { structure, moves, actors } = condition;
      const cast = moves.flatMap((each, index) => (each === move ? [actors[index] ?? ""] : []));
      const weights = cast.map((actor) =>
        structure?.thresholds.map((threshold) => threshold.weights[structure.voters.indexOf(actor)] ?? 0),
      );
      return ["shared", place, cast.length, weights];
    }
    const isOwners = (layoutPlace: number): boolean => this.#provisions.includes(layoutPlace);
    const awaiting = this.#layout.awaitedBy[place] ?? [];
    if (condition.structure !== null || !awaiting.every(({ provision }) => isOwners(provision))) {
      this.#isUnlikeAny = true;
    }
    return ["own", condition.needed, condition.moves.map((each) => this.#moves.indexOf(each))];
  }
}
