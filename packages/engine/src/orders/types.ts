import type { Actor, GroundProvisionName, MoveName } from "../grounding/game.js";
import type { Moment } from "../time/moment.js";

/**
 * Which orders count.
 *
 * - `power`: every move is one in its actor's power; nothing else is asked.
 * - `kept`: besides, nobody who is no defector breaks a duty or a prohibition of its own. A breach that the scenario
 *   gives is nobody's choice and takes no order away.
 * - `lawful`: every move is open to whoever makes it, in the sense of `docs/meaning.md`, in the state in which it is
 *   made, and an instant ends only where passing is open to everybody.
 */
export type OrderPlay = "power" | "kept" | "lawful";

/** Something that is so, or is not, once all is over. Each of these stays so once it is. */
export type Observed =
  | { readonly type: "outcome" }
  | { readonly type: "made"; readonly move: MoveName }
  /** Broken at some instant, by somebody's choice or as given. */
  | { readonly type: "breached"; readonly provision: GroundProvisionName }
  /** All that it requires has been given; what something else displaces does not count as given. */
  | { readonly type: "performed"; readonly provision: GroundProvisionName }
  /** Something other than time has brought it to an end by the last instant, notice included. */
  | { readonly type: "ended"; readonly provision: GroundProvisionName }
  | { readonly type: "all" | "any"; readonly parts: readonly Observed[] };

/** Which reductions are used. None changes what is reachable, nor the length of a shortest order. */
export interface Reductions {
  /** Moves that can bear on nothing observed are not made, and what was forgotten is forgotten. */
  readonly deadChoices: boolean;
  /** Moves that time leaves as they are wait until it does not: one order of independent steps stands for all. */
  readonly fixedOrder: boolean;
  /** States that a renaming of interchangeable actors turns into each other are one. */
  readonly symmetry: boolean;
}

export const ALL_REDUCTIONS: Reductions = { deadChoices: true, fixedOrder: true, symmetry: true };
export const NO_REDUCTIONS: Reductions = { deadChoices: false, fixedOrder: false, symmetry: false };

/** How far the search may go. */
export interface OrderLimits {
  readonly states: number;
  /** Of the tables that hold the states, in bytes. */
  readonly bytes: number;
}

export const ORDER_LIMITS: OrderLimits = { states: 5_000_000, bytes: 1024 ** 3 };

export interface OrdersOptions {
  readonly play: OrderPlay;
  readonly observed: readonly Observed[];
  readonly reductions?: Reductions;
  readonly limits?: OrderLimits;
}

/** A limit that stopped the search. */
export type OrderBound =
  | { readonly type: "states"; readonly limit: number }
  | { readonly type: "memory"; readonly limit: number };

/** What a step of an order brought about, besides the move itself. */
export interface BroughtAbout {
  readonly arisen: readonly GroundProvisionName[];
  readonly due: readonly GroundProvisionName[];
  readonly breached: readonly GroundProvisionName[];
  /** No longer arisen: closed, ended, or hindered. */
  readonly ended: readonly GroundProvisionName[];
}

/** A step of an order. `begins` and `passes` are time's: what is given at an instant, and its end. */
export interface OrderStep extends BroughtAbout {
  readonly type: "begins" | "moves" | "passes";
  readonly instant: number;
  /** Null for the last instant of a question without a date, which lies after all others. */
  readonly moment: Moment | null;
  readonly actor: Actor | null;
  readonly move: MoveName | null;
}

/** One order of events, from the first instant to the end, with as few moves as any that comes to the same. */
export interface Order {
  readonly moves: number;
  readonly steps: readonly OrderStep[];
}

/** Whether something observed can come to be so, and not to be so, with an order for each. */
export interface Reachable {
  readonly observed: Observed;
  /** Null: none was found; there is none if the search was complete. */
  readonly so: Order | null;
  readonly not: Order | null;
}

/** What the orders of events of a game can come to. */
export interface Orders {
  readonly type: "orders";
  readonly play: OrderPlay;
  readonly reachable: readonly Reachable[];
  readonly states: number;
  readonly transitions: number;
  /** Memory of the tables of states, in bytes. */
  readonly bytes: number;
  /** Whether every order was covered. Otherwise `bound` says what stopped the search. */
  readonly complete: boolean;
  readonly bound: OrderBound | null;
}
