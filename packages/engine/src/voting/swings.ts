import type { VoterClass } from "./classes.js";
import { classesOf, vectorCount, visitVectors } from "./classes.js";
import type { CountingLimits } from "./counted.js";
import { binomials } from "./exact.js";
import { HALVES_LIMIT, countByHalves } from "./halves.js";
import type { SizesAndWeights } from "./sizes-and-weights.js";
import { sizesAndWeights } from "./sizes-and-weights.js";
import type { VotingStructure } from "./structure.js";
import { dualOf, holds, sumsOf, total } from "./structure.js";
import { accumulate, addBelow, addVoter, emptyTable, fromLimbs, planTable } from "./sum-table.js";

/**
 * For each voter, by place: how many coalitions of the others lose without and pass with the voter, by their size; in one sum where
 * sizes are not asked for. Null if they cannot be counted within the limits. A rule and its dual have the same swings,
 * turned round in size, so whichever makes the smaller table is counted.
 */
export function swingsOf(
  structure: VotingStructure,
  bySize: boolean,
  limits: CountingLimits,
): readonly (readonly bigint[])[] | null {
  const classes = classesOf(structure);
  if (vectorCount(classes) <= limits.vectors) return fromVectors(structure, classes);
  const everybody = holds(structure, sumsOf(structure, structure.voters.keys()));
  // Where nothing or everything passes, no vote decides.
  if (!everybody || holds(structure, sumsOf(structure, []))) return structure.voters.map(() => []);
  const here = planned(structure, bySize);
  const turned = planned(dualOf(structure), bySize);
  const dual = here === null || (turned !== null && turned.plan.steps < here.plan.steps);
  const chosen = dual ? turned : here;
  if (chosen === null) return null;
  const swings =
    (chosen.plan.steps > limits.steps ? null : fromTable(structure.voters.length, chosen)) ??
    fromHalves(structure.voters.length, chosen.form);
  return dual && bySize ? (swings?.map((row) => row.toReversed()) ?? null) : swings;
}

type Planned = NonNullable<ReturnType<typeof planned>>;

function planned(structure: VotingStructure, bySize: boolean) {
  const form = sizesAndWeights(structure);
  if (form === null) return null;
  const constant = form.needed.every((needed) => needed === form.needed[0]);
  // Where sizes matter to the rule itself, they must be kept.
  const keepSizes = bySize || !constant || form.required.length > 0;
  const caps = form.needed.map((needed) => needed ?? Number.POSITIVE_INFINITY);
  return {
    form,
    caps,
    keepSizes,
    plan: planTable(form.weights, keepSizes ? caps : caps.slice(0, 1), keepSizes),
  };
}

function fromVectors(
  structure: VotingStructure,
  classes: readonly VoterClass[],
): readonly (readonly bigint[])[] {
  const count = structure.voters.length;
  const ways = classes.map((members) => binomials(members.length));
  const byClass = classes.map(() => Array.from({ length: count }, () => 0n));
  visitVectors(structure, classes, ({ counts, wins, winsWith }) => {
    if (wins) return;
    const size = total(counts);
    for (const [index, members] of classes.entries()) {
      const chosen = counts[index] ?? 0;
      const row = byClass[index];
      if (row === undefined || chosen >= members.length || !winsWith(index, 1)) continue;
      const all = counts.reduce((product, each, other) => product * (ways[other]?.[each] ?? 0n), 1n);
      // Of the ways to choose the class's voters, those that leave this one out.
      row[size] = (row[size] ?? 0n) + (all * BigInt(members.length - chosen)) / BigInt(members.length);
    }
  });
  const rows: (readonly bigint[])[] = [];
  for (const [index, members] of classes.entries()) {
    for (const place of members) rows[place] = byClass[index] ?? [];
  }
  return rows;
}

/**
 * From the coalitions that lose: those without the voter, less those with the voter, are the swings. Those that hold a voter
 * of weight w follow from all: R(s, k) = a(s - 1, k - w) - R(s - 1, k - w), so they are an alternating sum of the table.
 */
function fromTable(
  voters: number,
  { form, caps, keepSizes, plan }: Planned,
): readonly (readonly bigint[])[] | null {
  const { weights, others, required } = form;
  const table = emptyTable(plan, keepSizes);
  if (table === null) return null;
  // From the lightest on, fewer cells are reached early.
  for (const weight of weights.toReversed()) addVoter(table, weight);
  accumulate(table);

  const losing = caps.slice(0, keepSizes ? undefined : 1).map((cap, size) => {
    const limbs: number[] = [];
    addBelow(table, size, cap, 1, limbs);
    return fromLimbs(limbs);
  });
  const losingWith = (weight: number): readonly bigint[] =>
    losing.map((_, size) => {
      const limbs: number[] = [];
      let below = caps[size] ?? 0;
      for (let steps = 1; keepSizes ? steps <= size : below > 0; steps += 1) {
        below -= weight;
        if (below <= 0) break;
        addBelow(table, keepSizes ? size - steps : 0, below, steps % 2 === 1 ? 1 : -1, limbs);
      }
      return fromLimbs(limbs);
    });

  // A voter of no weight swings nothing where sizes do not matter, and steps of no weight would never end.
  const byWeight = new Map<number, readonly bigint[]>();
  const rows: (readonly bigint[])[] = [];
  for (const [index, place] of others.entries()) {
    const weight = weights[index] ?? 0;
    const known =
      byWeight.get(weight) ??
      (keepSizes || weight > 0 ? swingsFrom(losing, losingWith(weight), keepSizes) : [0n]);
    byWeight.set(weight, known);
    rows[place] = shifted(known, required.length, voters);
  }
  const winning = binomials(others.length).map((all, size) => all - (losing[size] ?? 0n));
  for (const place of required) rows[place] = shifted(winning, required.length - 1, voters);
  return rows;
}

/** Each voter's swings among sums of halves; null for too many voters. */
function fromHalves(
  voters: number,
  { weights, others, required, needed }: SizesAndWeights,
): readonly (readonly bigint[])[] | null {
  if (others.length > HALVES_LIMIT) return null;
  const least = (size: number): number => needed[size] ?? Number.POSITIVE_INFINITY;
  const rows: (readonly bigint[])[] = [];
  for (const [index, place] of others.entries()) {
    const weight = weights[index] ?? 0;
    const rest = weights.toSpliced(index, 1);
    const swings = countByHalves(rest, (size) => least(size + 1) - weight, least);
    rows[place] = shifted(swings, required.length, voters);
  }
  const winning = countByHalves(weights, least, () => Number.POSITIVE_INFINITY);
  for (const place of required) rows[place] = shifted(winning, required.length - 1, voters);
  return rows;
}

function swingsFrom(
  losing: readonly bigint[],
  containing: readonly bigint[],
  keepSizes: boolean,
): readonly bigint[] {
  if (!keepSizes) return [(losing[0] ?? 0n) - 2n * (containing[0] ?? 0n)];
  return losing
    .slice(0, -1)
    .map((all, size) => all - (containing[size] ?? 0n) - (containing[size + 1] ?? 0n));
}

/** Every coalition of others also holds all who are required. */
function shifted(swings: readonly bigint[], by: number, length: number): readonly bigint[] {
  return by === 0 ? swings : Array.from({ length }, (_, size) => swings[size - by] ?? 0n);
}
