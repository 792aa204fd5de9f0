import { endOfPeriod } from "../../time/moment.js";
import type { LaidPerformance, Layout } from "../layout.js";
import type { Phase } from "../standing.js";
import { opposite } from "./outlook.js";
import type { Certainty, Outlook } from "./outlook.js";

/**
 * What `standing.ts` says of one position, said of all or of some positions of an outlook. Each answer errs on one
 * side only: what is said to be surely so is so in every position, and what is so in any is said to be maybe so.
 */

function momentOf({ moments }: Layout, instant: number): number {
  return moments[instant] ?? Number.POSITIVE_INFINITY;
}

/** Whether the provision has neither closed by now nor been ended. */
function isNotOver(
  layout: Layout,
  place: number,
  outlook: Outlook,
  phase: Phase,
  certainty: Certainty,
): boolean {
  const provision = layout.provisions[place];
  if (provision === undefined) return false;
  const now = momentOf(layout, outlook.instant);
  const { closes } = provision.ground;
  if (closes !== null && (phase === "events" ? now > closes : now >= closes)) return false;
  const met = outlook.met[opposite(certainty)];
  for (const { condition, notice } of provision.ends) {
    const since = met[condition] ?? -1;
    if (since < 0) continue;
    if (notice === null || now > endOfPeriod(momentOf(layout, since), notice)) return false;
  }
  return true;
}

/** Whether the provision binds or empowers now. */
export function arises(
  layout: Layout,
  place: number,
  outlook: Outlook,
  certainty: Certainty,
  phase: Phase = "rounds",
): boolean {
  if (phase === "events") return worksOut(layout, place, outlook, certainty, phase);
  const known = outlook.arisen[certainty][place] ?? 0;
  if (known !== 0) return known === 2;
  const answer = worksOut(layout, place, outlook, certainty, phase);
  outlook.arisen[certainty][place] = answer ? 2 : 1;
  return answer;
}

function worksOut(
  layout: Layout,
  place: number,
  outlook: Outlook,
  certainty: Certainty,
  phase: Phase,
): boolean {
  const provision = layout.provisions[place];
  if (provision === undefined) return false;
  const now = momentOf(layout, outlook.instant);
  const { opens, hindrances } = provision.ground;
  if (opens > now) return false;
  for (const condition of provision.conditions)
    if ((outlook.met[certainty][condition] ?? -1) < 0) return false;
  for (const { from, until } of hindrances) if (from <= now && (until === null || now < until)) return false;
  return isNotOver(layout, place, outlook, phase, certainty);
}

/** Whether one of these provisions, which take precedence, has arisen. */
export function displaces(
  layout: Layout,
  displacers: readonly number[],
  outlook: Outlook,
  certainty: Certainty,
): boolean {
  return displacers.some((place) => arises(layout, place, outlook, certainty));
}

/** Whether a duty that has arisen must be performed by the end of this instant. */
export function fallsDue(layout: Layout, place: number, outlook: Outlook, certainty: Certainty): boolean {
  const provision = layout.provisions[place];
  if (provision === undefined || provision.ground.type !== "duty") return false;
  if (!arises(layout, place, outlook, certainty)) return false;
  if (layout.game.asked === null && outlook.instant === layout.instants - 1) return true;
  const { due, opens } = provision.ground;
  if (due.type === "none") return false;
  const now = momentOf(layout, outlook.instant);
  if (due.type === "at") return now >= due.moment;
  let latest = 0;
  for (const condition of provision.conditions)
    latest = Math.max(latest, outlook.met[certainty][condition] ?? 0);
  return now >= endOfPeriod(Math.max(opens, momentOf(layout, latest)), due.duration);
}

/** Whether one of these performances is given, or all of them are displaced. */
export function isAnswered(
  layout: Layout,
  performances: readonly LaidPerformance[],
  outlook: Outlook,
  certainty: Certainty,
): boolean {
  if (performances.some(({ move }) => outlook.made[certainty][move] === 1)) return true;
  if (
    certainty === "surely" &&
    includesOneOf(
      outlook,
      performances.map(({ move }) => move),
    )
  )
    return true;
  return (
    performances.length > 0 &&
    performances.every(({ displacers }) => displaces(layout, displacers, outlook, certainty))
  );
}

/** Whether a set of which one move was made lies within these moves. */
export function includesOneOf({ oneOf }: Outlook, moves: readonly number[]): boolean {
  return oneOf.some((set) => set.every((move) => moves.includes(move)));
}

/** Whether a duty is due and not performed. */
export function isFailing(layout: Layout, place: number, outlook: Outlook, certainty: Certainty): boolean {
  const provision = layout.provisions[place];
  if (provision === undefined || !fallsDue(layout, place, outlook, certainty)) return false;
  const performed =
    provision.required.every((leaves) => isAnswered(layout, leaves, outlook, opposite(certainty))) &&
    (!provision.ground.nonEmpty || isAnswered(layout, provision.permitted, outlook, opposite(certainty)));
  return !performed;
}

/** Whether making the move now breaks the prohibition. */
export function breaks(
  layout: Layout,
  prohibition: number,
  move: number,
  outlook: Outlook,
  certainty: Certainty,
): boolean {
  return (layout.moves[move]?.forbiddenBy ?? []).some(
    ({ provision, displacers }) =>
      provision === prohibition &&
      arises(layout, provision, outlook, certainty) &&
      !displaces(layout, displacers, outlook, opposite(certainty)),
  );
}

/** Whether a move can be made, as its actor's choice or, among the events, because it is given. */
export function isAvailable(
  layout: Layout,
  move: number,
  outlook: Outlook,
  certainty: Certainty,
  phase: Phase = "rounds",
): boolean {
  const laid = layout.moves[move];
  if (laid === undefined || laid.isBarred || outlook.made[opposite(certainty)][move] === 1) return false;
  const now = momentOf(layout, outlook.instant);
  if (phase === "rounds" && laid.freeFrom > now) return false;
  if (laid.performance !== null) {
    return laid.allowedBy.some(
      ({ provision, displacers }) =>
        arises(layout, provision, outlook, certainty, phase) &&
        !displaces(layout, displacers, outlook, opposite(certainty)),
    );
  }
  return laid.conditions.some((condition) => isAwaited(layout, condition, outlook, certainty, phase));
}

/** Whether some provision waits for the moves of the condition now, or would end by them. */
function isAwaited(
  layout: Layout,
  condition: number,
  outlook: Outlook,
  certainty: Certainty,
  phase: Phase,
): boolean {
  const known = phase === "rounds" ? (outlook.awaited[certainty][condition] ?? 0) : 0;
  if (known !== 0) return known === 2;
  const now = momentOf(layout, outlook.instant);
  const answer = (layout.awaitedBy[condition] ?? []).some(
    ({ provision, from }) => from <= now && isNotOver(layout, provision, outlook, phase, certainty),
  );
  if (phase === "rounds") outlook.awaited[certainty][condition] = answer ? 2 : 1;
  return answer;
}
