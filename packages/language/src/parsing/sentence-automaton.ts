import type { GrammarGraph, Label } from "./grammar-graph.js";

/** Where a reader can be after some words: what may follow, and whether a declaration may end here. */
export interface ReadingState {
  /** In the order of the grammar. */
  readonly expected: readonly Label[];
  /** What kinds of thing a name may refer to here: `Party`, `Article`. */
  readonly refersTo: readonly string[];
  readonly canEnd: boolean;
}

interface State extends ReadingState {
  readonly nodes: readonly number[];
  readonly next: Map<string, State | null>;
}

/**
 * The grammar as an automaton that reads forward: it says exactly which word is the first that cannot follow, and what
 * could have stood there. States are made when they are first reached.
 */
export class SentenceAutomaton {
  readonly start: ReadingState;
  private readonly states = new Map<string, State>();
  private readonly known = new Map<ReadingState, State>();

  constructor(private readonly graph: GrammarGraph) {
    this.start = this.state([graph.start]);
  }

  /** Where the reader is after one more word, or null if the word cannot follow. */
  advance(from: ReadingState, labels: readonly Label[]): ReadingState | null {
    // A word's first label is its own and tells its others.
    const key = labels[0] ?? "";
    const state = this.known.get(from);
    if (state === undefined) return null;
    const known = state.next.get(key);
    if (known !== undefined) return known;
    const reached = state.nodes.flatMap((node) =>
      (this.graph.nodes[node]?.spoken ?? [])
        .filter(({ label }) => labels.includes(label))
        .map(({ to }) => to),
    );
    const next = reached.length === 0 ? null : this.state(reached);
    state.next.set(key, next);
    return next;
  }

  private state(from: readonly number[]): State {
    const closed = new Set<number>(from);
    for (const node of closed) for (const silent of this.graph.nodes[node]?.silent ?? []) closed.add(silent);
    const nodes = [...closed].sort((left, right) => left - right);
    const key = nodes.join(" ");
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const spoken = nodes.flatMap((node) => this.graph.nodes[node]?.spoken ?? []);
    const expected = [...new Set(spoken.map(({ label }) => label))];
    const refersTo = [...new Set(spoken.flatMap((one) => (one.refersTo === null ? [] : [one.refersTo])))];
    const canEnd = closed.has(this.graph.end);
    const state: State = { nodes, expected, refersTo, canEnd, next: new Map() };
    this.states.set(key, state);
    this.known.set(state, state);
    return state;
  }
}
