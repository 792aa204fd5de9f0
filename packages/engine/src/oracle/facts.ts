import { isMaking, movesTowards, performName, playersOf } from "../grounding/game.js";
import type { Condition, End, Game, GroundProvision } from "../grounding/game.js";
import { endOfPeriod } from "../time/moment.js";
import type { Duration, Moment } from "../time/moment.js";
import type { Formula } from "../voting/structure.js";

/**
 * A closed game written down as the facts that `play.lp` lists. Nothing is concluded here: the one thing worked out is
 * the calendar, for which logic programs have no words.
 */
export function factsOf(game: Game): string {
  const writer = new FactWriter(game);
  return writer.write();
}

type Argument = string | number;

/** The greatest of all terms: a moment after every date. */
const AFTER_ALL = "#sup";

class FactWriter {
  readonly #game: Game;
  readonly #instants: readonly Moment[];
  readonly #facts: string[] = [];
  readonly #moves = new Map<string, { readonly actor: string; readonly gives: boolean }>();
  #conditions = 0;

  constructor(game: Game) {
    this.#game = game;
    this.#instants = game.asked === null ? [...game.instants, Number.POSITIVE_INFINITY] : game.instants;
  }

  write(): string {
    const { side, defecting, given, barred, asked, provisions } = this.#game;
    for (const actor of playersOf(this.#game)) this.#fact("actor", quoted(actor));
    this.#fact("side", quoted(side));
    for (const actor of defecting) this.#fact("defects", quoted(actor));
    for (const [order, { move, at }] of given.entries()) this.#fact("given", order, quoted(move), at);
    for (const move of barred) this.#fact("barred", quoted(move));
    for (const [index, moment] of this.#instants.entries()) this.#fact("moment", index, momentOf(moment));
    this.#fact("last", this.#instants.length - 1);
    if (asked === null) this.#facts.push("undated.");
    for (const provision of provisions) this.#provision(provision);
    this.#outcome();
    for (const [move, { actor, gives }] of this.#moves) {
      this.#fact("mover", quoted(move), quoted(actor));
      if (gives) this.#fact("giving", quoted(move));
    }
    this.#fact("most", this.#moves.size);
    return this.#facts.join("\n");
  }

  #fact(name: string, ...values: readonly Argument[]): void {
    this.#facts.push(`${name}(${values.join(",")}).`);
  }

  #provision(provision: GroundProvision): void {
    const name = quoted(provision.name);
    this.#fact("provision", name, provision.type, quoted(provision.owner));
    this.#fact("opens", name, provision.opens);
    if (provision.closes !== null) this.#fact("closes", name, provision.closes);
    for (const [reason, { from, until }] of provision.hindrances.entries()) {
      this.#fact("suspended", name, reason, from);
      if (until !== null) this.#fact("lifted", name, reason, until);
    }
    if (provision.breachedFrom !== null) this.#fact("breached_from", name, provision.breachedFrom);
    for (const condition of provision.conditions) this.#fact("waits_for", name, this.#condition(condition));
    for (const end of provision.ends) this.#end(name, end);
    for (const { by, leaves } of provision.displacedBy)
      for (const leaf of leaves) this.#fact("yields", name, quoted(by), quoted(leaf));
    this.#due(name, provision);
    this.#response(name, provision);
  }

  #due(name: string, { due, opens }: GroundProvision): void {
    if (due.type === "at") this.#fact("due_at", name, due.moment);
    if (due.type !== "after_conditions") return;
    for (const [index, moment] of this.#instants.entries())
      this.#fact("due_after", name, index, this.#after(Math.max(opens, moment), due.duration));
  }

  #response(name: string, { owner, type, permitted, required, nonEmpty }: GroundProvision): void {
    for (const leaf of permitted) this.#fact("permits", name, quoted(leaf));
    for (const leaf of new Set([...permitted, ...required.flat()])) {
      const move = performName(owner, leaf);
      this.#fact("does", name, quoted(leaf), quoted(move));
      if (type !== "prohibition" && permitted.includes(leaf))
        this.#moves.set(move, { actor: owner, gives: isGiving(leaf) });
    }
    for (const [index, leaves] of required.entries()) {
      this.#fact("kind", name, index);
      for (const leaf of leaves) this.#fact("requires", name, index, quoted(leaf));
    }
    if (nonEmpty) this.#fact("not_empty", name);
  }

  #end(name: string, { condition, from, notice }: End): void {
    const index = this.#condition(condition);
    this.#fact("ends_by", name, index, from);
    if (notice === null) return;
    for (const [instant, moment] of this.#instants.entries())
      this.#fact("notice", name, index, instant, this.#after(moment, notice));
  }

  /** Each condition stands for itself, also where two provisions wait for the same moves. */
  #condition(condition: Condition): number {
    this.#conditions += 1;
    const index = this.#conditions;
    for (const { actor, move } of movesTowards(condition)) {
      this.#fact("counts", index, quoted(move));
      if (!this.#moves.has(move)) this.#moves.set(move, { actor, gives: false });
    }
    if (condition.kind === "consent" || condition.kind === "act") this.#fact("from_before", index);
    if (condition.kind === "breach") {
      this.#fact("breach_of", index, quoted(condition.of));
    } else if (condition.kind === "weighted_vote") {
      const { voters, thresholds, formula } = condition.structure;
      for (const [threshold, { quota, weights }] of thresholds.entries()) {
        this.#fact("quota", index, threshold, quota);
        for (const { actor, move } of condition.moves)
          this.#fact("weight", index, threshold, quoted(move), weights[voters.indexOf(actor)] ?? 0);
      }
      this.#fact("formula", index, this.#formula(index, formula, { nodes: 0 }));
    } else {
      this.#fact("takes", index, condition.needed);
    }
    return index;
  }

  #formula(condition: number, formula: Formula, counter: { nodes: number }): number {
    const node = counter.nodes;
    counter.nodes += 1;
    if (formula.type === "threshold") {
      this.#fact("votes", condition, node, formula.index);
      return node;
    }
    const { parts } = formula;
    const needed = formula.type === "at_least" ? formula.needed : formula.type === "all" ? parts.length : 1;
    this.#fact("among", condition, node, needed);
    for (const part of parts) this.#fact("part", condition, node, this.#formula(condition, part, counter));
    return node;
  }

  #outcome(): void {
    for (const [index, { performer, needs }] of this.#game.atoms.entries()) {
      this.#fact("atom", index);
      for (const [kind, leaves] of needs.entries()) {
        this.#fact("need", index, kind);
        for (const leaf of leaves) this.#fact("meets", index, kind, quoted(performName(performer, leaf)));
      }
    }
    this.#fact("takes_atoms", this.#game.needed);
  }

  #after(moment: Moment, duration: Duration): Argument {
    return moment === Number.POSITIVE_INFINITY ? AFTER_ALL : endOfPeriod(moment, duration);
  }
}

/** To give what a clause permits is a move of its own kind; whatever else there is to do is done as it is waited for. */
function isGiving(leaf: string): boolean {
  return !isMaking(leaf);
}

function momentOf(moment: Moment): Argument {
  return moment === Number.POSITIVE_INFINITY ? AFTER_ALL : moment;
}

function quoted(name: string): string {
  return `"${name.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
