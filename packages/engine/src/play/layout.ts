import { conditionsAndEnds, movesTowards, performName, playersOf } from "../grounding/game.js";
import type { Actor, Condition, Game, GroundProvision, MoveName } from "../grounding/game.js";
import type { MeasureName } from "../model/measure.js";
import type { Moment } from "../time/moment.js";
import { layConditions } from "./lay-conditions.js";
import type { LaidCondition } from "./lay-conditions.js";

/** A provision that waits for a move, or would end by it, and from when it does. */
export interface Awaiting {
  readonly provision: number;
  readonly from: Moment;
}

/** A performance under a provision: the move that gives it, and the provisions that displace it while they have arisen. */
export interface LaidPerformance {
  readonly performance: MeasureName;
  /** -1 if nobody can ever give it. */
  readonly move: number;
  readonly displacers: readonly number[];
}

/** A move, with what lets it be made and what forbids it. */
export interface LaidMove {
  readonly name: MoveName;
  readonly player: number;
  readonly performance: MeasureName | null;
  readonly isBarred: boolean;
  /** Until the last moment for which it is given, exclusive, it is nobody's choice. */
  readonly freeFrom: Moment;
  /** The duties and permissions under which it is given, for a performance. */
  readonly allowedBy: readonly { readonly provision: number; readonly displacers: readonly number[] }[];
  readonly forbiddenBy: readonly { readonly provision: number; readonly displacers: readonly number[] }[];
  /** The conditions it counts towards. */
  readonly conditions: readonly number[];
}

/** A provision, its names turned into places. */
export interface LaidProvision {
  readonly ground: GroundProvision;
  readonly owner: number;
  readonly conditions: readonly number[];
  readonly ends: readonly {
    readonly condition: number;
    readonly notice: GroundProvision["ends"][number]["notice"];
  }[];
  readonly required: readonly (readonly LaidPerformance[])[];
  readonly permitted: readonly LaidPerformance[];
  /** The condition that is met by its breach, if anything turns on that; else -1. */
  readonly breach: number;
}

/** A game laid out for a packed search: every name a small integer. */
export interface Layout {
  readonly game: Game;
  readonly players: readonly Actor[];
  readonly moves: readonly LaidMove[];
  readonly movesOf: readonly (readonly number[])[];
  readonly conditions: readonly LaidCondition[];
  /** By condition: the provisions that wait for it, or would end by it. */
  readonly awaitedBy: readonly (readonly Awaiting[])[];
  readonly provisions: readonly LaidProvision[];
  readonly provisionsOf: readonly (readonly number[])[];
  /** The moments of the instants; one more than there are, for what happens after the last. */
  readonly moments: readonly Moment[];
  /** The number of instants. */
  readonly instants: number;
  readonly given: readonly { readonly move: number; readonly at: Moment }[];
  readonly side: number;
  readonly isDefecting: readonly boolean[];
  /** Per atom: for each need, the moves that meet it. */
  readonly atoms: readonly (readonly (readonly number[])[])[];
}

interface NamedMove {
  readonly actor: Actor;
  readonly performance: MeasureName | null;
}

/** Lays a game out. */
export function layOut(game: Game): Layout {
  const named = namedMoves(game);
  const names = [...named.keys()];
  const moveAt = new Map(names.map((name, place) => [name, place]));
  const provisionAt = new Map(game.provisions.map(({ name }, place) => [name, place]));
  const players = playersOf(game);
  const playerAt = new Map(players.map((name, place) => [name, place]));
  const { conditions, placeOf } = layConditions(game, moveAt, provisionAt);
  const provisions = game.provisions.map((provision, place): LaidProvision => {
    const lay = (performance: MeasureName): LaidPerformance => ({
      performance,
      move: moveAt.get(performName(provision.owner, performance)) ?? -1,
      displacers: provision.displacedBy.flatMap(({ by, leaves }) => {
        const displacer = provisionAt.get(by);
        return displacer !== undefined && leaves.includes(performance) ? [displacer] : [];
      }),
    });
    return {
      ground: provision,
      owner: playerAt.get(provision.owner) ?? -1,
      conditions: provision.conditions.map(placeOf),
      ends: provision.ends.map(({ condition, notice }) => ({ condition: placeOf(condition), notice })),
      required: provision.required.map((leaves) => leaves.map(lay)),
      permitted: provision.permitted.map(lay),
      breach: conditions.findIndex(({ breachOf }) => breachOf === place),
    };
  });
  const moves = layMoves(game, named, provisions, conditions, (actor) => playerAt.get(actor) ?? -1);
  const moments = game.asked === null ? [...game.instants, Number.POSITIVE_INFINITY] : [...game.instants];
  return {
    game,
    players,
    moves,
    movesOf: groupBy(
      players.length,
      moves.map(({ player }) => player),
    ),
    conditions,
    awaitedBy: awaitingBy(conditions, provisions),
    provisions,
    provisionsOf: groupBy(
      players.length,
      provisions.map(({ owner }) => owner),
    ),
    moments: [...moments, Number.POSITIVE_INFINITY],
    instants: moments.length,
    given: game.given.flatMap(({ move, at }) => {
      const place = moveAt.get(move);
      return place === undefined ? [] : [{ move: place, at }];
    }),
    side: playerAt.get(game.side) ?? -1,
    isDefecting: players.map((player) => game.defecting.includes(player)),
    atoms: game.atoms.map(({ performer, needs }) =>
      needs.map((leaves) => leaves.map((leaf) => moveAt.get(performName(performer, leaf)) ?? -1)),
    ),
  };
}

/** How much there is to look at in one position. */
export function sizeOf({ moves, provisions }: Layout): number {
  return moves.length + provisions.length;
}

/** Every move of the game: what counts towards a condition, and what can be given. */
function namedMoves(game: Game): ReadonlyMap<MoveName, NamedMove> {
  const moves = new Map<MoveName, NamedMove>();
  const seen = new Set<Condition>();
  for (const provision of game.provisions) {
    for (const condition of conditionsAndEnds(provision)) {
      if (seen.has(condition)) continue;
      seen.add(condition);
      for (const { actor, move } of movesTowards(condition)) {
        if (!moves.has(move)) moves.set(move, { actor, performance: null });
      }
    }
  }
  for (const { type, owner, permitted } of game.provisions) {
    if (type === "prohibition") continue;
    for (const performance of permitted) {
      moves.set(performName(owner, performance), { actor: owner, performance });
    }
  }
  return moves;
}

function layMoves(
  game: Game,
  named: ReadonlyMap<MoveName, NamedMove>,
  provisions: readonly LaidProvision[],
  conditions: readonly LaidCondition[],
  playerAt: (actor: Actor) => number,
): readonly LaidMove[] {
  const drafts = [...named].map(([name, { actor, performance }]) => ({
    name,
    performance,
    player: playerAt(actor),
    isBarred: game.barred.includes(name),
    freeFrom: game.given.reduce(
      (latest, { move, at }) => (move === name ? Math.max(latest, at) : latest),
      Number.NEGATIVE_INFINITY,
    ),
    allowedBy: [] as LaidMove["allowedBy"][number][],
    forbiddenBy: [] as LaidMove["forbiddenBy"][number][],
    conditions: [] as number[],
  }));
  for (const [place, { moves }] of conditions.entries()) {
    for (const move of new Set(moves)) drafts[move]?.conditions.push(place);
  }
  for (const [place, { ground, permitted, owner }] of provisions.entries()) {
    for (const { performance, move, displacers } of permitted) {
      const draft = drafts[move];
      if (draft === undefined) continue;
      if (ground.type === "prohibition") draft.forbiddenBy.push({ provision: place, displacers });
      else if (draft.performance === performance && draft.player === owner) {
        draft.allowedBy.push({ provision: place, displacers });
      }
    }
  }
  return drafts;
}

/** By condition, who waits for its moves and from when: a consent, or another act, may come before the occasion. */
function awaitingBy(
  conditions: readonly LaidCondition[],
  provisions: readonly LaidProvision[],
): readonly (readonly Awaiting[])[] {
  const awaiting: Awaiting[][] = conditions.map(() => []);
  for (const [provision, { ground, conditions: waits, ends }] of provisions.entries()) {
    for (const [index, { kind }] of ground.conditions.entries()) {
      const from = kind === "consent" || kind === "act" ? Number.NEGATIVE_INFINITY : ground.opens;
      awaiting[waits[index] ?? -1]?.push({ provision, from });
    }
    for (const [index, { from }] of ground.ends.entries()) {
      awaiting[ends[index]?.condition ?? -1]?.push({ provision, from });
    }
  }
  return awaiting;
}

/** The places of a list, grouped by a number of each. */
function groupBy(groups: number, numbers: readonly number[]): readonly (readonly number[])[] {
  const grouped: number[][] = Array.from({ length: groups }, () => []);
  for (const [place, group] of numbers.entries()) grouped[group]?.push(place);
  return grouped;
}
