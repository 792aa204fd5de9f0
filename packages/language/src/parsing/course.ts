import type { GrammarGraph, Label } from "./grammar-graph.js";

/** What was chosen from one place on up to the next word, and the place behind that word. */
interface Stage {
  readonly choices: readonly number[];
  readonly to: number;
}

/** The places from which the words that are left can be read to their end. */
interface State {
  readonly leadsOn: Uint8Array;
  /** By the word before: the places before that word. */
  readonly before: Map<Label, State>;
  readonly stages: Map<number, Stage | null>;
}

/**
 * Which way of the grammar a text takes at every fork. Going back through the words first, it knows at each fork which
 * ways lead to the end of the text, and takes the first of them: the parser never has to guess by looking ahead, and
 * reading takes a time that grows with the number of words and with nothing else. The grammar has no recursion, so this is
 * exact. States are made when they are first reached, as an automaton for lexers makes them.
 */
export class Courses {
  private readonly last: State;
  private readonly states = new Map<string, State>();
  /** The nodes from which a node is reached without a word. */
  private readonly silentlyBefore: readonly (readonly number[])[];
  /** By label: the words of the grammar that it may stand for. */
  private readonly spokenBefore = new Map<Label, { readonly from: number; readonly to: number }[]>();

  constructor(private readonly graph: GrammarGraph) {
    const silent: number[][] = graph.nodes.map(() => []);
    for (const [from, node] of graph.nodes.entries()) {
      for (const to of node.silent) silent[to]?.push(from);
      for (const { label, to } of node.spoken) {
        const words = this.spokenBefore.get(label);
        if (words === undefined) this.spokenBefore.set(label, [{ from, to }]);
        else words.push({ from, to });
      }
    }
    this.silentlyBefore = silent;
    this.last = this.state([graph.end]);
  }

  /** The choices at the forks in the order in which they are met, or null if the words are no text of the grammar. */
  of(words: readonly (readonly Label[])[]): readonly number[] | null {
    const states: State[] = Array.from({ length: words.length + 1 });
    let state = this.last;
    states[words.length] = state;
    for (let index = words.length - 1; index >= 0; index -= 1) {
      state = this.before(state, words[index] ?? []);
      states[index] = state;
    }
    if (state.leadsOn[this.graph.start] !== 1) return null;
    const choices: number[] = [];
    let node = this.graph.start;
    for (const here of states) {
      const stage = this.stage(here, node);
      if (stage === null) return null;
      for (const choice of stage.choices) choices.push(choice);
      node = stage.to;
    }
    return choices;
  }

  private before(state: State, labels: readonly Label[]): State {
    const key = labels[0] ?? "";
    const known = state.before.get(key);
    if (known !== undefined) return known;
    const nodes = labels.flatMap((label) =>
      (this.spokenBefore.get(label) ?? [])
        .filter(({ to }) => state.leadsOn[to] === 1)
        .map(({ from }) => from),
    );
    const before = this.state(nodes);
    state.before.set(key, before);
    return before;
  }

  private state(nodes: readonly number[]): State {
    const closed = new Set(nodes);
    for (const node of closed) for (const before of this.silentlyBefore[node] ?? []) closed.add(before);
    const key = [...closed].sort((left, right) => left - right).join(" ");
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const leadsOn = new Uint8Array(this.graph.nodes.length);
    for (const node of closed) leadsOn[node] = 1;
    const state: State = { leadsOn, before: new Map(), stages: new Map() };
    this.states.set(key, state);
    return state;
  }

  private stage(state: State, from: number): Stage | null {
    const known = state.stages.get(from);
    if (known !== undefined) return known;
    const stage = this.walk(state, from);
    state.stages.set(from, stage);
    return stage;
  }

  /** From a place to behind the next word, or to the end; null only if nothing leads on. */
  private walk(state: State, from: number): Stage | null {
    const choices: number[] = [];
    let at = from;
    // A loop whose body may be empty could go round for ever; no way is longer than the graph.
    for (let steps = 0; steps <= this.graph.nodes.length; steps += 1) {
      const node = this.graph.nodes[at];
      if (node === undefined) return null;
      const [word] = node.spoken;
      if (word !== undefined) return { choices, to: word.to };
      if (node.silent.length === 0) return { choices, to: at };
      const way = node.silent.findIndex((to) => state.leadsOn[to] === 1);
      const to = node.silent[way];
      if (to === undefined) return null;
      if (node.forks) choices.push(way);
      at = to;
    }
    return null;
  }
}
