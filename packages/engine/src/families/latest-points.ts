import { isFree } from "../evaluation/evaluate.js";
import { comparePoints, isRunning, momentsOf } from "../evaluation/timeline.js";
import type { Point } from "../evaluation/timeline.js";
import { performName } from "../grounding/game.js";
import type { Game, GroundProvision } from "../grounding/game.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";

/**
 * In a monotone game meeting a condition earlier never does less. So for each thing a provision can do there is one latest point
 * by which its conditions must be met, or none.
 */

/** So that its owner may still choose this performance. */
export function latestForChoice(game: Game, provision: GroundProvision, leaf: string): Point | null {
  const moment = momentsOf(game).findLast(
    (one) => isRunning(provision, one, "rounds") && isFree(game, provision, leaf, one),
  );
  return moment === undefined ? null : endOf(moment);
}

/** So that a performance which the scenario gives counts under it. */
export function latestForGiven(game: Game, provision: GroundProvision, leaf: string): Point | null {
  if (game.given.length === 0) return null;
  const name = performName(provision.owner, leaf);
  let latest: Point | null = null;
  for (const [order, { move, at }] of game.given.entries()) {
    if (move !== name || !isRunning(provision, at, "events")) continue;
    const point = { moment: at, order };
    if (latest === null || comparePoints(point, latest) > 0) latest = point;
  }
  return latest;
}

/** So that it falls due while it binds its owner. */
export function latestForDue(game: Game, provision: GroundProvision): Point | null {
  const { breachedFrom, due, opens } = provision;
  const last = momentsOf(game).findLast(
    (moment) => isRunning(provision, moment, "rounds") && (breachedFrom === null || moment < breachedFrom),
  );
  if (last === undefined) return null;
  if (last === Number.POSITIVE_INFINITY) return endOf(last);
  switch (due.type) {
    case "none":
      return null;
    case "at":
      return last >= due.moment ? endOf(last) : null;
    case "after_conditions": {
      // The later they are met the later it is due, so there is a last moment that is early enough.
      const moments = [...momentsOf(game), ...game.given.map(({ at }) => at), Number.NEGATIVE_INFINITY];
      const early = moments.filter(
        (met) => met <= last && endOfPeriod(Math.max(opens, met), due.duration) <= last,
      );
      return early.length === 0 ? null : endOf(Math.max(...early));
    }
  }
}

/** After all that is given and chosen at a moment. */
function endOf(moment: Moment): Point {
  return { moment, order: Number.POSITIVE_INFINITY };
}
