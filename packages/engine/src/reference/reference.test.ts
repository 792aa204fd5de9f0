import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMonotone, isSufficient } from "../evaluation/evaluate.js";
import type { Game, GroundProvision } from "../grounding/game.js";
import { UNHINDERED, playersOf } from "../grounding/game.js";
import { anyGame, permissiveGame } from "../testing/arbitrary-game.js";
import { ReferenceInterpreter } from "./effectivity.js";
import { Lawfulness, subsets } from "./lawful.js";
import { boardOf, startOf } from "./state.js";

/** From which games are made; kept, so that a failure comes back. */
const SEED = 20261124;

const duty = (changes: Partial<GroundProvision> = {}): GroundProvision => ({
  ...UNHINDERED,
  name: "pact.article-1:us:attack",
  clause: "pact.article-1",
  type: "duty",
  owner: "us",
  opens: 0,
  closes: null,
  conditions: [],
  due: { type: "at", moment: 24 },
  required: [],
  permitted: ["armed_force", "materiel"],
  nonEmpty: true,
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

const sufficient = (one: Game, ...actors: readonly string[]): boolean =>
  new ReferenceInterpreter(one).isSufficient(actors);

describe("lawful play", () => {
  test("a duty to give something leaves the choice of what to its owner", () => {
    const pact = game([duty()]);
    expect(sufficient(pact)).toBe(false);
    expect(sufficient(pact, "us")).toBe(true);
  });

  test("a duty to give this very thing is kept by nobody else's choice", () => {
    expect(sufficient(game([duty({ required: [["armed_force"]] })]))).toBe(true);
  });

  test("a duty that falls due after the date asked about may still be left undone by then", () => {
    const late = duty({ required: [["armed_force"]], due: { type: "at", moment: 48 } });
    expect(sufficient(game([late]))).toBe(false);
  });

  test("asked without a date, a duty without a deadline falls due at the last instant", () => {
    const open = duty({ required: [["armed_force"]], due: { type: "none" } });
    expect(sufficient(game([open], { asked: null }))).toBe(true);
    expect(sufficient(game([open]))).toBe(false);
  });

  test("a defector may breach, and need not", () => {
    const betrayed = game([duty({ required: [["armed_force"]] })], { defecting: ["us"] });
    expect(sufficient(betrayed)).toBe(false);
    expect(sufficient(betrayed, "us")).toBe(true);
  });

  test("a duty that waits for a vote is excused until the vote, and then due no earlier than the next round", () => {
    const vote = { kind: "vote" as const, needed: 1, moves: [{ actor: "eu", move: "vote:eu:x" }] };
    const waiting = game([duty({ required: [["armed_force"]], conditions: [vote] })]);
    expect(sufficient(waiting)).toBe(false);
    expect(sufficient(waiting, "eu")).toBe(true);
    expect(sufficient(waiting, "us")).toBe(false);
  });

  test("what the side itself finds is the side's move", () => {
    const finding = {
      kind: "finding" as const,
      needed: 1,
      moves: [{ actor: "ukraine", move: "finding:ukraine:x" }],
    };
    expect(sufficient(game([duty({ required: [["armed_force"]], conditions: [finding] })]))).toBe(true);
  });

  test("bound to give and forbidden to give, either may be kept: two maximal sets, and the conflict shows", () => {
    const torn = game([
      duty({ required: [["armed_force"]] }),
      duty({ type: "prohibition", permitted: ["armed_force"] }),
    ]);
    const board = boardOf(torn);
    const maximal = new Lawfulness(board).maximalKeepable("us", startOf(board));
    expect(maximal.map((set) => set.map(({ type }) => type))).toEqual([["duty"], ["prohibition"]]);
    expect(sufficient(torn)).toBe(false);
    expect(sufficient(torn, "us")).toBe(true);
  });

  test("a duty that cannot be kept once it arises makes it unlawful to let it arise, for one who can help it", () => {
    const finding = { kind: "finding" as const, needed: 1, moves: [{ actor: "us", move: "finding:us:x" }] };
    const contradiction = duty({ required: [[]], permitted: ["armed_force"], conditions: [finding] });
    expect(isMonotone(game([contradiction]))).toBe(false);
    expect(sufficient(game([contradiction]), "us")).toBe(false);
  });

  test("what is forbidden and only permitted is not open to one who keeps the law", () => {
    const barred = game([
      duty({ type: "permission", due: { type: "none" }, nonEmpty: false }),
      duty({ type: "prohibition", permitted: ["armed_force"] }),
    ]);
    expect(sufficient(barred, "us")).toBe(false);
    expect(sufficient({ ...barred, defecting: ["us"] }, "us")).toBe(true);
  });
});

describe("laws", () => {
  test("the quick evaluation and the enumeration of play agree wherever one evaluation is said to decide", () => {
    fc.assert(
      fc.property(permissiveGame, (one) => {
        fc.pre(isMonotone(one));
        const interpreter = new ReferenceInterpreter(one);
        for (const actors of subsets(playersOf(one).filter((player) => player !== one.side))) {
          expect(isSufficient(one, actors)).toBe(interpreter.isSufficient(actors));
        }
      }),
      { numRuns: 1500, seed: SEED },
    );
  });

  test("a lawful move always exists, also between duties that cannot all be kept", () => {
    fc.assert(
      fc.property(anyGame, (one) => {
        const board = boardOf(one);
        const lawfulness = new Lawfulness(board);
        for (const player of board.players) {
          expect(lawfulness.openChoices(player, startOf(board)).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  test("a larger set of actors forces whatever a smaller one does", () => {
    fc.assert(
      fc.property(anyGame, (one) => {
        const interpreter = new ReferenceInterpreter(one);
        const players = playersOf(one).filter((player) => player !== one.side);
        for (const actors of subsets(players)) {
          if (!interpreter.isSufficient(actors)) continue;
          for (const player of players) expect(interpreter.isSufficient([...actors, player])).toBe(true);
        }
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  test("another's defection never creates what was not assured", () => {
    fc.assert(
      fc.property(anyGame, (one) => {
        const loyal = { ...one, defecting: [] };
        const betrayed = { ...one, defecting: ["us"] };
        const without = new ReferenceInterpreter(loyal).isSufficient([]);
        expect(new ReferenceInterpreter(betrayed).isSufficient([]) && !without).toBe(false);
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});
