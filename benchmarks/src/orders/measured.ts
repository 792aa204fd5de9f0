export type ReductionName = "none" | "dead" | "fixed" | "symmetry" | "all";

/** What one run came to and took: by the clock, and of the processor in all threads. */
export interface Run {
  readonly states: number;
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly megabytes: number;
}

export interface EngineRun extends Run {
  readonly complete: boolean;
  /** The lengths of the shortest orders to everything observed and to its contrary, as text. */
  readonly outcomes: string;
}

/** States a second of the processor: what other work on the machine does not blur. */
export function rateOf({ states, processorMilliseconds }: Run): number {
  return states / (processorMilliseconds / 1000);
}

/** The run of the median rate. */
export function medianOf<One extends Run>(runs: readonly One[]): One {
  const sorted = runs.toSorted((first, second) => rateOf(first) - rateOf(second));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("Nothing was run.");
  return middle;
}
