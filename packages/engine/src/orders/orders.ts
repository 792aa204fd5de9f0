import type { Game } from "../grounding/game.js";
import type { EngineProblem } from "../problem.js";
import type { Board } from "../reference/state.js";
import { exploreOrders } from "./explore-orders.js";
import type { Path } from "./plain-search.js";
import { tellOrder } from "./tell-order.js";
import type { Order, Orders, OrdersOptions } from "./types.js";

/**
 * Everything that the orders of events of a closed game can come to, one move at a time over its instants, with a
 * shortest order for each.
 *
 * @returns a problem where lawful play of so large a game cannot be told. A limit that was hit is part of the answer.
 */
export function ordersOf(game: Game, options: OrdersOptions): Orders | EngineProblem {
  const explored = exploreOrders(game, options);
  if (explored.type === "problem") return explored;
  const { board, so, not, type: _, ...rest } = explored;
  return {
    type: "orders",
    play: options.play,
    reachable: options.observed.map((observed, index) => ({
      observed,
      so: told(board, so[index]),
      not: told(board, not[index]),
    })),
    ...rest,
  };
}

function told(board: Board, path: Path | null | undefined): Order | null {
  return path === null || path === undefined ? null : tellOrder(board, path).order;
}
