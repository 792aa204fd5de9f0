import fc from "fast-check";
import type { Condition, Due, Game, GroundProvision } from "../grounding/game.js";

/** Small closed games: two performers, the side, a voter; three things to give; three instants. For properties only. */

const PERFORMERS = ["us", "uk"] as const;
const VOTERS = ["us", "uk", "eu", "side"] as const;
const LEAVES = ["armed_force", "materiel"] as const;
const MOMENTS = [0, 24, 48] as const;

const leaves = fc.subarray([...LEAVES], { minLength: 1 });

const condition: fc.Arbitrary<Condition> = fc
  .record({
    kind: fc.constantFrom<Condition["kind"]>("finding", "vote", "gate"),
    actors: fc.subarray([...VOTERS], { minLength: 1, maxLength: 2 }),
    needed: fc.integer({ min: 1, max: 2 }),
    matter: fc.constantFrom("x", "y"),
  })
  .map(({ kind, actors, needed, matter }) => ({
    kind,
    needed: Math.min(needed, actors.length),
    moves: actors.map((actor) => ({ actor, move: `${kind}:${actor}:${matter}` })),
  }));

const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constant<Due>({ type: "none" }),
  fc.constantFrom(...MOMENTS).map((moment): Due => ({ type: "at", moment })),
  fc.constant<Due>({ type: "after_conditions", duration: { amount: 24, unit: "hours" } }),
);

const provisionOf = (types: readonly GroundProvision["type"][]): fc.Arbitrary<GroundProvision> =>
  fc
    .record({
      clause: fc.constantFrom("first", "second"),
      type: fc.constantFrom(...types),
      owner: fc.constantFrom(...PERFORMERS),
      opens: fc.constantFrom(0, 24),
      closes: fc.constantFrom(null, 24, 48),
      conditions: fc.array(condition, { maxLength: 1 }),
      due,
      permitted: leaves,
      requires: fc.array(leaves, { maxLength: 1 }),
      nonEmpty: fc.boolean(),
    })
    .map(({ requires, ...rest }) => ({
      ...rest,
      required:
        rest.type === "duty"
          ? requires.map((kinds) => kinds.filter((leaf) => rest.permitted.includes(leaf)))
          : [],
    }));

const gameOf = (types: readonly GroundProvision["type"][]): fc.Arbitrary<Game> =>
  fc
    .record({
      provisions: fc.array(provisionOf(types), { minLength: 1, maxLength: 2 }),
      asked: fc.constantFrom(null, 48),
      needs: leaves,
      needed: fc.integer({ min: 1, max: 2 }),
      defecting: fc.subarray(["us"]),
    })
    .map(({ provisions, asked, needs, needed, defecting }) => {
      const performers = PERFORMERS.filter((party) => provisions.some(({ owner }) => owner === party));
      return {
        side: "side",
        defecting: defecting.filter((party) => performers.some((performer) => performer === party)),
        provisions,
        instants: [...MOMENTS],
        asked,
        atoms: performers.map((performer) => ({ performer, needs: [needs] })),
        needed: Math.min(needed, performers.length),
      };
    });

/** Games without prohibitions; one evaluation decides most of them. */
export const permissiveGame = gameOf(["duty", "permission"]);

/** Games that may forbid as well. */
export const anyGame = gameOf(["duty", "permission", "prohibition"]);
