import { isCarried } from "../lay-conditions.js";
import type { Layout } from "../layout.js";
import type { Position } from "../position.js";

/** What is so in every position an outlook stands for, and what is so in some. */
export type Certainty = "surely" | "maybe";

/** What is not so in any position, if this is what is so in some; and the other way about. */
export function opposite(certainty: Certainty): Certainty {
  return certainty === "surely" ? "maybe" : "surely";
}

/**
 * A set of positions of one instant, known by what they have in common (abstract interpretation: Cousot and Cousot
 * 1977): between the moves surely and maybe made, and with every condition met no later than surely and no earlier
 * than maybe.
 */
export interface Outlook {
  readonly instant: number;
  readonly made: Readonly<Record<Certainty, Uint8Array>>;
  /** By condition: surely, the latest instant at which it was met; maybe, the earliest. -1 if it was not. */
  readonly met: Readonly<Record<Certainty, Int16Array>>;
  /** Sets of moves of which at least one was made: what a duty left to its owner's choice. */
  readonly oneOf: readonly (readonly number[])[];
  /** By provision, whether it has arisen: 0 not looked at, 1 no, 2 yes. */
  readonly arisen: Readonly<Record<Certainty, Uint8Array>>;
  /** By condition, whether a provision waits for its moves, in the same way. */
  readonly awaited: Readonly<Record<Certainty, Uint8Array>>;
}

/** The outlook that stands for one position alone. */
export function outlookOn(layout: Layout, { instant, made, met }: Position): Outlook {
  return outlook(layout, instant, { surely: made, maybe: made }, { surely: met, maybe: met }, []);
}

/** An outlook of which nothing has been worked out yet. */
export function outlook(
  { provisions, conditions }: Layout,
  instant: number,
  made: Outlook["made"],
  met: Outlook["met"],
  oneOf: Outlook["oneOf"],
): Outlook {
  const arisen = { surely: new Uint8Array(provisions.length), maybe: new Uint8Array(provisions.length) };
  const awaited = { surely: new Uint8Array(conditions.length), maybe: new Uint8Array(conditions.length) };
  return { instant, made, met, oneOf, arisen, awaited };
}

/** A copy to be changed; what has arisen is forgotten. */
export function copyOf(layout: Layout, { instant, made, met, oneOf }: Outlook, later = 0): Outlook {
  return outlook(
    layout,
    instant + later,
    { surely: made.surely.slice(), maybe: made.maybe.slice() },
    { surely: met.surely.slice(), maybe: met.maybe.slice() },
    oneOf,
  );
}

/** Notes in a copy that a move is made, surely or maybe, and which conditions are met by it. */
export function noteMove(
  layout: Layout,
  { instant, made, met }: Outlook,
  move: number,
  certainty: Certainty,
): void {
  for (const degree of certainty === "surely" ? (["surely", "maybe"] as const) : (["maybe"] as const)) {
    if (made[degree][move] === 1) continue;
    made[degree][move] = 1;
    for (const place of layout.moves[move]?.conditions ?? []) {
      const condition = layout.conditions[place];
      if (condition === undefined || (met[degree][place] ?? -1) >= 0) continue;
      if (isCarried(condition, made[degree])) met[degree][place] = instant;
    }
  }
}

/** Notes in a copy that a provision is broken, surely or maybe, where anything turns on that. */
export function noteBreach(
  layout: Layout,
  { instant, met }: Outlook,
  place: number,
  certainty: Certainty,
): void {
  const breach = layout.provisions[place]?.breach ?? -1;
  if (breach < 0) return;
  if ((met.maybe[breach] ?? -1) < 0) met.maybe[breach] = instant;
  if (certainty === "surely" && (met.surely[breach] ?? -1) < 0) met.surely[breach] = instant;
}
