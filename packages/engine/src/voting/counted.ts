/** A figure that cannot be had exactly within its limit. It is never replaced by an estimate. */
export interface NotCounted {
  readonly type: "not_counted";
  /** Why, and what would help, as a sentence. */
  readonly reason: string;
}

/** How much work an exact figure may take. */
export interface CountingLimits {
  /** Steps of the table of sums: one addition of 24 bits in one cell. A thousand million take about a second. */
  readonly steps: number;
  /** Vectors of counts by class of interchangeable voters. */
  readonly vectors: number;
  /** Steps of making a decision diagram, for rules of many quotas. A million take about a second. */
  readonly diagram: number;
}

/** What the figures of one page may take: some seconds at the very most. */
export const COUNTING_LIMITS: CountingLimits = {
  steps: 4_000_000_000,
  vectors: 300_000,
  diagram: 150_000,
};

/** Words for a rule that no exact method reaches. */
export function notCounted(what: string): NotCounted {
  return {
    type: "not_counted",
    reason:
      `${what}: too many voters differ in weight, or the quotas are too large, to count exactly within the limit. ` +
      "Weights with a common divisor can be divided by it; a higher limit may be given.",
  };
}
