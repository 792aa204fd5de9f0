import type { Duration, Moment } from "../time/moment.js";
import { endOfPeriod } from "../time/moment.js";
import type { Ground } from "./context.js";
import type { End, GroundProvision } from "./game.js";

/**
 * Whether notice of this length, given at the first moment at which anybody can give it, runs out only after the date asked about: then
 * leaving can decide nothing there. A question without a date has a last instant to which every notice has run out.
 */
export function isTooLate(
  { start }: Pick<Ground, "start">,
  notice: Duration,
  from: Moment,
  asked: Moment | null,
): boolean {
  // What ends after its notice ends in the hour after the last of it: see "Arises" in docs/meaning.md.
  return asked !== null && endOfPeriod(Math.max(start, from), notice) >= asked;
}

/** By provision and date asked about: the provision without what cannot end it by then, the same each time. */
const known = new WeakMap<GroundProvision, Map<string, GroundProvision>>();

/** A provision without the ends by notice that cannot run out by the date asked about. */
export function withoutIdleExits(
  ground: Ground,
  provision: GroundProvision,
  asked: Moment | null,
): GroundProvision {
  const isIdle = ({ notice, from }: End): boolean =>
    notice !== null && isTooLate(ground, notice, from, asked);
  if (!provision.ends.some(isIdle)) return provision;
  const narrowed = known.get(provision) ?? new Map<string, GroundProvision>();
  known.set(provision, narrowed);
  const key = `${String(ground.start)} ${String(asked)}`;
  const without = narrowed.get(key) ?? { ...provision, ends: provision.ends.filter((end) => !isIdle(end)) };
  narrowed.set(key, without);
  return without;
}
