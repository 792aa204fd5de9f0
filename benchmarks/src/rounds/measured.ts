/** What the engine took for one coalition. */
export interface Measured {
  readonly coalition: string;
  readonly actors: number;
  readonly answer: string;
  /** Whether the answer is the one worked out by hand. */
  readonly isExpected: boolean;
  readonly states: number;
  /** Milliseconds of the first question, with the laying out of the game, and the median of those after it. */
  readonly first: number;
  readonly warm: number;
  readonly kilobytes: number;
}
