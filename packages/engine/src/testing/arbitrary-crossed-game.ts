import fc from "fast-check";
import { UNHINDERED } from "../grounding/game.js";
import type { Condition, Due, End, Game, GroundProvision } from "../grounding/game.js";

/**
 * Small closed games in which one thing crosses another: a clause that is asked about, and one or two things that
 * forbid, end, hinder, displace, give, rule out or follow on a breach just there. Games drawn at random seldom turn on
 * any of these; these mostly do.
 */

const MOMENTS = [0, 24, 48, 72] as const;
const DAY = { amount: 24, unit: "hours" } as const;

const leaves = fc.constantFrom(["armed_force"], ["armed_force", "materiel"]);

const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constantFrom(0, 24, 48).map((moment): Due => ({ type: "at", moment })),
  fc.constantFrom<Due>({ type: "none" }, { type: "after_conditions", duration: DAY }),
);

const by = (kind: "vote" | "request" | "consent" | "act", actor: string): Condition => ({
  kind,
  needed: 1,
  moves: [{ actor, move: `${kind}:${actor}:x` }],
});

const waited: fc.Arbitrary<readonly Condition[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly Condition[]>([]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("vote" as const, "request" as const, "consent" as const),
        fc.constantFrom("uk", "us", "side"),
      )
      .map(([kind, actor]) => [by(kind, actor)]),
  },
);

/** A clause of this type, for this owner. */
const clause = (
  name: string,
  types: readonly GroundProvision["type"][],
  owner: string,
): fc.Arbitrary<GroundProvision> =>
  fc
    .record({
      type: fc.constantFrom(...types),
      opens: fc.constantFrom(0, 0, 24),
      closes: fc.constantFrom(null, null, 48, 72),
      conditions: waited,
      due,
      permitted: leaves,
      requires: fc.boolean(),
      nonEmpty: fc.boolean(),
    })
    .map(({ requires, ...rest }) => ({
      ...UNHINDERED,
      ...rest,
      name,
      clause: name,
      owner,
      required: rest.type === "duty" && requires ? [["armed_force"]] : [],
    }));

const crossing = clause("second", ["duty", "permission", "prohibition"], "us");

/** What another may break in time: a duty that falls due early, or a prohibition of what it may give. */
const breakable: fc.Arbitrary<readonly GroundProvision[]> = fc
  .record({
    second: clause("second", ["duty", "prohibition"], "uk"),
    third: clause("third", ["permission"], "uk"),
    dueAt: fc.constantFrom(0, 24),
    breachedFrom: fc.constantFrom(null, null, null, 24),
  })
  .map(({ second, third, dueAt, breachedFrom }) =>
    second.type === "duty"
      ? [{ ...second, conditions: [], due: { type: "at", moment: dueAt }, nonEmpty: true, breachedFrom }]
      : [
          { ...second, conditions: [] },
          { ...third, conditions: [] },
        ],
  );

const notice = fc.constantFrom(null, null, DAY);

/** It ends by a breach of another clause, or is set off by it. */
const afterBreach: fc.Arbitrary<(game: Game) => Game> = fc
  .record({ others: breakable, ends: fc.boolean(), notice })
  .map(({ others, ends, notice: period }) => (game: Game) => {
    const condition: Condition = { kind: "breach", of: "second" };
    const end: End = { condition, from: 0, notice: period };
    return changing(ends ? { ends: [end] } : { conditions: [condition] })(
      others.reduce((before, other) => and(other)(before), game),
    );
  });

/** What changes the first clause, or stands beside it. */
const feature: fc.Arbitrary<(game: Game) => Game> = fc.oneof(
  // The same owner is forbidden what it may or must give.
  clause("second", ["prohibition"], "us").map((second) => and(second)),
  // It ends by an act, with or without notice.
  fc
    .record({ actor: fc.constantFrom("us", "uk", "side"), from: fc.constantFrom(0, 24), notice })
    .map(({ actor, ...rest }) => changing({ ends: [{ condition: by("act", actor), ...rest }] })),
  { weight: 3, arbitrary: afterBreach },
  // Another clause of its owner takes precedence.
  fc.record({ second: crossing, yielded: leaves }).map(
    ({ second, yielded }) =>
      (game: Game) =>
        changing({ displacedBy: [{ by: "second", leaves: yielded }] })(and(second)(game)),
  ),
  fc
    .record({ from: fc.constantFrom(0, 24, 48), until: fc.constantFrom(null, 24, 48, 72) })
    .map((hindrance) => changing({ hindrances: [hindrance] })),
  fc.constantFrom(0, 24, 48).map((breachedFrom) => changing({ breachedFrom })),
  fc
    .record({
      move: fc.constantFrom(
        "perform:us:armed_force",
        "perform:us:materiel",
        "vote:uk:x",
        "act:uk:x",
        "consent:uk:x",
      ),
      at: fc.constantFrom(...MOMENTS),
    })
    .map((given) => (game: Game) => ({
      ...game,
      given: [...game.given, given].toSorted((first, second) => first.at - second.at),
    })),
  fc
    .constantFrom("perform:us:materiel", "vote:uk:x", "consent:uk:x")
    .map((move) => (game: Game) => ({ ...game, barred: [...game.barred, move] })),
);

/** A clause beside the others, unless one of its name is there already. */
function and(provision: GroundProvision): (game: Game) => Game {
  return (game) =>
    game.provisions.some(({ name }) => name === provision.name)
      ? game
      : { ...game, provisions: [...game.provisions, provision] };
}

function changing(changes: Partial<GroundProvision>): (game: Game) => Game {
  return (game) => ({
    ...game,
    provisions: game.provisions.map((provision) =>
      provision.name === "first" ? { ...provision, ...changes } : provision,
    ),
  });
}

/** A clause of the United States, and what crosses it. */
export const crossedGame: fc.Arbitrary<Game> = fc
  .record({
    first: clause("first", ["duty", "duty", "permission"], "us"),
    features: fc.array(feature, { minLength: 1, maxLength: 2 }),
    asked: fc.constantFrom(null, 48, 72),
    defecting: fc.constantFrom([], ["uk"], ["uk"], ["us"], ["us", "uk"]),
  })
  .map(({ first, features, asked, defecting }) => {
    const game: Game = {
      side: "side",
      defecting: [],
      provisions: [first],
      given: [],
      barred: [],
      instants: MOMENTS.filter((moment) => asked === null || moment <= asked),
      asked,
      atoms: [{ performer: "us", needs: [["armed_force"]] }],
      needed: 1,
    };
    const crossed = features.reduce((before, change) => change(before), game);
    // A question's period runs from the last given event, so nothing is given after the date asked about.
    const given = crossed.given.filter(({ at }) => asked === null || at <= asked);
    const owners = new Set(crossed.provisions.map(({ owner }) => owner));
    return { ...crossed, given, defecting: defecting.filter((party: string) => owners.has(party)) };
  });
