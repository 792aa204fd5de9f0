import { isCarried } from "./lay-conditions.js";
import type { Layout } from "./layout.js";
import { Position, untouchedPosition } from "./position.js";
import { breaks, isAvailable, isFailing } from "./standing.js";

/** How a play goes on: a round of moves, the end of an instant, what the scenario gives. */

/** Where a play starts: what is given for the first instant has happened. */
export function startOf(layout: Layout): Position {
  return withGiven(layout, untouchedPosition(layout));
}

/** The position after the moves of one round; moving nothing ends the instant. */
export function after(layout: Layout, position: Position, moves: readonly number[]): Position {
  return moves.length > 0 ? afterMoves(layout, position, moves) : afterInstant(layout, position);
}

/** Whether the play is over. */
export function isOver(layout: Layout, position: Position): boolean {
  return position.instant >= layout.instants;
}

function afterMoves(layout: Layout, position: Position, moves: readonly number[]): Position {
  const { instant } = position;
  const made = position.made.slice();
  const met = position.met.slice();
  for (const move of moves) made[move] = 1;
  for (const move of moves) {
    const laid = layout.moves[move];
    if (laid === undefined) continue;
    for (const place of laid.conditions) {
      const condition = layout.conditions[place];
      if (condition !== undefined && (met[place] ?? -1) < 0 && isCarried(condition, made))
        met[place] = instant;
    }
    for (const { provision } of laid.forbiddenBy) {
      const breach = layout.provisions[provision]?.breach ?? -1;
      // What a move breaks is seen before it is made: two moves of one round do not undo each other's breach.
      if (breach >= 0 && (met[breach] ?? -1) < 0 && breaks(layout, provision, move, position))
        met[breach] = instant;
    }
  }
  return new Position(instant, made, met, layout.provisions.length);
}

function afterInstant(layout: Layout, position: Position): Position {
  const met = position.met.slice();
  for (const [place, { breach }] of layout.provisions.entries()) {
    if (breach >= 0 && (met[breach] ?? -1) < 0 && isFailing(layout, place, position))
      met[breach] = position.instant;
  }
  return withGiven(layout, new Position(position.instant + 1, position.made, met, layout.provisions.length));
}

/** What the scenario gives for an instant happens first: the breaches it states, then the moves that can be made. */
function withGiven(layout: Layout, position: Position): Position {
  const { instant } = position;
  const now = layout.moments[instant] ?? Number.POSITIVE_INFINITY;
  const previous = instant === 0 ? Number.NEGATIVE_INFINITY : (layout.moments[instant - 1] ?? now);
  const falls = (at: number): boolean => previous < at && at <= now;
  const met = position.met.slice();
  for (const { ground, breach } of layout.provisions) {
    const { breachedFrom } = ground;
    if (breach >= 0 && (met[breach] ?? -1) < 0 && breachedFrom !== null && falls(breachedFrom))
      met[breach] = instant;
  }
  let current = new Position(instant, position.made, met, layout.provisions.length);
  for (const { move, at } of layout.given) {
    if (falls(at) && isAvailable(layout, move, current, "events"))
      current = afterMoves(layout, current, [move]);
  }
  return current;
}
