import { movesTowards, performName } from "../grounding/game.js";
import type { Game, GroundProvision } from "../grounding/game.js";
import type { MeasureName } from "../model/measure.js";

/**
 * Of which games the oracle speaks, and how much it says of each.
 *
 * `isKeepable`: everybody can at every time keep all its duties and prohibitions at once, whatever others do. Then the
 * only maximal set to keep is the whole, and a play is lawful if nobody does what is forbidden to it, nor passes while a
 * duty of its own would fail. The oracle decides exactly whether the question is impossible, and, where the side has
 * nothing to choose, whether it is assured: nobody is committed then, so it is assured if no open play fails.
 *
 * `onlyAdds`: no move takes another away. Then those committed do best by doing all they may at once, and the oracle
 * decides for every set of actors whether it is sufficient, also where the side has moves.
 */

/**
 * Whether every duty can be kept by performances that are never out of reach: not ruled out, not given for later than
 * the duty opens, not forbidden to the owner. What takes precedence over a duty of an owner of prohibitions is left
 * out: it could leave only what is forbidden.
 */
export function isKeepable(game: Game): boolean {
  return game.provisions.every((provision) => {
    if (provision.type !== "duty") return true;
    const forbidden = forbiddenTo(game, provision);
    if (forbidden.size > 0 && provision.displacedBy.length > 0) return false;
    const isSafe = (leaf: MeasureName): boolean =>
      provision.permitted.includes(leaf) && !forbidden.has(leaf) && isWithinReach(game, provision, leaf);
    return (
      provision.required.every((leaves) => leaves.some(isSafe)) &&
      (!provision.nonEmpty || provision.permitted.some(isSafe)) &&
      isWhole(provision, isSafe)
    );
  });
}

/** Where some performances may be displaced, none may be out of reach: those left must do. */
function isWhole(
  { displacedBy, permitted, required }: GroundProvision,
  isSafe: (leaf: MeasureName) => boolean,
): boolean {
  return displacedBy.length === 0 || [...permitted, ...required.flat()].every(isSafe);
}

function forbiddenTo(game: Game, { owner }: GroundProvision): ReadonlySet<MeasureName> {
  return new Set(
    game.provisions.flatMap((other) =>
      other.type === "prohibition" && other.owner === owner ? other.permitted : [],
    ),
  );
}

function isWithinReach(game: Game, { owner, opens }: GroundProvision, leaf: MeasureName): boolean {
  const name = performName(owner, leaf);
  return !game.barred.includes(name) && !game.given.some(({ move, at }) => move === name && at > opens);
}

/** Whether the side has a move in the game at all. */
export function sideMoves({ side, provisions }: Game): boolean {
  return provisions.some(
    ({ owner, conditions, ends }) =>
      owner === side ||
      [...conditions, ...ends.map(({ condition }) => condition)].some((condition) =>
        movesTowards(condition).some(({ actor }) => actor === side),
      ),
  );
}

/** Whether no move can take another away, forbid, end, displace, or set off by a breach. */
export function onlyAdds(game: Game): boolean {
  const performances = new Set(
    game.provisions.flatMap(({ owner, permitted }) => permitted.map((leaf) => performName(owner, leaf))),
  );
  return game.provisions.every(
    ({ type, ends, displacedBy, conditions }) =>
      type !== "prohibition" &&
      ends.length === 0 &&
      displacedBy.length === 0 &&
      conditions.every(
        (condition) =>
          condition.kind !== "breach" && movesTowards(condition).every(({ move }) => !performances.has(move)),
      ),
  );
}
