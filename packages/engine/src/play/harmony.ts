import { PASS } from "./choices.js";
import type { LaidPerformance, LaidProvision, Layout } from "./layout.js";
import type { Position } from "./position.js";
import { breaks, isFailing } from "./standing.js";

/**
 * Whether a player can keep all its duties and prohibitions together at any time, whatever others do. So it is if
 * every duty can be performed by something that nothing else of its own can forbid, displace or rule out: whenever
 * such a duty is due it has arisen, so what performs it can be given in the same instant, before its owner passes.
 *
 * All that binds the player is then the one maximal set it can keep, and what is lawful shows without looking ahead:
 * any move that no prohibition forbids, and passing unless a duty that is due is not yet performed.
 */
export function isHarmonious(layout: Layout, player: number): boolean {
  const own = (layout.provisionsOf[player] ?? []).map((place) => layout.provisions[place]);
  return own.every(
    (provision) =>
      provision === undefined || provision.ground.type !== "duty" || canAlwaysBePerformed(layout, provision),
  );
}

function canAlwaysBePerformed(layout: Layout, provision: LaidProvision): boolean {
  const isFree = (each: LaidPerformance): boolean => isFreelyGiven(layout, provision, each);
  return (
    provision.required.every((leaves) => leaves.some(isFree)) &&
    (!provision.ground.nonEmpty || provision.permitted.some(isFree))
  );
}

/** Whether the owner of a duty can give this whenever the duty has arisen, and breaks nothing by it. */
export function isFreelyGiven(
  layout: Layout,
  { permitted }: LaidProvision,
  { move, performance, displacers }: LaidPerformance,
): boolean {
  const laid = layout.moves[move];
  return (
    laid !== undefined &&
    permitted.some((own) => own.move === move) &&
    laid.performance === performance &&
    displacers.length === 0 &&
    !laid.isBarred &&
    laid.freeFrom === Number.NEGATIVE_INFINITY &&
    laid.forbiddenBy.length === 0
  );
}

/** The duties and prohibitions that bind a player now: those it is not given as in breach of. */
export function bindingOn(layout: Layout, player: number, instant: number): readonly number[] {
  const now = layout.moments[instant] ?? Number.POSITIVE_INFINITY;
  return (layout.provisionsOf[player] ?? []).filter((place) => {
    const ground = layout.provisions[place]?.ground;
    if (ground === undefined || ground.type === "permission") return false;
    return ground.breachedFrom === null || now < ground.breachedFrom;
  });
}

/** The lawful choices among these of a player that can keep everything together. */
export function lawfulInHarmony(
  layout: Layout,
  player: number,
  position: Position,
  choices: readonly number[],
): readonly number[] {
  const binding = bindingOn(layout, player, position.instant);
  return choices.filter((choice) =>
    choice === PASS
      ? !binding.some((duty) => isFailing(layout, duty, position))
      : !binding.some((prohibition) => breaks(layout, prohibition, choice, position)),
  );
}
