import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMonotone, isSufficient } from "../evaluation/evaluate.js";
import type { Condition, Game, GroundProvision } from "../grounding/game.js";
import { UNHINDERED, playersOf } from "../grounding/game.js";
import { subsets } from "../reference/lawful.js";
import { permissiveGame } from "../testing/arbitrary-game.js";
import type { VotingStructure } from "../voting/structure.js";
import { FAMILY_LIMIT, solve, valueOf } from "./families.js";
import type { Solution } from "./families.js";

const solved = (game: Game): Solution => {
  const solution = solve(game);
  if ("type" in solution) throw new Error(solution.message);
  return solution;
};

const permission = (owner: string, conditions: readonly Condition[] = []): GroundProvision => ({
  ...UNHINDERED,
  name: `pact.article-5:${owner}:attack`,
  clause: "pact.article-5",
  type: "permission",
  owner,
  opens: 0,
  closes: null,
  conditions,
  due: { type: "none" },
  required: [],
  permitted: ["armed_force"],
  nonEmpty: false,
});

const game = (
  provisions: readonly GroundProvision[],
  performers: readonly string[],
  needed: number,
): Game => ({
  side: "poland",
  defecting: [],
  provisions,
  given: [],
  barred: [],
  instants: [0],
  asked: 0,
  atoms: performers.map((performer) => ({ performer, needs: [["armed_force"]] })),
  needed,
});

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `s${String(index).padStart(3, "0")}`);

const vote = (voters: readonly string[], needed: number): Condition => ({
  kind: "vote",
  needed,
  moves: voters.map((actor) => ({ actor, move: `vote:${actor}:attack` })),
});

describe("families of minimal sets", () => {
  test("any three of 31 free allies: 4495 sets suffice, and it takes 29 to block, 465 ways", () => {
    const allies = numbered(31);
    const { sufficient, blocking } = solved(
      game(
        allies.map((ally) => permission(ally)),
        allies,
        3,
      ),
    );
    expect([sufficient.count, sufficient.smallest]).toEqual([4495n, 3]);
    expect([blocking.count, blocking.smallest]).toEqual([465n, 29]);
    expect(sufficient.complete).toBe(false);
    expect(sufficient.listed).toHaveLength(FAMILY_LIMIT);
  });

  test("unanimity of 193: one set suffices, and everyone can block alone; voters are named, never the body", () => {
    const voters = numbered(193);
    const { sufficient, blocking } = solved(game([permission("us", [vote(voters, 193)])], ["us"], 1));
    expect([sufficient.count, sufficient.smallest]).toEqual([1n, 194]);
    expect([blocking.count, blocking.smallest]).toEqual([194n, 1]);
  });

  test("two thirds of 193: the count is exact, far beyond what could be listed", () => {
    const voters = numbered(193);
    const { sufficient } = solved(game([permission("us", [vote(voters, 129)])], ["us"], 1));
    // C(193, 129), the number of ways to choose the voters.
    const expected = Array.from({ length: 129 }).reduce<bigint>(
      (product, _, index) => (product * BigInt(193 - index)) / BigInt(index + 1),
      1n,
    );
    expect(sufficient.count).toBe(expected);
    expect(sufficient.complete).toBe(false);
  });

  test("nobody need do anything for what is assured, and nothing blocks it", () => {
    const duty: GroundProvision = {
      ...permission("us"),
      type: "duty",
      required: [["armed_force"]],
      due: { type: "at", moment: 0 },
    };
    expect(solved(game([duty], ["us"], 1))).toMatchObject({
      value: "assured",
      sufficient: { count: 1n, listed: [[]] },
      blocking: { count: 0n, listed: [], smallest: null },
    });
  });

  test("performers who each wait for a different pair of voters: sets that share voters are found and counted", () => {
    const performers = numbered(20);
    const voters = numbered(21).map((name) => `v${name}`);
    const provisions = performers.map((performer, index) =>
      permission(performer, [vote([voters[index] ?? "", voters[index + 1] ?? ""], 2)]),
    );
    const { sufficient, blocking } = solved(game(provisions, performers, 10));
    // Ten performers in a row need eleven voters; six voters apart from each other leave eight performers.
    expect([sufficient.smallest, blocking.smallest]).toEqual([21, 6]);
    expect(sufficient.count).toBe(184_756n);
    expect(blocking.complete).toBe(false);
    expect(blocking.listed[0]).toHaveLength(6);
  });

  test("weighted votes of 193 members who all differ: counted exactly, and the smallest", () => {
    const members = numbered(193);
    const weights = members.map((_, index) => 1 + ((index * 67) % 199));
    const structure: VotingStructure = {
      voters: members,
      thresholds: [{ quota: 10_000, weights }],
      formula: { type: "threshold", index: 0 },
    };
    const moves = members.map((actor) => ({ actor, move: `vote:${actor}:attack` }));
    const condition: Condition = { kind: "weighted_vote", structure, moves };
    const { sufficient, blocking } = solved(game([permission("us", [condition])], ["us"], 1));
    expect(sufficient.count).toBeGreaterThan(10n ** 50n);
    expect([blocking.smallest, blocking.listed[0]]).toEqual([1, ["us"]]);
    expect(sufficient.smallest).toBeGreaterThan(50);
  });

  test("what cannot be counted is not counted, and the smallest and the list still stand", () => {
    const performers = numbered(40);
    const provisions = performers.map((performer, index) =>
      permission(performer, [
        vote(
          [0, 7, 16].map((step) => `v${String((index * index + step * index) % 40)}`),
          2,
        ),
      ]),
    );
    const answer = solved(game(provisions, performers, 20));
    expect(answer.value).toBe("discretionary");
    expect(answer.sufficient.count).toMatchObject({ type: "not_counted" });
    expect(answer.sufficient.listed.length).toBeGreaterThan(0);
  });
});

describe("laws", () => {
  const families = (one: Game): readonly (readonly string[])[][] => {
    const players = playersOf(one).filter((player) => player !== one.side);
    const all = subsets(players);
    const minimal = (holds: (set: readonly string[]) => boolean): (readonly string[])[] => {
      const holding = all.filter(holds);
      return holding.filter(
        (set) =>
          !holding.some((other) => other.length < set.length && other.every((actor) => set.includes(actor))),
      );
    };
    return [
      minimal((set) => isSufficient(one, set)),
      minimal(
        (set) =>
          !isSufficient(
            one,
            players.filter((player) => !set.includes(player)),
          ),
      ),
    ];
  };
  const text = (sets: readonly (readonly string[])[]): readonly string[] =>
    sets.map((set) => [...set].sort().join("+")).sort();

  test("families are those of the definition, and each is the minimal transversals of the other", () => {
    fc.assert(
      fc.property(permissiveGame, (one) => {
        fc.pre(isMonotone(one));
        const { sufficient, blocking, value } = solved(one);
        const [expectedSufficient = [], expectedBlocking = []] = families(one);
        expect(text(sufficient.listed)).toEqual(text(expectedSufficient));
        expect(text(blocking.listed)).toEqual(text(expectedBlocking));
        expect(sufficient.count).toBe(BigInt(expectedSufficient.length));
        expect(blocking.count).toBe(BigInt(expectedBlocking.length));
        expect(valueOf(one)).toBe(value);
        for (const set of sufficient.listed) {
          for (const other of blocking.listed) expect(set.some((actor) => other.includes(actor))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
