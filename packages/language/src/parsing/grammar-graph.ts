import { GrammarAST } from "langium";

/** What may come next: a keyword by its spelling, or a terminal by its name. */
export type Label = string;

/** A word of the grammar, and the node behind it. */
export interface Spoken {
  readonly label: Label;
  readonly to: number;
  /** What kind of thing a name may refer to here: `Party`, `Article`; null where it refers to nothing. */
  readonly refersTo: string | null;
}

/** A place between two words of the grammar. It has a word behind it, or other places. */
export interface GraphNode {
  readonly spoken: Spoken[];
  /** Where one may go on without a word, in the order in which the grammar offers it. */
  readonly silent: number[];
  /** Whether the grammar leaves a choice here: which alternative, whether at all, whether once more. */
  readonly forks: boolean;
}

/**
 * The grammar as a graph of places and words. It has no recursion, which building it would reveal, so a graph says all of it.
 * At a fork the first way leads into what may be left out or repeated, and the second past it.
 */
export class GrammarGraph {
  private static readonly known = new WeakMap<GrammarAST.Grammar, GrammarGraph>();
  readonly start: number;
  readonly end: number;
  readonly nodes: GraphNode[] = [];
  /** What the next name refers to, while the words of a reference are added. */
  private referring: string | null = null;

  private constructor(grammar: GrammarAST.Grammar) {
    const entry = grammar.rules.filter(GrammarAST.isParserRule).find((rule) => rule.entry);
    this.start = this.node();
    this.end = entry === undefined ? this.start : this.element(entry.definition, this.start);
  }

  /** The graph of a grammar, made once. */
  static of(grammar: GrammarAST.Grammar): GrammarGraph {
    const graph = GrammarGraph.known.get(grammar) ?? new GrammarGraph(grammar);
    GrammarGraph.known.set(grammar, graph);
    return graph;
  }

  private node(forks = false): number {
    return this.nodes.push({ silent: [], spoken: [], forks }) - 1;
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
    const fork = this.node(true);
    const before = this.node();
    if (cardinality === "+") this.link(from, before);
    else this.link(from, fork);
    this.link(fork, before);
    const after = this.once(element, before);
    const behind = this.node();
    this.link(fork, behind);
    this.link(after, cardinality === "?" ? behind : fork);
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
    if (GrammarAST.isAlternatives(element)) return this.alternatives(element, from);
    return from;
  }

  private alternatives({ elements }: GrammarAST.Alternatives, from: number): number {
    const [only] = elements;
    if (only !== undefined && elements.length === 1) return this.element(only, from);
    const fork = this.node(true);
    this.link(from, fork);
    const behind = this.node();
    for (const part of elements) {
      const before = this.node();
      this.link(fork, before);
      this.link(this.element(part, before), behind);
    }
    return behind;
  }
}
