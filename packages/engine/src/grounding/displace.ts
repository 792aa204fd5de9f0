import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { Moment } from "../time/moment.js";
import type { GroundProvision } from "./game.js";
import { prevailing } from "./precedence.js";
import type { Clash, Ranked, Yielding } from "./precedence.js";

/** Provisions after precedence: what yields to what, and what excludes each other with neither prevailing. */
export interface Displaced {
  readonly provisions: readonly GroundProvision[];
  readonly yielding: readonly Yielding[];
  readonly clashes: readonly Clash[];
}

/**
 * Applies precedence between what binds an owner to give, or lets it, and what forbids it to. What yields is no longer
 * required, permitted or forbidden to that extent, from when what prevails has arisen; where that is so throughout, it
 * is taken out at once. What takes effect after `until` prevails over nothing. No clause lets anybody give free help, so
 * nothing yields to it, and what forbids it stands. A prohibition of what nothing lets its owner give forbids nothing here, and is left out.
 */
export function displace(
  ranked: readonly Ranked[],
  side: PartyName,
  { free, until }: { readonly free: readonly GroundProvision[]; readonly until: Moment | null },
): Displaced {
  const provisions = new Map(ranked.map(({ provision }) => [provision.name, provision]));
  const yielding: Yielding[] = [];
  const clashes: Clash[] = [];
  for (const forbidding of ranked) {
    if (forbidding.provision.type !== "prohibition") continue;
    for (const letting of ranked) {
      if (letting.provision.type === "prohibition") continue;
      if (letting.provision.owner !== forbidding.provision.owner) continue;
      const extent = extentOf(letting.provision, forbidding.provision);
      if (extent === null) continue;
      const between = [...new Set([forbidding.provision.owner, side])];
      const outcome = prevailing(letting, forbidding, between);
      if (outcome === null) {
        if (extent.clash) {
          clashes.push({
            duty: letting.provision.clause,
            prohibition: forbidding.provision.clause,
            owner: letting.provision.owner,
          });
        }
        continue;
      }
      const [winner, loser] = outcome.winner === "first" ? [letting, forbidding] : [forbidding, letting];
      const leaves = outcome.winner === "first" ? extent.neededLeaves : extent.overlap;
      if (leaves.length === 0 || (until !== null && winner.provision.opens > until)) continue;
      yielding.push({
        clause: loser.provision.clause,
        owner: loser.provision.owner,
        to: winner.provision.clause,
        from: winner.provision.opens > loser.provision.opens ? winner.provision.opens : null,
        leaves,
        because: outcome.because,
      });
      const current = provisions.get(loser.provision.name) ?? loser.provision;
      provisions.set(
        current.name,
        prevailsThroughout(winner.provision, current)
          ? without(current, leaves)
          : { ...current, displacedBy: [...current.displacedBy, { by: winner.provision.name, leaves }] },
      );
    }
  }
  return { provisions: withoutVacuous([...provisions.values(), ...free]), yielding, clashes };
}

/** How far a prohibition bears on what a provision lets its owner give. */
function extentOf(
  letting: GroundProvision,
  forbidding: GroundProvision,
): {
  readonly overlap: readonly MeasureName[];
  readonly neededLeaves: readonly MeasureName[];
  readonly clash: boolean;
} | null {
  if (!overlaps(letting, forbidding)) return null;
  const forbidden = new Set(forbidding.permitted);
  const overlap = letting.permitted.filter((leaf) => forbidden.has(leaf));
  if (overlap.length === 0) return null;
  if (letting.type === "permission") return { overlap, neededLeaves: overlap, clash: false };
  // A duty that can be kept without what is forbidden leaves the prohibition as it is.
  const sets = letting.nonEmpty ? [...letting.required, letting.permitted] : letting.required;
  const needed = sets.filter((set) => set.length > 0 && set.every((leaf) => forbidden.has(leaf)));
  return { overlap, neededLeaves: [...new Set(needed.flat())], clash: needed.length > 0 };
}

/** Whether the periods of two provisions have a moment in common. */
function overlaps(one: GroundProvision, other: GroundProvision): boolean {
  return (
    (one.closes === null || other.opens < one.closes) && (other.closes === null || one.opens < other.closes)
  );
}

/** Whether the first binds whenever the second does, whatever anybody does. */
function prevailsThroughout(winner: GroundProvision, loser: GroundProvision): boolean {
  return (
    winner.conditions.length === 0 &&
    winner.ends.length === 0 &&
    winner.hindrances.length === 0 &&
    winner.displacedBy.length === 0 &&
    winner.opens <= loser.opens &&
    (winner.closes === null || (loser.closes !== null && winner.closes >= loser.closes))
  );
}

function without(provision: GroundProvision, leaves: readonly MeasureName[]): GroundProvision {
  const keep = (set: readonly MeasureName[]): readonly MeasureName[] =>
    set.filter((leaf) => !leaves.includes(leaf));
  const permitted = keep(provision.permitted);
  return {
    ...provision,
    permitted,
    // What is required and wholly displaced does not bind; what could not be given anyway stays the contradiction it is.
    required: provision.required.flatMap((set) => {
      const kept = keep(set);
      return kept.length === 0 && set.length > 0 ? [] : [kept];
    }),
    nonEmpty: provision.nonEmpty && (permitted.length > 0 || provision.permitted.length === 0),
  };
}

function withoutVacuous(provisions: readonly GroundProvision[]): readonly GroundProvision[] {
  const breached = new Set(
    provisions.flatMap(({ conditions, ends }) =>
      [...conditions, ...ends.map(({ condition }) => condition)].flatMap((condition) =>
        condition.kind === "breach" ? [condition.of] : [],
      ),
    ),
  );
  return provisions.flatMap((provision) => {
    if (provision.type !== "prohibition" || breached.has(provision.name)) return [provision];
    const permitted = provision.permitted.filter((leaf) =>
      provisions.some(
        (other) =>
          other.type !== "prohibition" &&
          other.owner === provision.owner &&
          overlaps(other, provision) &&
          other.permitted.includes(leaf),
      ),
    );
    return permitted.length === 0 ? [] : [{ ...provision, permitted }];
  });
}
