/** Which bound a search ran into. */
export type Bound = "states" | "work" | "memory" | "depth" | "duties" | "time_points";

/**
 * What a search answers where a stated bound ends it. An answer that rests on it is never complete: who meets it says
 * which bound it was, how far the search came and what to do.
 */
export interface BoundHit {
  readonly type: "bound_hit";
  readonly bound: Bound;
  readonly limit: number;
  /** How many states had been visited. */
  readonly states: number;
  readonly message: string;
  readonly help: string;
}

/** How much a search may do. */
export interface Limits {
  /** States remembered as decided. */
  readonly states: number;
  /** Moves and provisions looked at: as many as the game has, for each round played. */
  readonly work: number;
  /** Characters of all keys remembered, two bytes each. */
  readonly memory: number;
  /** Rounds that one play may last, which is how deep the search may descend. */
  readonly depth: number;
  /** Duties and prohibitions of one owner of which each set must be tried. */
  readonly duties: number;
}

/** What a question may cost unless its caller says otherwise. */
export const LIMITS: Limits = {
  states: 400_000,
  work: 100_000_000,
  memory: 64_000_000,
  depth: 1500,
  duties: 12,
};

/** No more instants than this, so that one fits a character of a key and a place of a typed array. */
export const MOST_INSTANTS = 30_000;

const WHAT: Readonly<Record<Bound, string>> = {
  states: "states of the game visited",
  work: "moves and provisions looked at",
  memory: "characters of memory for states",
  depth: "moves that one play can come to",
  duties: "duties and prohibitions of one owner that may exclude each other",
  time_points: "dates that matter",
};

/** Counts what a search does, and remembers which bound it hit. */
export class Budget {
  readonly limits: Limits;
  states = 0;
  #work = 0;
  #memory = 0;
  #hit: Bound | null = null;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Takes this much more work; false where there is none left. */
  spend(work: number): boolean {
    this.#work += work;
    return this.#within("work", this.#work, this.limits.work);
  }

  /** Takes one more state with a key of this length; false where there is no room left. */
  remember(length: number): boolean {
    this.states += 1;
    this.#memory += length;
    return (
      this.#within("states", this.states, this.limits.states) &&
      this.#within("memory", this.#memory, this.limits.memory)
    );
  }

  /** Whether so many duties may be tried in every combination. */
  combine(duties: number): boolean {
    return this.#within("duties", duties, this.limits.duties);
  }

  #within(bound: Bound, used: number, limit: number): boolean {
    if (used <= limit) return true;
    this.#hit ??= bound;
    return false;
  }

  /** The bound that was hit, or null. */
  hit(): BoundHit | null {
    if (this.#hit === null) return null;
    const limit = this.#hit === "time_points" ? MOST_INSTANTS : this.limits[this.#hit];
    return boundHit(this.#hit, limit, this.states);
  }
}

/** A bound that was hit, with what it means and what to do. */
export function boundHit(bound: Bound, limit: number, states: number): BoundHit {
  return {
    type: "bound_hit",
    bound,
    limit,
    states,
    message: `Not decided within ${String(limit)} ${WHAT[bound]}; ${String(states)} states were visited.`,
    help: "Ask about one party at a time, ask for an earlier date, or name a variant that settles who decides.",
  };
}
