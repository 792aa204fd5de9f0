import { isMonotone } from "../evaluation/evaluate.js";
import type { Game } from "../grounding/game.js";
import type { EngineProblem } from "../problem.js";
import { boardOf } from "../reference/state.js";
import { Canonical } from "./canonical.js";
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
import { tellOrder } from "./tell-order.js";
import { ALL_REDUCTIONS, ORDER_LIMITS } from "./types.js";
import type { Order, Orders, OrdersOptions } from "./types.js";
import { pathOf } from "./witness.js";

/** So many players and moves are looked at where what is lawful has to be worked out by playing on. */
export const LAWFUL_PLAYERS = 6;
export const LAWFUL_MOVES = 10;

/**
 * Everything that the orders of events of a closed game can come to, one move at a time over its instants, with a
 * shortest order for each.
 *
 * Lawful play is told without enumeration where the game is monotone (`evaluation/`): whoever has a duty that is due
 * can perform it then, no move makes another unlawful, and nobody can see to it that a duty nobody could keep does not
 * arise. Then an order is lawful if no duty that can be kept is broken in it. Other games are enumerated by the
 * definition, up to a stated size.
 *
 * @returns a problem where lawful play of so large a game cannot be told. A limit that was hit is part of the answer.
 */
export function ordersOf(game: Game, options: OrdersOptions): Orders | EngineProblem {
  if (options.play !== "lawful" || isMonotone(game)) return searched(game, options);
  const board = boardOf(game);
  if (board.moves.length > LAWFUL_MOVES || board.players.length > LAWFUL_PLAYERS) return tooLarge();
  const { observed, limits = ORDER_LIMITS, play } = options;
  const { so, not, states, transitions, bound } = searchPlainly(board, play, observed, limits);
  const told = (path: Path | null | undefined): Order | null =>
    path === null || path === undefined ? null : tellOrder(board, path).order;
  return {
    type: "orders",
    play,
    reachable: observed.map((one, index) => ({ observed: one, so: told(so[index]), not: told(not[index]) })),
    states,
    transitions,
    bytes: 0,
    complete: bound === null,
    bound,
  };
}

function searched(game: Game, options: OrdersOptions): Orders {
  const { observed, play, reductions = ALL_REDUCTIONS, limits = ORDER_LIMITS } = options;
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
  const found = search(plan);
  const told = (index: number | undefined): Order | null =>
    index === undefined || index < 0
      ? null
      : tellOrder(program.board, pathOf(plan, classes, found, index)).order;
  return {
    type: "orders",
    play,
    reachable: observed.map((one, index) => ({
      observed: one,
      so: told(found.so[index]),
      not: told(found.not[index]),
    })),
    states: found.table.count,
    transitions: found.transitions,
    bytes: found.table.bytes,
    complete: found.table.bound === null,
    bound: found.table.bound,
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
