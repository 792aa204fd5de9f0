import { isMonotone } from "../evaluation/evaluate.js";
import type { Game } from "../grounding/game.js";
import type { EngineProblem } from "../problem.js";
import { boardOf } from "../reference/state.js";
import type { Board } from "../reference/state.js";
import { Canonical } from "./canonical.js";
import { earliest } from "./earliest.js";
import { influenceOf } from "./influence.js";
import { Liveness } from "./liveness.js";
import { Machine } from "./machine.js";
import { watchOf } from "./observing.js";
import { PersistentSets } from "./persistent.js";
import { searchPlainly } from "./plain-search.js";
import type { Path } from "./plain-search.js";
import { compile } from "./program.js";
import { search } from "./search.js";
import type { SearchPlan } from "./search.js";
import { symmetryClasses } from "./symmetry.js";
import { ALL_REDUCTIONS, ORDER_LIMITS } from "./types.js";
import type { Orders, OrdersOptions } from "./types.js";
import { pathOf } from "./witness.js";

/** So many players and moves are looked at where what is lawful has to be worked out by playing on. */
export const LAWFUL_PLAYERS = 6;
export const LAWFUL_MOVES = 10;

/** What was explored: for each thing observed the moves of a shortest order to it, and to its contrary. */
export interface Explored extends Pick<Orders, "states" | "transitions" | "bytes" | "complete" | "bound"> {
  readonly type: "explored";
  readonly board: Board;
  readonly so: readonly (Path | null)[];
  readonly not: readonly (Path | null)[];
}

/**
 * Explores the orders of a closed game.
 *
 * Lawful play is told without enumeration where the game is monotone (`evaluation/`): whoever has a duty that is due
 * can perform it then, no move makes another unlawful, and nobody can see to it that a duty nobody could keep does not
 * arise. Then an order is lawful if no duty that can be kept is broken in it. Other games are enumerated by the
 * definition, up to a stated size.
 */
export function exploreOrders(game: Game, options: OrdersOptions): Explored | EngineProblem {
  if (options.play !== "lawful" || isMonotone(game)) return packed(game, options);
  const board = boardOf(game);
  if (board.moves.length > LAWFUL_MOVES || board.players.length > LAWFUL_PLAYERS) return tooLarge();
  const { observed, limits = ORDER_LIMITS, play } = options;
  const found = searchPlainly(board, play, observed, limits);
  return { type: "explored", board, ...found, bytes: 0, complete: found.bound === null };
}

function packed(
  game: Game,
  { observed, play, reductions = ALL_REDUCTIONS, limits = ORDER_LIMITS }: OrdersOptions,
): Explored {
  const program = compile(game, play, observed, reductions.deadChoices);
  const machine = new Machine(program);
  const watches = observed.map((one) => watchOf(program, one));
  const classes = reductions.symmetry ? symmetryClasses(program, observed) : [];
  const plan: SearchPlan = {
    machine,
    watches,
    liveness: reductions.deadChoices ? new Liveness(machine, watches) : null,
    persistent: reductions.fixedOrder ? new PersistentSets(influenceOf(program), program.moveWords) : null,
    canonical: classes.length > 0 ? new Canonical(classes) : null,
    limits,
  };
  const { board } = program;
  const found = search(plan);
  const { table, transitions } = found;
  const paths = (targets: readonly number[], wanted: boolean): readonly (Path | null)[] =>
    observed.map((one, index) => {
      const target = targets[index] ?? -1;
      return target < 0 ? null : earliest(board, play, one, wanted, pathOf(plan, classes, found, target));
    });
  return {
    type: "explored",
    board,
    so: paths(found.so, true),
    not: paths(found.not, false),
    states: table.count,
    transitions,
    bytes: table.bytes,
    complete: table.bound === null,
    bound: table.bound,
  };
}

function tooLarge(): EngineProblem {
  return {
    type: "problem",
    code: "too_many_players",
    message: `Lawful play is worked out by playing on, up to ${String(LAWFUL_PLAYERS)} players and ${String(LAWFUL_MOVES)} moves; this game has more.`,
    help: "Ask which orders keep every duty and prohibition instead.",
  };
}
