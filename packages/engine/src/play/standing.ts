import { endOfPeriod } from "../time/moment.js";
import type { Layout, LaidPerformance, LaidProvision } from "./layout.js";
import type { Position } from "./position.js";

/** How provisions stand in a position: arisen, displaced, due, performed. The words are those of docs/meaning.md. */

/** What is given for an instant happens before what expires exclusively then; choices happen after it. */
export type Phase = "events" | "rounds";

/** The moment of a position. */
export function nowOf({ moments }: Layout, { instant }: Position): number {
  return moments[instant] ?? Number.POSITIVE_INFINITY;
}

/** Whether the provision has not closed by now, and nothing has ended it. */
export function isNotOver(layout: Layout, place: number, position: Position, phase: Phase): boolean {
  const provision = layout.provisions[place];
  if (provision === undefined) return false;
  const now = nowOf(layout, position);
  const { closes } = provision.ground;
  if (closes !== null && (phase === "events" ? now > closes : now >= closes)) return false;
  for (const { condition, notice } of provision.ends) {
    const met = position.met[condition] ?? -1;
    if (met < 0) continue;
    if (notice === null || now > endOfPeriod(layout.moments[met] ?? Number.POSITIVE_INFINITY, notice))
      return false;
  }
  return true;
}

/** Whether the provision binds or empowers now. */
export function hasArisen(
  layout: Layout,
  place: number,
  position: Position,
  phase: Phase = "rounds",
): boolean {
  if (phase === "events") return arises(layout, place, position, phase);
  const known = position.arisen[place] ?? 0;
  if (known !== 0) return known === 2;
  const answer = arises(layout, place, position, phase);
  position.arisen[place] = answer ? 2 : 1;
  return answer;
}

function arises(layout: Layout, place: number, position: Position, phase: Phase): boolean {
  const provision = layout.provisions[place];
  if (provision === undefined) return false;
  const now = nowOf(layout, position);
  const { opens, hindrances } = provision.ground;
  if (opens > now) return false;
  for (const condition of provision.conditions) if ((position.met[condition] ?? -1) < 0) return false;
  for (const { from, until } of hindrances) if (from <= now && (until === null || now < until)) return false;
  return isNotOver(layout, place, position, phase);
}

/** Whether one of these provisions, which take precedence, has arisen. */
export function isDisplaced(layout: Layout, displacers: readonly number[], position: Position): boolean {
  for (const place of displacers) if (hasArisen(layout, place, position)) return true;
  return false;
}

/** Whether a duty that has arisen must be performed by the end of this instant. */
function isDue(layout: Layout, place: number, provision: LaidProvision, position: Position): boolean {
  if (!hasArisen(layout, place, position)) return false;
  if (layout.game.asked === null && position.instant === layout.instants - 1) return true;
  const { due, opens } = provision.ground;
  if (due.type === "none") return false;
  const now = nowOf(layout, position);
  if (due.type === "at") return now >= due.moment;
  let latest = 0;
  for (const condition of provision.conditions) latest = Math.max(latest, position.met[condition] ?? 0);
  const met = layout.moments[latest] ?? Number.POSITIVE_INFINITY;
  return now >= endOfPeriod(Math.max(opens, met), due.duration);
}

/** Whether the owner has given all that a duty requires and that nothing displaces. */
function isPerformed(
  layout: Layout,
  { ground, required, permitted }: LaidProvision,
  position: Position,
): boolean {
  const answered = (performances: readonly LaidPerformance[]): boolean =>
    performances.some(({ move }) => position.made[move] === 1) ||
    (performances.length > 0 &&
      performances.every(({ displacers }) => isDisplaced(layout, displacers, position)));
  return required.every(answered) && (!ground.nonEmpty || answered(permitted));
}

/** Whether a duty is due and not performed: at the end of an instant that is a breach. */
export function isFailing(layout: Layout, place: number, position: Position): boolean {
  const provision = layout.provisions[place];
  if (provision === undefined || provision.ground.type !== "duty") return false;
  return isDue(layout, place, provision, position) && !isPerformed(layout, provision, position);
}

/** Whether making the move now breaks the prohibition. */
export function breaks(layout: Layout, prohibition: number, move: number, position: Position): boolean {
  return (layout.moves[move]?.forbiddenBy ?? []).some(
    ({ provision, displacers }) =>
      provision === prohibition &&
      hasArisen(layout, provision, position) &&
      !isDisplaced(layout, displacers, position),
  );
}

/** Whether a move can be made: it has not been, nothing bars it, and something lets it be made. */
export function isAvailable(
  layout: Layout,
  move: number,
  position: Position,
  phase: Phase = "rounds",
): boolean {
  const laid = layout.moves[move];
  if (laid === undefined || laid.isBarred || position.made[move] === 1) return false;
  if (laid.performance !== null) {
    return laid.allowedBy.some(
      ({ provision, displacers }) =>
        hasArisen(layout, provision, position, phase) && !isDisplaced(layout, displacers, position),
    );
  }
  return laid.conditions.some((condition) => isAwaited(layout, condition, position, phase));
}

/** Whether some provision waits for the moves of the condition now, or would end by them. */
function isAwaited(layout: Layout, condition: number, position: Position, phase: Phase): boolean {
  const known = phase === "rounds" ? (position.awaited[condition] ?? 0) : 0;
  if (known !== 0) return known === 2;
  const now = nowOf(layout, position);
  const answer = (layout.awaitedBy[condition] ?? []).some(
    ({ provision, from }) => from <= now && isNotOver(layout, provision, position, phase),
  );
  if (phase === "rounds") position.awaited[condition] = answer ? 2 : 1;
  return answer;
}

/** The moves a player can make now, lawfully or not. */
export function movesOpenTo(layout: Layout, player: number, position: Position): readonly number[] {
  const now = nowOf(layout, position);
  return (layout.movesOf[player] ?? []).filter(
    (move) => (layout.moves[move]?.freeFrom ?? 0) <= now && isAvailable(layout, move, position),
  );
}

/** Whether enough performers gave what is asked. */
export function outcomeHolds({ atoms, game }: Layout, { made }: Position): boolean {
  let done = 0;
  for (const needs of atoms) {
    if (needs.every((moves) => moves.some((move) => made[move] === 1))) done += 1;
  }
  return done >= game.needed;
}
