import { movesTowards, performName, provisionsByOwner } from "../grounding/game.js";
import type { Actor, Atom, Game, GroundProvision } from "../grounding/game.js";
import { areOfMoves, comparePoints, fallsDue, isRunning, metPoint, operativeMoments } from "./timeline.js";

/**
 * The same answer without search, where more moves can never hurt the outcome.
 *
 * Without prohibitions, contradictions, and anything that ends, displaces or sets off by a breach, every condition is
 * a threshold of moves, every duty only adds to what must be given, and no move takes another away. Then those
 * committed do best by doing all they can at once, and the others do worst by doing only what is already due, with
 * whatever performance is asked for least. One look at each performer decides. `reference/` decides the same by
 * enumeration; the two are compared on generated games.
 */

/** What a duty requires and permits. */
export type Requirement = Pick<GroundProvision, "required" | "permitted" | "nonEmpty">;

/**
 * Whether one evaluation decides the game. Checked for every game, never assumed. A prohibition may make a move
 * unlawful; so may a duty that nobody could keep once it arises, for an owner who can see to it that it never does.
 */
export function isMonotone(game: Game): boolean {
  const { provisions } = game;
  if (!provisions.every((provision) => isMonotoneIn(game, provision))) return false;
  const conditions = new Set(provisions.flatMap((provision) => provision.conditions));
  return areOfMoves(game, conditions);
}

function isMonotoneIn(game: Game, provision: GroundProvision): boolean {
  const { type, ends, displacedBy, conditions } = provision;
  if (type === "prohibition" || ends.length > 0 || displacedBy.length > 0) return false;
  if (type === "permission") return true;
  if (waitsForGiven(game, provision)) return false;
  if (canBeKept(provision)) return true;
  return conditions.every((condition) =>
    movesTowards(condition).every(({ actor }) => actor !== provision.owner),
  );
}

/** Whether a performance is ruled out, or given for later than the duty may fall due: until then it is nobody's choice. */
function waitsForGiven(game: Game, { owner, permitted, due }: GroundProvision): boolean {
  if (game.given.length === 0 && game.barred.length === 0) return false;
  const names = new Set(permitted.map((leaf) => performName(owner, leaf)));
  if (game.barred.some((move) => names.has(move))) return true;
  return game.given.some(
    ({ move, at }) =>
      names.has(move) && (due.type === "after_conditions" || (due.type === "at" && due.moment < at)),
  );
}

/** How many of the outcome's atoms these actors and the side force, in a monotone game. */
export function forcedAtoms(game: Game, actors: readonly Actor[]): readonly Atom[] {
  const committed = new Set([...actors, game.side]);
  const owned = provisionsByOwner(game);
  return game.atoms.filter((atom) => isForced(game, atom, owned.get(atom.performer) ?? [], committed));
}

/** Whether these actors, with the side, force the outcome, in a monotone game. */
export function isSufficient(game: Game, actors: readonly Actor[]): boolean {
  return forcedAtoms(game, actors).length >= game.needed;
}

function isForced(
  game: Game,
  { performer, needs }: Atom,
  own: readonly GroundProvision[],
  committed: ReadonlySet<Actor>,
): boolean {
  const given = givenPerformances(game, own, committed);
  const operative = own.map((provision) => ({
    provision,
    moments: operativeMoments(game, provision, committed),
  }));
  if (committed.has(performer)) {
    // A committed performer gives all it may, so each need is met if any of its provisions permits it.
    const permitted = new Set(given);
    for (const { provision, moments } of operative) {
      for (const leaf of provision.permitted)
        if (moments.some((moment) => isFree(game, provision, leaf, moment))) permitted.add(leaf);
    }
    return needs.every((leaves) => leaves.some((leaf) => permitted.has(leaf)));
  }
  const due = game.defecting.includes(performer)
    ? []
    : own.filter(
        (provision) =>
          provision.type === "duty" && canBeKept(provision) && fallsDue(game, provision, committed),
      );
  // The least it can lawfully do leaves some need unmet unless, for every need, it is given or a due duty cannot be kept without it.
  return needs.every(
    (leaves) =>
      leaves.some((leaf) => given.has(leaf)) || due.some((duty) => cannotAvoid(duty, new Set(leaves))),
  );
}

/** The performances that the scenario gives at a moment at which a provision of their owner lets them count. */
function givenPerformances(
  game: Game,
  own: readonly GroundProvision[],
  committed: ReadonlySet<Actor>,
): ReadonlySet<string> {
  const given = new Set<string>();
  if (game.given.length === 0) return given;
  for (const provision of own) {
    const met = metPoint(game, provision, committed);
    if (met === null) continue;
    for (const leaf of provision.permitted) {
      const name = performName(provision.owner, leaf);
      const counts = game.given.some(
        ({ move, at }, order) =>
          move === name &&
          comparePoints({ moment: at, order }, met) >= 0 &&
          isRunning(provision, at, "events"),
      );
      if (counts) given.add(leaf);
    }
  }
  return given;
}

/** Whether a performance is its owner's choice at this moment, and not one that the scenario gives for later or rules out. */
export function isFree(game: Game, { owner }: GroundProvision, leaf: string, moment: number): boolean {
  if (game.given.length === 0 && game.barred.length === 0) return true;
  const name = performName(owner, leaf);
  return !game.barred.includes(name) && !game.given.some(({ move, at }) => move === name && at > moment);
}

/** Whether what those committed do, and what is given, meets the provision's conditions. */
export function conditionsMet(
  game: Game,
  provision: GroundProvision,
  committed: ReadonlySet<Actor>,
): boolean {
  return metPoint(game, provision, committed) !== null;
}

/** A duty that requires what it does not permit can be kept by nobody: it is a conflict and binds nobody to choose. */
export function canBeKept({ required, permitted, nonEmpty }: Requirement): boolean {
  return required.every((leaves) => leaves.length > 0) && (!nonEmpty || permitted.length > 0);
}

/** Whether every way to perform the duty gives one of these. */
export function cannotAvoid(
  { required, permitted, nonEmpty }: Requirement,
  leaves: ReadonlySet<string>,
): boolean {
  const within = (set: readonly string[]): boolean => set.length > 0 && set.every((leaf) => leaves.has(leaf));
  return required.some(within) || (nonEmpty && within(permitted));
}
