import type { CountingLimits, NotCounted } from "./counted.js";
import { COUNTING_LIMITS, notCounted } from "./counted.js";
import type { Fraction } from "./exact.js";
import { factorials, fraction } from "./exact.js";
import type { VotingStructure } from "./structure.js";
import { swingsOf } from "./swings.js";
import type { Voter } from "./voting-rule.js";

/** A voter's Banzhaf power. */
export interface BanzhafPower {
  readonly voter: Voter;
  /** In how many coalitions of the others this vote decides. */
  readonly swings: bigint;
  /** Of all coalitions of the others, the share in which it decides: swings / 2^(n-1) (Penrose 1946). */
  readonly absolute: Fraction;
  /** Of all voters' swings, this voter's share (Banzhaf 1965). Zero for all where nobody ever decides. */
  readonly normalised: Fraction;
}

/**
 * Banzhaf power of every voter, in the structure's order, exact: by generating functions of the weights (Brams and Affuso 1976;
 * Matsui and Matsui 2000), or by classes of interchangeable voters. It says how often a vote decides if every coalition is as likely as
 * every other; it forecasts nothing.
 */
export function banzhaf(
  structure: VotingStructure,
  limits: CountingLimits = COUNTING_LIMITS,
): readonly BanzhafPower[] | NotCounted {
  const rows = swingsOf(structure, false, limits);
  if (rows === null) return notCounted(`Banzhaf power of ${String(structure.voters.length)} voters`);
  const swings = structure.voters.map((_, place) =>
    (rows[place] ?? []).reduce((sum, number) => sum + number, 0n),
  );
  const all = swings.reduce((sum, number) => sum + number, 0n);
  const coalitions = 1n << BigInt(structure.voters.length - 1);
  return structure.voters.map((voter, place) => {
    const own = swings[place] ?? 0n;
    return {
      voter,
      swings: own,
      absolute: fraction(own, coalitions),
      normalised: fraction(own, all === 0n ? 1n : all),
    };
  });
}

/** A voter's Shapley–Shubik power: of all orders in which votes are given, the share in which this one decides. */
export interface ShapleyShubikPower {
  readonly voter: Voter;
  readonly share: Fraction;
}

/**
 * Shapley–Shubik power of every voter, in the structure's order, exact (Shapley and Shubik 1954). The shares sum to one unless the
 * rule always or never passes. Swings are counted by size, by the generating function of sizes and weights (Lucas 1983).
 */
export function shapleyShubik(
  structure: VotingStructure,
  limits: CountingLimits = COUNTING_LIMITS,
): readonly ShapleyShubikPower[] | NotCounted {
  const count = structure.voters.length;
  const rows = swingsOf(structure, true, limits);
  if (rows === null) return notCounted(`Shapley–Shubik power of ${String(count)} voters`);
  const factorial = factorials(count);
  const orders = Array.from(
    { length: count },
    (_, size) => (factorial[size] ?? 1n) * (factorial[count - 1 - size] ?? 1n),
  );
  const shares = new Map<readonly bigint[], Fraction>();
  return structure.voters.map((voter, place) => {
    const row = rows[place] ?? [];
    const known = shares.get(row);
    if (known !== undefined) return { voter, share: known };
    const deciding = row.reduce((sum, swings, size) => sum + swings * (orders[size] ?? 0n), 0n);
    const share = fraction(deciding, factorial[count] ?? 1n);
    shares.set(row, share);
    return { voter, share };
  });
}
