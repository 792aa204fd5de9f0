import fc from "fast-check";
import { makingOf } from "../grounding/game.js";
import type {
  Condition,
  CountCondition,
  Due,
  End,
  Game,
  GivenMove,
  GroundProvision,
  Hindrance,
} from "../grounding/game.js";

/** Small closed games: two performers, the side, a voter; three things to give; three instants. For properties only. */

const PERFORMERS = ["us", "uk"] as const;
const VOTERS = ["us", "uk", "eu", "side"] as const;
const LEAVES = ["armed_force", "materiel"] as const;
const MOMENTS = [0, 24, 48] as const;
const NAMES = ["first", "second"] as const;

const leaves = fc.subarray([...LEAVES], { minLength: 1 });

const actors = fc.subarray([...VOTERS], { minLength: 1, maxLength: 2 });

const counted: fc.Arbitrary<CountCondition> = fc
  .record({
    kind: fc.constantFrom<CountCondition["kind"]>("finding", "vote", "gate", "request", "consent"),
    actors,
    needed: fc.integer({ min: 1, max: 2 }),
    matter: fc.constantFrom("x", "y"),
  })
  .map(({ kind, actors: movers, needed, matter }) => ({
    kind,
    needed: Math.min(needed, movers.length),
    moves: movers.map((actor) => ({ actor, move: `${kind}:${actor}:${matter}` })),
  }));

const weighted: fc.Arbitrary<Condition> = fc
  .record({
    first: fc.integer({ min: 1, max: 3 }),
    second: fc.integer({ min: 1, max: 3 }),
    quota: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ first, second, quota }) => ({
    kind: "weighted_vote",
    structure: {
      voters: ["eu", "uk"],
      thresholds: [{ quota: Math.min(quota, first + second), weights: [first, second] }],
      formula: { type: "threshold", index: 0 },
    },
    moves: ["eu", "uk"].map((actor) => ({ actor, move: `vote:${actor}:weighted` })),
  }));

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: counted },
  { weight: 1, arbitrary: weighted },
);

const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constant<Due>({ type: "none" }),
  fc.constantFrom(...MOMENTS).map((moment): Due => ({ type: "at", moment })),
  fc.constant<Due>({ type: "after_conditions", duration: { amount: 24, unit: "hours" } }),
);

const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<readonly Value[]>([]) },
    { weight: 1, arbitrary: arbitrary.map((value) => [value]) },
  );

const hindrance: fc.Arbitrary<Hindrance> = fc.record({
  from: fc.constantFrom(0, 24),
  until: fc.constantFrom(null, 24, 48),
});

/** What may end a provision, or set it off, other than time: an exit, another's act, a breach of the other provision. */
const end: fc.Arbitrary<End> = fc.record({
  condition: fc.oneof(
    fc.constantFrom(...VOTERS).map((actor): Condition => ({
      kind: "act",
      needed: 1,
      moves: [{ actor, move: `withdraw:${actor}:pact` }],
    })),
    fc.constantFrom(...NAMES).map((of): Condition => ({ kind: "breach", of })),
    fc.constantFrom(...PERFORMERS).map((actor): Condition => ({
      kind: "act",
      needed: 1,
      moves: [{ actor, move: `perform:${actor}:materiel` }],
    })),
  ),
  from: fc.constantFrom(0, 24),
  notice: fc.constantFrom(null, null, { amount: 24, unit: "hours" } as const),
});

interface Features {
  readonly types: readonly GroundProvision["type"][];
  /** Whether moves may also take away: endings, displacement, breaches, duties to vote. */
  readonly takesAway: boolean;
}

const provisionOf = ({ types, takesAway }: Features): fc.Arbitrary<Omit<GroundProvision, "name">> =>
  fc
    .record({
      clause: fc.constantFrom("first", "second"),
      type: fc.constantFrom(...types),
      owner: fc.constantFrom(...PERFORMERS),
      opens: fc.constantFrom(0, 24),
      closes: fc.constantFrom(null, null, 24, 48),
      conditions: fc.array(
        takesAway
          ? fc.oneof(
              { weight: 6, arbitrary: condition },
              {
                weight: 1,
                arbitrary: fc.constantFrom(...NAMES).map((of): Condition => ({ kind: "breach", of })),
              },
            )
          : condition,
        { maxLength: 1 },
      ),
      ends: takesAway ? seldom(end) : fc.constant([]),
      hindrances: seldom(hindrance),
      displacedBy: takesAway ? seldom(fc.record({ by: fc.constantFrom(...NAMES), leaves })) : fc.constant([]),
      breachedFrom: fc.constantFrom(null, null, null, 24),
      due,
      permitted: leaves,
      requires: fc.array(leaves, { maxLength: 1 }),
      votes: fc.boolean(),
      nonEmpty: fc.boolean(),
    })
    .map(({ requires, votes, ...rest }) => {
      const required =
        rest.type === "duty"
          ? requires.map((kinds) => kinds.filter((leaf) => rest.permitted.includes(leaf)))
          : [];
      // At times the duty is to make a move that another provision waits for.
      const vote = makingOf(`vote:${rest.owner}:x`);
      return takesAway && votes && rest.type === "duty" && rest.closes === 48
        ? { ...rest, required: [[vote]], permitted: [vote] }
        : { ...rest, required };
    });

const given: fc.Arbitrary<GivenMove> = fc.record({
  move: fc.constantFrom(
    "vote:uk:x",
    "finding:us:x",
    "request:side:y",
    "perform:us:materiel",
    "perform:uk:armed_force",
  ),
  at: fc.constantFrom(...MOMENTS),
});

const gameOf = (features: Features): fc.Arbitrary<Game> =>
  fc
    .record({
      provisions: fc.array(provisionOf(features), { minLength: 1, maxLength: 2 }),
      asked: fc.constantFrom(null, 48),
      needs: leaves,
      needed: fc.integer({ min: 1, max: 2 }),
      defecting: fc.subarray(["us"]),
      given: seldom(given),
      barred: seldom(fc.constantFrom("vote:uk:x", "consent:us:y", "perform:us:armed_force")),
    })
    .map(({ provisions, asked, needs, needed, defecting, given: gives, barred }) => {
      const performers = PERFORMERS.filter((party) => provisions.some(({ owner }) => owner === party));
      return {
        side: "side",
        defecting: defecting.filter((party) => performers.some((performer) => performer === party)),
        provisions: provisions.map((provision, index) => ({ ...provision, name: NAMES[index] ?? "" })),
        given: gives,
        barred,
        instants: [...MOMENTS],
        asked,
        atoms: performers.map((performer) => ({ performer, needs: [needs] })),
        needed: Math.min(needed, performers.length),
      };
    });

/** Games in which no move takes another away; one evaluation decides most of them. */
export const permissiveGame = gameOf({ types: ["duty", "permission"], takesAway: false });

/** Games that may forbid, end, displace and follow on a breach as well. */
export const anyGame = gameOf({ types: ["duty", "permission", "prohibition"], takesAway: true });
