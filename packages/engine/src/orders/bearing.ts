import { conditionsAndEnds, movesTowards, performName } from "../grounding/game.js";
import type { Condition, GroundProvision, GroundProvisionName, MoveName } from "../grounding/game.js";
import type { Board } from "../reference/state.js";
import { constrains } from "./constrains.js";
import type { Observed, OrderPlay } from "./types.js";

/** What of a game is looked at: moves, provisions, and provisions whose breach is remembered. */
export interface Bearing {
  readonly moves: ReadonlySet<MoveName>;
  readonly provisions: ReadonlySet<GroundProvisionName>;
  readonly breaches: ReadonlySet<GroundProvisionName>;
}

/** Everything; breaches only of what some condition or something observed turns on. */
export function wholeOf({ game, moves }: Board, observed: readonly Observed[]): Bearing {
  const breaches = new Set<GroundProvisionName>(observed.flatMap(breachesIn));
  for (const provision of game.provisions) {
    for (const condition of conditionsAndEnds(provision))
      if (condition.kind === "breach") breaches.add(condition.of);
  }
  return {
    moves: new Set(moves.map(({ name }) => name)),
    provisions: new Set(game.provisions.map(({ name }) => name)),
    breaches,
  };
}

/**
 * What can bear on something observed, directly or through what it lets happen: the backward slice (Weiser 1981; the
 * cone of influence of Clarke, Grumberg and Peled 1999). Whoever leaves out of a play every other move has a play that
 * comes to the same: nothing that bears on what is observed reads those moves, and not moving is always possible.
 * Where duties are to be kept, all of them bear: an order in which one is broken does not count.
 */
export function bearingOf(board: Board, observed: readonly Observed[], play: OrderPlay): Bearing {
  const slice = new Slice(board, play);
  for (const one of observed) slice.observe(one);
  for (const provision of board.game.provisions)
    if (provision.type === "duty" && constrains(board.game, provision, play)) slice.failing(provision);
  return slice;
}

class Slice implements Bearing {
  readonly moves = new Set<MoveName>();
  readonly provisions = new Set<GroundProvisionName>();
  readonly breaches = new Set<GroundProvisionName>();
  readonly #arisen = new Set<GroundProvisionName>();
  readonly #board: Board;
  readonly #play: OrderPlay;

  constructor(board: Board, play: OrderPlay) {
    this.#board = board;
    this.#play = play;
  }

  observe(observed: Observed): void {
    const { game } = this.#board;
    switch (observed.type) {
      case "outcome":
        for (const { performer, needs } of game.atoms)
          for (const leaf of needs.flat()) this.#move(performName(performer, leaf));
        return;
      case "made":
        this.#move(observed.move);
        return;
      case "breached":
        this.#breach(observed.provision);
        return;
      case "performed":
        for (const { owner, required, permitted } of this.#named(observed.provision))
          for (const leaf of [...required.flat(), ...permitted]) this.#move(performName(owner, leaf));
        return;
      case "ended":
        for (const provision of this.#named(observed.provision)) this.#over(provision);
        return;
      case "all":
      case "any":
        for (const part of observed.parts) this.observe(part);
    }
  }

  /** Whether a duty is due and not performed. */
  failing(provision: GroundProvision): void {
    this.#arises(provision);
    this.#displacers(provision);
    for (const leaf of [...provision.required.flat(), ...provision.permitted])
      this.#move(performName(provision.owner, leaf));
  }

  #move(name: MoveName): void {
    const move = this.#board.moves[this.#board.indexOf.get(name) ?? -1];
    if (move === undefined || this.moves.has(name)) return;
    this.moves.add(name);
    for (const provision of this.#board.game.provisions) {
      const { type, owner, permitted } = provision;
      const isOf = permitted.some((leaf) => performName(owner, leaf) === name);
      if (move.performance === null && conditionsAndEnds(provision).some((one) => counts(one, name)))
        this.#over(provision);
      if (isOf && (type !== "prohibition" || constrains(this.#board.game, provision, this.#play))) {
        this.#arises(provision);
        this.#displacers(provision);
      }
    }
  }

  #breach(name: GroundProvisionName): void {
    if (this.breaches.has(name)) return;
    for (const provision of this.#named(name)) {
      this.breaches.add(name);
      if (provision.type !== "permission") this.failing(provision);
      this.provisions.add(name);
    }
  }

  #arises(provision: GroundProvision): void {
    if (this.#arisen.has(provision.name)) return;
    this.#arisen.add(provision.name);
    this.#over(provision);
    for (const condition of provision.conditions) this.#condition(condition);
  }

  #over(provision: GroundProvision): void {
    this.provisions.add(provision.name);
    for (const { condition } of provision.ends) this.#condition(condition);
  }

  #displacers({ displacedBy }: GroundProvision): void {
    for (const { by } of displacedBy) for (const other of this.#named(by)) this.#arises(other);
  }

  #condition(condition: Condition): void {
    if (condition.kind === "breach") this.#breach(condition.of);
    else for (const { move } of condition.moves) this.#move(move);
  }

  #named(name: GroundProvisionName): readonly GroundProvision[] {
    return this.#board.game.provisions.filter((provision) => provision.name === name);
  }
}

function counts(condition: Condition, name: MoveName): boolean {
  return movesTowards(condition).some(({ move }) => move === name);
}

function breachesIn(observed: Observed): readonly GroundProvisionName[] {
  if (observed.type === "breached") return [observed.provision];
  return observed.type === "all" || observed.type === "any" ? observed.parts.flatMap(breachesIn) : [];
}
