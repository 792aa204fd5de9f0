import { movesTowards } from "../grounding/game.js";
import type { Condition, Game, MoveName } from "../grounding/game.js";
import type { Moment } from "../time/moment.js";

/** A time in which a move can be made, because a provision waits for it. */
export interface Window {
  readonly opens: Moment;
  /** Exclusive, but for what is given; null if nothing ends it. */
  readonly closes: Moment | null;
}

const known = new WeakMap<Game, ReadonlyMap<MoveName, readonly Window[]>>();

/**
 * When a move can be made: in the period of any provision that waits for it, not only of the one asked about. Made
 * once, it counts for all of them. A consent or another act may come before the period.
 */
export function windowsOf(game: Game, move: MoveName): readonly Window[] {
  const windows = known.get(game) ?? collect(game);
  known.set(game, windows);
  return windows.get(move) ?? [];
}

function collect({ provisions }: Game): ReadonlyMap<MoveName, readonly Window[]> {
  const windows = new Map<MoveName, Window[]>();
  const seen = new Map<Condition, Set<string>>();
  for (const { conditions, opens, closes } of provisions) {
    const period = `${String(opens)} ${String(closes)}`;
    for (const condition of conditions) {
      // What many owners wait for in the same period is looked at once.
      const periods = seen.get(condition) ?? new Set<string>();
      seen.set(condition, periods);
      if (periods.size === periods.add(period).size) continue;
      const early = condition.kind === "consent" || condition.kind === "act";
      const window: Window = { opens: early ? Number.NEGATIVE_INFINITY : opens, closes };
      for (const { move } of movesTowards(condition)) {
        const found = windows.get(move) ?? [];
        if (!found.some((one) => one.opens === window.opens && one.closes === closes)) found.push(window);
        windows.set(move, found);
      }
    }
  }
  return windows;
}
