import fc from "fast-check";
import type { Condition, Game, GroundProvision } from "../../grounding/game.js";
import { anyGame } from "../../testing/arbitrary-game.js";

/** Names of the second game's provisions beside those of the first. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ["first", "third"],
  ["second", "fourth"],
]);

/**
 * Two generated games as one: up to four provisions of the same actors, of which the moves of one meet, end, forbid
 * and displace those of the other.
 */
export const joinedGame: fc.Arbitrary<Game> = fc
  .tuple(anyGame, anyGame, fc.boolean())
  .map(([first, second, crossed]) => ({
    ...first,
    provisions: [...first.provisions, ...second.provisions.map((provision) => otherwise(provision, crossed))],
    given: [...first.given, ...second.given].toSorted((one, two) => one.at - two.at),
    atoms: first.atoms.concat(
      second.atoms.filter(({ performer }) => first.atoms.every((atom) => atom.performer !== performer)),
    ),
  }));

/** Renamed; crossed, it still speaks of the provisions of the first game. */
function otherwise(provision: GroundProvision, crossed: boolean): GroundProvision {
  const name = (named: string): string => (crossed ? named : (OTHERS.get(named) ?? named));
  const turned = (condition: Condition): Condition =>
    condition.kind === "breach" ? { ...condition, of: name(condition.of) } : condition;
  return {
    ...provision,
    name: OTHERS.get(provision.name) ?? provision.name,
    conditions: provision.conditions.map(turned),
    ends: provision.ends.map((end) => ({ ...end, condition: turned(end.condition) })),
    displacedBy: provision.displacedBy.map((one) => ({ ...one, by: name(one.by) })),
  };
}
