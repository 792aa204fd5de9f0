import fc from "fast-check";
import { expect, test } from "vitest";
import { makingOf, performName, playersOf } from "../grounding/game.js";
import type { Condition, Game, GroundProvision } from "../grounding/game.js";
import { SufficiencySearch } from "../play/search-sufficiency.js";
import { subsets } from "../reference/lawful.js";
import { anyGame } from "../testing/arbitrary-game.js";
import { passes } from "../voting/structure.js";
import { componentsOf } from "./components.js";
import { structureOfAnswer } from "./families.js";

/** The same game among other people; the side is the same. */
function elsewhere(game: Game): Game {
  const actor = (name: string): string => (name === game.side ? name : `other_${name}`);
  const move = (name: string): string => {
    const [kind = "", mover = "", ...rest] = name.split(":");
    return [kind, actor(mover), ...rest, "elsewhere"].join(":");
  };
  // A performance is named after its owner, so only the making of a move has to be renamed.
  const leaf = (name: string): string => {
    const made = performName("", name);
    return made.startsWith("perform::") ? name : makingOf(move(made));
  };
  const moveOf = (name: string): string =>
    name.startsWith("perform:")
      ? name.replace(/^perform:([^:]*)/u, (_, by: string) => `perform:${actor(by)}`)
      : move(name);
  const condition = (one: Condition): Condition => {
    if (one.kind === "breach") return { ...one, of: `other ${one.of}` };
    const moves = one.moves.map((counted) => ({ actor: actor(counted.actor), move: moveOf(counted.move) }));
    return one.kind === "weighted_vote"
      ? { ...one, moves, structure: { ...one.structure, voters: one.structure.voters.map(actor) } }
      : { ...one, moves };
  };
  return {
    ...game,
    defecting: game.defecting.map(actor),
    given: game.given.map((given) => ({ ...given, move: moveOf(given.move) })),
    barred: game.barred.map(moveOf),
    atoms: game.atoms.map((atom) => ({ ...atom, performer: actor(atom.performer) })),
    provisions: game.provisions.map((provision): GroundProvision => ({
      ...provision,
      name: `other ${provision.name}`,
      owner: actor(provision.owner),
      conditions: provision.conditions.map(condition),
      ends: provision.ends.map((end) => ({ ...end, condition: condition(end.condition) })),
      displacedBy: provision.displacedBy.map(({ by, leaves }) => ({
        by: `other ${by}`,
        leaves: leaves.map(leaf),
      })),
      required: provision.required.map((leaves) => leaves.map(leaf)),
      permitted: provision.permitted.map(leaf),
    })),
  };
}

const sideBySide = fc
  .tuple(anyGame, anyGame, fc.integer({ min: 1, max: 4 }))
  .map(([first, second, needed]): Game => {
    const other = elsewhere(second);
    const atoms = [...first.atoms, ...other.atoms];
    return {
      ...first,
      defecting: [...first.defecting, ...other.defecting],
      given: [...first.given, ...other.given].toSorted((one, another) => one.at - another.at),
      barred: [...first.barred, ...other.barred],
      provisions: [...first.provisions, ...other.provisions],
      atoms,
      needed: Math.min(needed, atoms.length),
    };
  });

test("parts that share nobody, decided one by one, come to what the whole does when it is played out", () => {
  let divided = 0;
  fc.assert(
    fc.property(sideBySide, (game) => {
      const players = playersOf(game).filter((player) => player !== game.side);
      fc.pre(players.length <= 6);
      const structure = structureOfAnswer(game);
      if ("type" in structure) return;
      if (componentsOf(game).length > 1) divided += 1;
      const search = new SufficiencySearch(game);
      for (const set of subsets(players)) {
        const played = search.isSufficient(set);
        const forced = passes(structure, set);
        // Where a bound ends the search of the whole, there is nothing to compare with.
        expect([set, forced]).toEqual([set, typeof played === "boolean" ? played : forced]);
      }
    }),
    { numRuns: 150 },
  );
  expect(divided).toBeGreaterThan(10);
});
