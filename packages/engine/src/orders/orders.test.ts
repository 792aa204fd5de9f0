import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMonotone } from "../evaluation/evaluate.js";
import { UNHINDERED } from "../grounding/game.js";
import type { Condition, Game, GroundProvision } from "../grounding/game.js";
import { product } from "../reference/lawful.js";
import { after, boardOf, isOver, keyOf, movesOf, outcomeHolds, startOf } from "../reference/state.js";
import type { State } from "../reference/state.js";
import { anyGame, permissiveGame } from "../testing/arbitrary-game.js";
import { ordersOf } from "./orders.js";
import { searchPlainly } from "./plain-search.js";
import { councilGame } from "./testing/council.js";
import { joinedGame } from "./testing/joined-game.js";
import { observedIn } from "./testing/observed-in.js";
import { ALL_REDUCTIONS, NO_REDUCTIONS, ORDER_LIMITS } from "./types.js";
import type { Observed, OrderPlay, Orders, OrdersOptions } from "./types.js";

const OUTCOME: readonly Observed[] = [{ type: "outcome" }];
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");
const RUNS = Number(process.env["FOEDUS_CASES"] ?? "400");

function orders(game: Game, options: Partial<OrdersOptions> = {}): Orders {
  const found = ordersOf(game, { play: "power", observed: OUTCOME, ...options });
  if (found.type === "problem") throw new Error(found.message);
  return found;
}

const lengthsOf = ({ reachable }: Orders): unknown =>
  reachable.map(({ so, not }) => [so?.moves ?? null, not?.moves ?? null]);

const duty = (changes: Partial<GroundProvision> = {}): GroundProvision => ({
  ...UNHINDERED,
  name: "pact:us:attack",
  clause: "pact",
  type: "duty",
  owner: "us",
  opens: 0,
  closes: null,
  conditions: [],
  due: { type: "at", moment: 24 },
  required: [["armed_force"]],
  permitted: ["armed_force"],
  nonEmpty: false,
  ...changes,
});

const game = (provisions: readonly GroundProvision[], changes: Partial<Game> = {}): Game => ({
  side: "ukraine",
  defecting: [],
  provisions,
  given: [],
  barred: [],
  instants: [0, 24],
  asked: 24,
  atoms: [{ performer: "us", needs: [["armed_force"]] }],
  needed: 1,
  ...changes,
});

const act = (actor: string, move: string): Condition => ({
  kind: "act",
  needed: 1,
  moves: [{ actor, move }],
});

const leaving = game([duty({ ends: [{ condition: act("us", "withdraw:us:pact"), from: 0, notice: null }] })]);

describe("orders of events", () => {
  test("whoever may withdraw can do so before it gives anything, or after", () => {
    const both: Observed = {
      type: "all",
      parts: [{ type: "made", move: "withdraw:us:pact" }, { type: "outcome" }],
    };
    const { reachable } = orders(leaving, { play: "kept", observed: [...OUTCOME, both] });
    expect(reachable[0]?.not?.steps.flatMap(({ move }) => move ?? [])).toEqual(["withdraw:us:pact"]);
    expect(reachable[1]?.so?.steps.flatMap(({ move }) => move ?? [])).toEqual([
      "perform:us:armed_force",
      "withdraw:us:pact",
    ]);
  });

  test("an order is told as dated steps, each with what it brought about", () => {
    const [outcome] = orders(leaving, { play: "kept" }).reachable;
    const [begins, passes, withdraws] = outcome?.not?.steps ?? [];
    expect(begins).toMatchObject({ type: "begins", moment: 0, arisen: ["pact:us:attack"], due: [] });
    expect(outcome?.not?.steps.some(({ ended }) => ended.includes("pact:us:attack"))).toBe(true);
    expect([passes?.type, withdraws?.type].toSorted()).toEqual(["moves", "passes"]);
  });

  test("where every duty is kept, what is owed is given in every order; in somebody's power is also not to", () => {
    expect(lengthsOf(orders(game([duty()]), { play: "kept" }))).toEqual([[1, null]]);
    expect(lengthsOf(orders(game([duty()])))).toEqual([[1, 0]]);
    expect(lengthsOf(orders(game([duty()], { defecting: ["us"] }), { play: "kept" }))).toEqual([[1, 0]]);
  });

  test("a duty that nobody could keep leaves no order in which all are kept, and does not bind where lawful play is asked", () => {
    const empty = game([duty({ required: [[]] })]);
    expect(lengthsOf(orders(empty, { play: "kept" }))).toEqual([[null, null]]);
    expect(lengthsOf(orders(empty, { play: "lawful" }))).toEqual([[1, 0]]);
  });

  test("what may be given and must not be can be broken by giving it, also where only the breach is asked about", () => {
    const may = duty({ name: "may:us:x", type: "permission", required: [] });
    const mustNot = duty({ name: "ban:us:x", type: "prohibition", required: [] });
    const observed: readonly Observed[] = [{ type: "breached", provision: "ban:us:x" }];
    const both = game([may, mustNot], { atoms: [] });
    expect(lengthsOf(orders(both, { observed }))).toEqual([[1, 0]]);
    expect(lengthsOf(orders(both, { observed, play: "kept" }))).toEqual([[null, 0]]);
  });

  test("a limit that was hit is part of the answer, which then does not read as complete", () => {
    const large = councilGame({ parties: 6, quota: 3, gates: 0, leavers: 0, needed: 3, asked: 48 });
    const few = orders(large, { reductions: NO_REDUCTIONS, limits: { states: 100, bytes: 2 ** 30 } });
    expect([few.complete, few.bound]).toEqual([false, { type: "states", limit: 100 }]);
    const small = orders(large, { reductions: NO_REDUCTIONS, limits: { states: 10 ** 6, bytes: 200_000 } });
    expect([small.complete, small.bound]).toEqual([false, { type: "memory", limit: 200_000 }]);
    expect(orders(large, { reductions: NO_REDUCTIONS })).toMatchObject({ complete: true, bound: null });
  });

  test("lawful play of a game too large to play out is a typed problem", () => {
    const council = councilGame({ parties: 6, quota: 3, gates: 0, leavers: 1, needed: 3, asked: 48 });
    expect(ordersOf(council, { play: "lawful", observed: OUTCOME })).toMatchObject({ type: "problem" });
  });

  test("the same game gives the same bytes", () => {
    const council = councilGame({ parties: 5, quota: 3, gates: 1, leavers: 1, needed: 3, asked: null });
    expect(JSON.stringify(orders(council))).toBe(JSON.stringify(orders(council)));
  });
});

describe("lawful orders", () => {
  test("of a monotone game are those in which no duty that can be kept is broken", () => {
    fc.assert(
      fc.property(permissiveGame, (one) => {
        fc.pre(isMonotone(one));
        const { so, not } = searchPlainly(boardOf(one), "lawful", OUTCOME, ORDER_LIMITS);
        const [found] = orders(one, { play: "lawful" }).reachable;
        expect([found?.so === null, found?.not === null]).toEqual([so[0] === null, not[0] === null]);
      }),
      { numRuns: RUNS / 4, seed: SEED },
    );
  });
});

/** Whether the outcome can hold, and can fail, in rounds in which all move at once. */
function inRounds(one: Game): readonly [boolean, boolean] {
  const board = boardOf(one);
  const known = new Set<string>();
  let holds = false;
  let fails = false;
  const visit = (state: State): void => {
    if (isOver(board, state)) {
      if (outcomeHolds(board, state)) holds = true;
      else fails = true;
      return;
    }
    const key = keyOf(board, state);
    if (known.has(key)) return;
    known.add(key);
    const choices = board.players.map((player) => [null, ...movesOf(board, player, state)]);
    for (const joint of product(choices))
      visit(
        after(
          board,
          state,
          joint.filter((move) => move !== null),
        ),
      );
  };
  visit(startOf(board));
  return [holds, fails];
}

describe("beside rounds in which all move at once", () => {
  test("whatever an order comes to, some play in rounds comes to", () => {
    fc.assert(
      fc.property(anyGame, (one) => {
        const [found] = orders(one).reachable;
        const [holds, fails] = inRounds(one);
        expect(holds || found?.so === null).toBe(true);
        expect(fails || found?.not === null).toBe(true);
      }),
      { numRuns: RUNS / 2, seed: SEED },
    );
  });

  test("where no move takes another away, both come to the same", () => {
    fc.assert(
      fc.property(permissiveGame, (one) => {
        const [found] = orders(one).reachable;
        expect([found?.so !== null, found?.not !== null]).toEqual(inRounds(one));
      }),
      { numRuns: RUNS / 2, seed: SEED },
    );
  });

  test("moves that each end the other's ground can both be made in one round, and in no order", () => {
    const ended = (by: string): GroundProvision["ends"] => [
      { condition: act(by, `perform:${by}:materiel`), from: 0, notice: null },
    ];
    const may = (owner: string, by: string): GroundProvision =>
      duty({
        name: `may:${owner}:x`,
        type: "permission",
        owner,
        permitted: ["materiel"],
        required: [],
        ends: ended(by),
      });
    const crossed = game([may("us", "uk"), may("uk", "us")], {
      atoms: ["us", "uk"].map((performer) => ({ performer, needs: [["materiel"]] })),
      needed: 2,
    });
    expect(inRounds(crossed)).toEqual([true, true]);
    expect(lengthsOf(orders(crossed))).toEqual([[null, 0]]);
  });
});

describe("two games in one", () => {
  test.each<OrderPlay>(["power", "kept"])(
    "come to the same with all reductions and with none: %s",
    (play) => {
      fc.assert(
        fc.property(joinedGame, fc.boolean(), (one, wide) => {
          const observed = wide ? observedIn(one) : OUTCOME;
          const plain = orders(one, { play, observed, reductions: NO_REDUCTIONS });
          for (const reductions of [
            ALL_REDUCTIONS,
            { ...NO_REDUCTIONS, fixedOrder: true },
            { ...NO_REDUCTIONS, deadChoices: true },
          ])
            expect(lengthsOf(orders(one, { play, observed, reductions }))).toEqual(lengthsOf(plain));
        }),
        { numRuns: RUNS / 2, seed: SEED },
      );
    },
  );
});
