/** The figures the engine is asked for. */
export type EngineTask =
  | "smallest"
  | "thousand"
  | "count_winning"
  | "count_blocking"
  | "count_qualified"
  | "banzhaf"
  | "shapley_shubik"
  | "union_count"
  | "union_banzhaf"
  | "union_shapley_shubik"
  | "persons_count"
  | "persons_banzhaf"
  | "persons_shapley_shubik";

/** What the engine took, in milliseconds, and the process's most memory. */
export interface Measured {
  readonly first: number;
  readonly median: number;
  readonly kilobytes: number;
  readonly answer: string;
}

/** What a peer took, as a process from start to end. */
export interface PeerRun {
  readonly milliseconds: number;
  /** The most memory seen, in kilobytes; null where the process ended before it could be read. */
  readonly kilobytes: number | null;
  /** The answer; or why there is none. */
  readonly outcome:
    | { readonly type: "answer"; readonly text: string }
    | { readonly type: "over_limit"; readonly reached: string }
    | { readonly type: "not_installed" }
    | { readonly type: "failed"; readonly message: string };
}
