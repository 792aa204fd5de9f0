/**
 * How many sets of voters there are of each weight (and size), grown voter by voter: the coefficients of the generating function
 * of the weights, the product of (1 + y x^w) (Brams and Affuso 1976; Lucas 1983). Sums from a cap on are left out.
 *
 * Numbers of up to n bits stand in limbs of 24 bits, one plane of 32-bit words per limb, so that adding voters is plain addition of
 * words: the limbs are carried only every seventh voter, before a word could overflow.
 */
const LIMB_BITS = 24;
const LIMB = 2 ** LIMB_BITS;
const UNCARRIED = 7;
/** So many uncarried words, below 2^31 each, sum up exactly. */
const EXACT_WORDS = 2 ** 22;
/** Words of memory that a table may take: 400 million bytes. */
const WORD_LIMIT = 100_000_000;

/** The sets of one size (or of any size), by weight from `low` up to `low + width`, exclusive. */
interface Row {
  readonly low: number;
  readonly width: number;
  readonly planes: readonly Uint32Array[];
}

export interface SumTable {
  readonly rows: readonly Row[];
  /** The weights of the voters added so far, in the order they were added, summed up. */
  readonly prefix: number[];
  readonly bySize: boolean;
}

/** What a table's rows span: its size in words, and the steps it takes to fill it. */
export interface TablePlan {
  readonly spans: readonly { readonly low: number; readonly width: number }[];
  readonly limbs: number;
  readonly steps: number;
}

/**
 * Plans a table.
 * @param weights The voters' weights.
 * @param caps The first weight left out: one for sets of any size, or one for each size from 0.
 */
export function planTable(weights: readonly number[], caps: readonly number[], bySize: boolean): TablePlan {
  const ascending = [...weights].sort((first, second) => first - second);
  const lightest = prefixSums(ascending);
  const heaviest = prefixSums(ascending.toReversed());
  const spans = caps.map((cap, size) => {
    const low = bySize ? (lightest[size] ?? 0) : 0;
    const high = (bySize ? heaviest[size] : heaviest.at(-1)) ?? 0;
    return { low, width: Math.max(0, Math.min(cap, high + 1) - low) };
  });
  const limbs = Math.ceil((weights.length + 1) / LIMB_BITS);
  const cells = spans.reduce((sum, { width }) => sum + width, 0);
  // Half of the limbs are in use on average.
  return { spans, limbs, steps: Math.ceil((cells * limbs * (weights.length + 1)) / 2) };
}

/** An empty table: the empty set, of weight nothing. Null if it is larger than memory should be. */
export function emptyTable({ spans, limbs }: TablePlan, bySize: boolean): SumTable | null {
  const words = spans.reduce((sum, { width }) => sum + width * limbs, 0);
  if (words > WORD_LIMIT) return null;
  const rows = spans.map(({ low, width }) => ({
    low,
    width,
    planes: Array.from({ length: limbs }, () => new Uint32Array(width)),
  }));
  const first = rows[0];
  const lowest = first?.planes[0];
  if (first !== undefined && lowest !== undefined && first.width > 0) lowest[0] = 1;
  return { rows, prefix: [0], bySize };
}

/** Adds a voter: each set so far, and each set with the voter. Voters come in order of weight, up or down. */
export function addVoter(table: SumTable, weight: number): void {
  const { rows, prefix, bySize } = table;
  const added = prefix.length - 1;
  const limbs = Math.ceil((added + 2) / LIMB_BITS);
  const whole = prefix[added] ?? 0;
  for (let size = Math.min(added + 1, rows.length - 1); size >= (bySize ? 1 : 0); size -= 1) {
    const target = rows[size];
    const source = bySize ? rows[size - 1] : target;
    if (target === undefined || source === undefined) continue;
    // What sets of this size among the voters so far can weigh: between its first and its last voters.
    const start = bySize ? (prefix[size - 1] ?? 0) : 0;
    const end = bySize ? whole - (prefix[added - size + 1] ?? 0) : whole;
    const from = Math.max(Math.min(start, end), source.low, target.low - weight);
    const upTo = Math.min(
      Math.max(start, end) + 1,
      source.low + source.width,
      target.low + target.width - weight,
    );
    for (let limb = 0; limb < limbs; limb += 1) {
      const given = source.planes[limb];
      const taken = target.planes[limb];
      if (given !== undefined && taken !== undefined)
        addShifted(given, taken, from - source.low, upTo - source.low, source.low + weight - target.low);
    }
  }
  prefix.push(whole + weight);
  if (prefix.length % UNCARRIED === 0) carry(table, limbs);
}

/** Downwards, since source and target may be the same plane. */
function addShifted(
  source: Uint32Array,
  target: Uint32Array,
  from: number,
  upTo: number,
  shift: number,
): void {
  for (let at = upTo - 1; at >= from; at -= 1)
    target[at + shift] = (target[at + shift] ?? 0) + (source[at] ?? 0);
}

function carry({ rows }: SumTable, limbs: number): void {
  for (const { planes, width } of rows) {
    for (let limb = 0; limb + 1 < Math.min(limbs + 1, planes.length); limb += 1) {
      const lower = planes[limb];
      const upper = planes[limb + 1];
      if (lower === undefined || upper === undefined) continue;
      for (let at = 0; at < width; at += 1) {
        const word = lower[at] ?? 0;
        if (word < LIMB) continue;
        upper[at] = (upper[at] ?? 0) + (word >>> LIMB_BITS);
        lower[at] = word & (LIMB - 1);
      }
    }
  }
}

/** How many sets of this size (row 0 where sizes are not kept) weigh from `from` up to `upTo`, exclusive. */
export function countBetween(table: SumTable, size: number, from: number, upTo: number): bigint {
  const row = table.rows[size];
  if (row === undefined) return 0n;
  const start = Math.max(0, from - row.low);
  const end = Math.min(row.width, upTo - row.low);
  if (end <= start) return 0n;
  if (end - start > EXACT_WORDS) {
    const middle = row.low + start + EXACT_WORDS;
    return countBetween(table, size, from, middle) + countBetween(table, size, middle, upTo);
  }
  return fromLimbs(
    row.planes.map((plane) => {
      let sum = 0;
      for (let at = start; at < end; at += 1) sum += plane[at] ?? 0;
      return sum;
    }),
  );
}

/** Turns every entry into the sum of those up to it, so that a range is a difference. The table takes no more voters. */
export function accumulate(table: SumTable): void {
  carry(table, Number.POSITIVE_INFINITY);
  for (const { planes, width } of table.rows) {
    const carried = new Uint32Array(width);
    for (const plane of planes) {
      let sum = 0;
      for (let at = 0; at < width; at += 1) {
        sum += plane[at] ?? 0;
        const word = sum + (carried[at] ?? 0);
        carried[at] = Math.floor(word / LIMB);
        plane[at] = word % LIMB;
      }
    }
  }
}

/**
 * In an accumulated table: adds to the limbs, times 1 or -1, how many sets of this size weigh less than `below`. Limbs are
 * whole numbers, exact as long as fewer than 2^29 are added.
 */
export function addBelow(table: SumTable, size: number, below: number, sign: number, limbs: number[]): void {
  const row = table.rows[size];
  if (row === undefined) return;
  const at = Math.min(below - row.low, row.width) - 1;
  if (at < 0) return;
  for (let limb = 0; limb < row.planes.length; limb += 1) {
    limbs[limb] = (limbs[limb] ?? 0) + sign * (row.planes[limb]?.[at] ?? 0);
  }
}

/** The number that limbs, carried or not, stand for. */
export function fromLimbs(limbs: readonly number[]): bigint {
  let result = 0n;
  for (let limb = limbs.length - 1; limb >= 0; limb -= 1) {
    result = (result << BigInt(LIMB_BITS)) + BigInt(limbs[limb] ?? 0);
  }
  return result;
}

function prefixSums(numbers: readonly number[]): readonly number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}
