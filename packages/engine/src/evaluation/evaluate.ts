import type { Actor, Atom, Game, GroundProvision } from "../grounding/game.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";

/**
 * The same answer without search, where more moves can never hurt the outcome.
 *
 * Without prohibitions and contradictions every condition is a threshold of moves, every duty only adds to what must be given, and no
 * move takes another away. Then those committed do best by doing all they can at once, and the others do worst by
 * doing only what is already due, with whatever performance is asked for least. One look at each performer decides.
 * `reference/` decides the same by enumeration; the two are compared on generated games.
 */

/** What a duty requires and permits. */
export type Requirement = Pick<GroundProvision, "required" | "permitted" | "nonEmpty">;

/**
 * Whether one evaluation decides the game. Checked for every game, never assumed. A prohibition may make a move
 * unlawful; so may a duty that nobody could keep once it arises, for an owner who can see to it that it never does.
 */
export function isMonotone(game: Game): boolean {
  return game.provisions.every((provision) => {
    if (provision.type === "prohibition") return false;
    if (provision.type === "permission" || canBeKept(provision)) return true;
    return provision.conditions.every(({ moves }) => moves.every(({ actor }) => actor !== provision.owner));
  });
}

/** How many of the outcome's atoms these actors and the side force, in a monotone game. */
export function forcedAtoms(game: Game, actors: readonly Actor[]): readonly Atom[] {
  const committed = new Set([...actors, game.side]);
  return game.atoms.filter((atom) => isForced(game, atom, committed));
}

/** Whether these actors, with the side, force the outcome, in a monotone game. */
export function isSufficient(game: Game, actors: readonly Actor[]): boolean {
  return forcedAtoms(game, actors).length >= game.needed;
}

function isForced(game: Game, { performer, needs }: Atom, committed: ReadonlySet<Actor>): boolean {
  const arisen = game.provisions.filter(
    (provision) =>
      provision.owner === performer && isReached(game, provision) && conditionsMet(provision, committed),
  );
  if (committed.has(performer)) {
    // A committed performer gives all it may, so each need is met if any of its provisions permits it.
    const permitted = new Set(arisen.flatMap((provision) => provision.permitted));
    return needs.every((leaves) => leaves.some((leaf) => permitted.has(leaf)));
  }
  if (game.defecting.includes(performer)) return false;
  const due = arisen.filter(
    (provision) => provision.type === "duty" && fallsDue(game, provision) && canBeKept(provision),
  );
  // The least it can lawfully do leaves some need unmet unless, for every need, a due duty cannot be kept without it.
  return needs.every((leaves) => due.some((duty) => cannotAvoid(duty, new Set(leaves))));
}

/** Whether what those committed do meets the provision's conditions. */
export function conditionsMet(
  { conditions }: Pick<GroundProvision, "conditions">,
  committed: ReadonlySet<Actor>,
): boolean {
  return conditions.every(
    ({ moves, needed }) => moves.filter(({ actor }) => committed.has(actor)).length >= needed,
  );
}

/** Whether some instant of the game lies in the provision's period. */
function isReached(game: Game, { opens, closes }: GroundProvision): boolean {
  if (closes !== null && closes <= opens) return false;
  return game.asked === null || opens <= game.asked;
}

/** Whether the duty must be performed within the game, those committed having met its conditions as it opened. */
function fallsDue(game: Game, provision: GroundProvision): boolean {
  if (game.asked === null && provision.closes === null) return true;
  const due = dueMoment(provision);
  if (due === null) return false;
  const moment = Math.max(provision.opens, due);
  return (
    (game.asked === null || moment <= game.asked) && (provision.closes === null || moment < provision.closes)
  );
}

function dueMoment({ due, opens }: GroundProvision): Moment | null {
  switch (due.type) {
    case "none":
      return null;
    case "at":
      return due.moment;
    case "after_conditions":
      return endOfPeriod(opens, due.duration);
  }
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
