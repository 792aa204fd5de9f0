import { GrammarAST } from "langium";

/** What may come next: a keyword by its spelling, or a terminal by its name. */
export type Label = string;

/** Where a reader can be after some words: what may follow, and whether a declaration may end here. */
export interface ReadingState {
  /** In the order of the grammar. */
  readonly expected: readonly Label[];
  /** What kinds of thing a name may refer to here: `Party`, `Article`. */
  readonly refersTo: readonly string[];
  readonly canEnd: boolean;
}

interface Node {
  readonly silent: number[];
  readonly spoken: { readonly label: Label; readonly to: number; readonly refersTo: string | null }[];
}

interface State extends ReadingState {
  readonly nodes: readonly number[];
  readonly next: Map<string, State | null>;
}

/**
 * The grammar as a plain automaton. The parser predicts by looking far ahead and, in a broken sentence, gives up at
 * some earlier word; this says exactly which word is the first that cannot follow, and what could have stood there.
 * It rests on the grammar having no recursion, which building it would reveal.
 */
export class SentenceAutomaton {
  readonly start: ReadingState;
  private readonly nodes: Node[] = [];
  private readonly states = new Map<string, State>();
  private readonly known = new Map<ReadingState, State>();
  private readonly end: number;
  /** What the next name refers to, while the words of a reference are added. */
  private referring: string | null = null;

  constructor(grammar: GrammarAST.Grammar) {
    const entry = grammar.rules.filter(GrammarAST.isParserRule).find((rule) => rule.entry);
    const first = this.node();
    this.end = entry === undefined ? first : this.element(entry.definition, first);
    this.start = this.state([first]);
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
      (this.nodes[node]?.spoken ?? []).filter(({ label }) => labels.includes(label)).map(({ to }) => to),
    );
    const next = reached.length === 0 ? null : this.state(reached);
    state.next.set(key, next);
    return next;
  }

  private state(from: readonly number[]): State {
    const closed = new Set<number>(from);
    for (const node of closed) for (const silent of this.nodes[node]?.silent ?? []) closed.add(silent);
    const nodes = [...closed].sort((left, right) => left - right);
    const key = nodes.join(" ");
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const spoken = nodes.flatMap((node) => this.nodes[node]?.spoken ?? []);
    const expected = [...new Set(spoken.map(({ label }) => label))];
    const refersTo = [...new Set(spoken.flatMap((one) => (one.refersTo === null ? [] : [one.refersTo])))];
    const state: State = { nodes, expected, refersTo, canEnd: closed.has(this.end), next: new Map() };
    this.states.set(key, state);
    this.known.set(state, state);
    return state;
  }

  private node(): number {
    return this.nodes.push({ silent: [], spoken: [] }) - 1;
  }

  private link(from: number, to: number): void {
    this.nodes[from]?.silent.push(to);
  }

  private speak(from: number, label: Label): number {
    const to = this.node();
    this.nodes[from]?.spoken.push({ label, to, refersTo: this.referring });
    // Of a path only its first word is looked up by itself.
    this.referring = null;
    return to;
  }

  /** Adds an element from a node on, with how often it may stand; returns the node behind it. */
  private element(element: GrammarAST.AbstractElement, from: number): number {
    const { cardinality } = element;
    if (cardinality === undefined) return this.once(element, from);
    const before = this.node();
    this.link(from, before);
    const after = this.once(element, before);
    if (cardinality !== "?") this.link(after, before);
    const behind = this.node();
    this.link(after, behind);
    if (cardinality !== "+") this.link(before, behind);
    return behind;
  }

  private once(element: GrammarAST.AbstractElement, from: number): number {
    if (GrammarAST.isKeyword(element)) return this.speak(from, element.value);
    if (GrammarAST.isAssignment(element)) return this.element(element.terminal, from);
    if (GrammarAST.isCrossReference(element)) {
      if (element.terminal === undefined) return from;
      this.referring = element.type.$refText;
      return this.element(element.terminal, from);
    }
    if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref;
      if (GrammarAST.isParserRule(rule)) return this.element(rule.definition, from);
      return rule === undefined ? from : this.speak(from, rule.name);
    }
    if (GrammarAST.isGroup(element)) {
      return element.elements.reduce((at, part) => this.element(part, at), from);
    }
    if (GrammarAST.isAlternatives(element)) {
      const behind = this.node();
      for (const part of element.elements) {
        const before = this.node();
        this.link(from, before);
        this.link(this.element(part, before), behind);
      }
      return behind;
    }
    return from;
  }
}
