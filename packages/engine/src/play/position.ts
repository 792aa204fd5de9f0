import { isCarried } from "./lay-conditions.js";
import type { Layout } from "./layout.js";

/** Where a play stands: the instant, which moves were made, and since which instant each condition has been met. */
export class Position {
  readonly instant: number;
  readonly made: Uint8Array;
  /** By condition; -1 as long as it is not met. */
  readonly met: Int16Array;
  /** By provision, whether it has arisen: 0 not looked at, 1 no, 2 yes. */
  readonly arisen: Uint8Array;
  /** By condition, whether a provision waits for its moves: 0 not looked at, 1 no, 2 yes. */
  readonly awaited: Uint8Array;

  constructor(instant: number, made: Uint8Array, met: Int16Array, provisions: number) {
    this.awaited = new Uint8Array(met.length);
    this.instant = instant;
    this.made = made;
    this.met = met;
    this.arisen = new Uint8Array(provisions);
  }
}

/** Before anything has happened; a condition that takes nothing is met from the start. */
export function untouchedPosition({ moves, conditions, provisions }: Layout): Position {
  const made = new Uint8Array(moves.length);
  const met = new Int16Array(conditions.length).fill(-1);
  for (const [place, condition] of conditions.entries()) if (isCarried(condition, made)) met[place] = 0;
  return new Position(0, made, met, provisions.length);
}

const BITS = 16;

/**
 * A position packed into a short text, sixteen moves to a character. When a condition was met is part of it only
 * where something counts from then; whether it is met follows from the moves, but for breaches. Moves and conditions
 * that the caller remembers otherwise are left out.
 */
export function keyOf(
  { conditions }: Layout,
  { instant, made, met }: Position,
  leftOut: { readonly moves: ReadonlySet<number>; readonly conditions: ReadonlySet<number> } = NOTHING,
): string {
  const units = [instant];
  let unit = 0;
  let bits = 0;
  for (let move = 0; move < made.length; move += 1) {
    if (leftOut.moves.has(move)) continue;
    unit = unit * 2 + (made[move] ?? 0);
    bits += 1;
    if (bits < BITS) continue;
    units.push(unit);
    unit = 0;
    bits = 0;
  }
  units.push(unit);
  for (const [place, { isTimed, breachOf }] of conditions.entries()) {
    if (leftOut.conditions.has(place)) continue;
    const since = met[place] ?? -1;
    if (isTimed) units.push(since + 1);
    else if (breachOf >= 0) units.push(since >= 0 ? 1 : 0);
  }
  return String.fromCharCode(...units);
}

const NOTHING = { moves: new Set<number>(), conditions: new Set<number>() } as const;
