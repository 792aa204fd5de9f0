import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Game } from "../grounding/game.js";
import { boardOf } from "../reference/state.js";
import { anyGame } from "../testing/arbitrary-game.js";
import { ordersOf } from "./orders.js";
import { isSo, searchPlainly } from "./plain-search.js";
import { councilGame, councilWithDutyToAsk } from "./testing/council.js";
import { observedIn } from "./testing/observed-in.js";
import { tellOrder } from "./tell-order.js";
import { ALL_REDUCTIONS, NO_REDUCTIONS, ORDER_LIMITS } from "./types.js";
import type { Observed, OrderPlay, Orders, Reductions } from "./types.js";

const RUNS = Number(process.env["FOEDUS_CASES"] ?? "400");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");
const PLAYS: readonly OrderPlay[] = ["power", "kept"];
const OUTCOME: readonly Observed[] = [{ type: "outcome" }];

/** By what is observed, the number of moves of a shortest order to it and to its contrary. */
type Lengths = readonly (readonly [so: number | null, not: number | null])[];

function byDefinition(game: Game, play: OrderPlay, observed: readonly Observed[]): Lengths {
  const { so, not } = searchPlainly(boardOf(game), play, observed, ORDER_LIMITS);
  const count = (path: (typeof so)[number] | undefined): number | null =>
    path === null || path === undefined ? null : path.filter((move) => move !== null).length;
  return observed.map((_, index) => [count(so[index]), count(not[index])]);
}

function found(game: Game, play: OrderPlay, observed: readonly Observed[], reductions: Reductions): Orders {
  const orders = ordersOf(game, { play, observed, reductions });
  if (orders.type === "problem") throw new Error(orders.message);
  return orders;
}

const lengthsOf = ({ reachable }: Orders): Lengths =>
  reachable.map(({ so, not }) => [so?.moves ?? null, not?.moves ?? null]);

const none = NO_REDUCTIONS;
const ONE_BY_ONE: readonly (readonly [string, Reductions])[] = [
  ["without reductions", none],
  ["with dead choices dropped", { ...none, deadChoices: true }],
  ["with a fixed order for independent moves", { ...none, fixedOrder: true }],
  ["with interchangeable parties", { ...none, symmetry: true }],
  ["with all reductions", ALL_REDUCTIONS],
];

describe.each(ONE_BY_ONE)("the packed search %s", (_, reductions) => {
  test.each(PLAYS)("comes to the same, in as few moves, as the definition: %s", (play) => {
    fc.assert(
      fc.property(anyGame, fc.boolean(), (game, wide) => {
        const observed = wide ? observedIn(game) : OUTCOME;
        expect(lengthsOf(found(game, play, observed, reductions))).toEqual(
          byDefinition(game, play, observed),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test.each(PLAYS)("tells for each an order that is one, and comes to it: %s", (play) => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const observed = observedIn(game);
        const board = boardOf(game);
        for (const { observed: one, so, not } of found(game, play, observed, reductions).reachable) {
          for (const [order, wanted] of [
            [so, true],
            [not, false],
          ] as const) {
            if (order === null) continue;
            const path = order.steps
              .filter(({ type }) => type !== "begins")
              .map(({ move }) =>
                move === null ? null : (board.moves[board.indexOf.get(move) ?? -1] ?? null),
              );
            expect(isSo(board, one, tellOrder(board, path).end)).toBe(wanted);
          }
        }
      }),
      { numRuns: RUNS / 4, seed: SEED },
    );
  });
});

const council = fc
  .record({
    parties: fc.integer({ min: 2, max: 4 }),
    quota: fc.integer({ min: 1, max: 4 }),
    gates: fc.integer({ min: 0, max: 1 }),
    leavers: fc.integer({ min: 0, max: 2 }),
    needed: fc.integer({ min: 1, max: 4 }),
    asked: fc.constantFrom(24, 48, null),
    mustAsk: fc.boolean(),
  })
  .map(({ mustAsk, ...options }) => (mustAsk ? councilWithDutyToAsk(options) : councilGame(options)));

describe("a council of parties most of which are alike", () => {
  test.each(PLAYS)("comes to the same with every reduction and with none: %s", (play) => {
    fc.assert(
      fc.property(council, (game) => {
        const observed: readonly Observed[] = [
          { type: "outcome" },
          { type: "breached", provision: "help:p1:attack" },
          { type: "any", parts: [{ type: "made", move: "perform:p2:armed_force" }] },
        ];
        const plain = found(game, play, observed, NO_REDUCTIONS);
        for (const [, reductions] of ONE_BY_ONE) {
          const reduced = found(game, play, observed, reductions);
          expect(lengthsOf(reduced)).toEqual(lengthsOf(plain));
          expect(reduced.states).toBeLessThanOrEqual(plain.states);
        }
      }),
      { numRuns: 25, seed: SEED },
    );
  });

  test("has at least a hundred times fewer states at nine parties", () => {
    const game = councilGame({ parties: 9, quota: 5, gates: 0, leavers: 0, needed: 5, asked: 48 });
    const plain = found(game, "power", OUTCOME, NO_REDUCTIONS);
    const reduced = found(game, "power", OUTCOME, ALL_REDUCTIONS);
    expect(reduced.states * 100).toBeLessThan(plain.states);
    expect(lengthsOf(reduced)).toEqual(lengthsOf(plain));
  });
});
