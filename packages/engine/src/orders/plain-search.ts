import type { Condition } from "../grounding/game.js";
import { carries, performName } from "../grounding/game.js";
import { Lawfulness } from "../reference/lawful.js";
import {
  after,
  isFailing,
  isForbidden,
  isOver,
  keyOf,
  made,
  momentAt,
  movesOf,
  outcomeHolds,
  startOf,
} from "../reference/state.js";
import type { Board, Move, State } from "../reference/state.js";
import { endOfPeriod } from "../time/moment.js";
import { constrains } from "./constrains.js";
import type { OrderBound, Observed, OrderLimits, OrderPlay } from "./types.js";

/** The moves of an order; null is the end of an instant. */
export type Path = readonly (Move | null)[];

/** What a plain search found. */
export interface PlainFound {
  readonly so: readonly (Path | null)[];
  readonly not: readonly (Path | null)[];
  readonly states: number;
  readonly transitions: number;
  readonly bound: OrderBound | null;
}

interface Visited {
  readonly state: State;
  readonly from: Visited | null;
  readonly move: Move | null;
}

/**
 * The orders of a game by their definition, over the plain interpreter: one move at a time, or the end of the instant.
 * It decides lawful play where that has to be enumerated, and is what the packed search is held to in the tests.
 */
export function searchPlainly(
  board: Board,
  play: OrderPlay,
  observed: readonly Observed[],
  limits: OrderLimits,
): PlainFound {
  const lawfulness = play === "lawful" ? new Lawfulness(board) : null;
  const breaches = JSON.stringify(observed).includes('"breached"');
  const key = (state: State): string =>
    keyOf(board, state) + (breaches ? `|${state.breachedAt.map((at) => (at >= 0 ? 1 : 0)).join("")}` : "");
  const start: Visited = { state: startOf(board), from: null, move: null };
  const known = new Set([key(start.state)]);
  const queue = [start];
  const so: (Path | null)[] = observed.map(() => null);
  const not: (Path | null)[] = observed.map(() => null);
  let transitions = 0;
  let bound: OrderBound | null = null;
  for (const visited of queue) {
    const { state } = visited;
    if (isOver(board, state)) {
      for (const [index, one] of observed.entries()) {
        const list = isSo(board, one, state) ? so : not;
        list[index] ??= pathTo(visited);
      }
      continue;
    }
    for (const move of stepsFrom(board, play, state, lawfulness)) {
      transitions += 1;
      const next = after(board, state, move === null ? [] : [move]);
      const text = key(next);
      if (known.has(text)) continue;
      if (known.size >= limits.states) {
        bound = { type: "states", limit: limits.states };
        continue;
      }
      known.add(text);
      queue.push({ state: next, from: visited, move });
    }
    if (bound !== null) break;
  }
  return { so, not, states: known.size, transitions, bound };
}

/** The moves that may come next; null where the instant may end. */
export function stepsFrom(
  board: Board,
  play: OrderPlay,
  state: State,
  lawfulness: Lawfulness | null,
): readonly (Move | null)[] {
  if (lawfulness !== null) {
    const open = board.players.map((player) => lawfulness.openChoices(player, state));
    const moves = open.flatMap((choices) => choices.filter((choice) => choice !== null));
    return open.every((choices) => choices.includes(null)) ? [...moves, null] : moves;
  }
  const now = momentAt(board, state.instant);
  const bound = board.game.provisions.filter(
    (provision) =>
      constrains(board.game, provision, play) &&
      !(provision.breachedFrom !== null && provision.breachedFrom <= now),
  );
  const moves = board.players
    .flatMap((player) => movesOf(board, player, state))
    .filter((move) => !bound.some((provision) => isForbidden(board, provision, move, state)));
  return bound.some((provision) => isFailing(board, provision, state)) ? moves : [...moves, null];
}

function pathTo(visited: Visited): Path {
  const path: (Move | null)[] = [];
  for (let at = visited; at.from !== null; at = at.from) path.push(at.move);
  return path.toReversed();
}

/** Whether something observed is so at the end of a play, by its definition. */
export function isSo(board: Board, observed: Observed, state: State): boolean {
  const { game } = board;
  switch (observed.type) {
    case "outcome":
      return outcomeHolds(board, state);
    case "made":
      return made(board, state, observed.move);
    case "all":
      return observed.parts.every((part) => isSo(board, part, state));
    case "any":
      return observed.parts.some((part) => isSo(board, part, state));
    default: {
      const index = board.provisionOf.get(observed.provision) ?? -1;
      const provision = game.provisions[index];
      if (provision === undefined) return false;
      if (observed.type === "breached") return (state.breachedAt[index] ?? -1) >= 0;
      const last = momentAt(board, board.instants - 1);
      if (observed.type === "ended") {
        return provision.ends.some(({ condition, notice }) => {
          const met = metAt(board, condition, state);
          return met !== null && (notice === null || last > endOfPeriod(momentAt(board, met), notice));
        });
      }
      const { owner, required, permitted, nonEmpty } = provision;
      return (nonEmpty ? [...required, permitted] : required).every((leaves) =>
        leaves.some((leaf) => made(board, state, performName(owner, leaf))),
      );
    }
  }
}

function metAt(board: Board, condition: Condition, state: State): number | null {
  if (condition.kind === "breach") {
    const at = state.breachedAt[board.provisionOf.get(condition.of) ?? -1] ?? -1;
    return at >= 0 ? at : null;
  }
  for (let instant = 0; instant <= state.instant; instant += 1) {
    const inFavour = condition.moves.flatMap(({ actor, move }) => {
      const at = state.madeAt[board.indexOf.get(move) ?? -1] ?? -1;
      return at >= 0 && at <= instant ? [actor] : [];
    });
    if (carries(condition, inFavour)) return instant;
  }
  return null;
}
