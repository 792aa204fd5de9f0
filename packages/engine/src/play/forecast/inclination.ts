import type { Layout } from "../layout.js";

/** Whether making a move tends to bring the outcome about, to prevent it, or either, as things come. */
export type Inclination = "neither" | "towards" | "against" | "either";

/** By move, what it tends to. A hint for which plan to try; no answer rests on it. */
export function inclinations(layout: Layout): readonly Inclination[] {
  const moves = new Marks(layout.moves.length);
  const provisions = new Marks(layout.provisions.length);
  const conditions = new Marks(layout.conditions.length);
  const pending: (() => void)[] = [];
  const mark = (
    marks: Marks,
    place: number,
    helps: boolean,
    follow: (place: number, helps: boolean) => void,
  ): void => {
    if (marks.add(place, helps))
      pending.push(() => {
        follow(place, helps);
      });
  };
  const move = (place: number, helps: boolean): void => {
    mark(moves, place, helps, followMove);
  };
  const provision = (place: number, helps: boolean): void => {
    mark(provisions, place, helps, followProvision);
  };
  const condition = (place: number, helps: boolean): void => {
    mark(conditions, place, helps, followCondition);
  };
  const followMove = (place: number, helps: boolean): void => {
    const laid = layout.moves[place];
    for (const { provision: allowing, displacers } of laid?.allowedBy ?? []) {
      provision(allowing, helps);
      for (const displacer of displacers) provision(displacer, !helps);
    }
    for (const { provision: forbidding } of laid?.forbiddenBy ?? []) provision(forbidding, !helps);
    // That what harms can no longer be done once its provision has ended is no reason to end it.
    for (const each of helps && laid?.performance === null ? laid.conditions : []) followAwaited(each);
  };
  const looked = new Set<number>();
  const followAwaited = (place: number): void => {
    if (looked.has(place)) return;
    looked.add(place);
    for (const { provision: awaiting } of layout.awaitedBy[place] ?? []) {
      for (const end of layout.provisions[awaiting]?.ends ?? []) condition(end.condition, false);
    }
  };
  const followProvision = (place: number, helps: boolean): void => {
    const laid = layout.provisions[place];
    for (const each of laid?.conditions ?? []) condition(each, helps);
    for (const end of laid?.ends ?? []) condition(end.condition, !helps);
  };
  const followCondition = (place: number, helps: boolean): void => {
    const laid = layout.conditions[place];
    for (const each of laid?.moves ?? []) move(each, helps);
    const broken = layout.provisions[laid?.breachOf ?? -1];
    if (broken === undefined) return;
    provision(laid?.breachOf ?? -1, helps);
    for (const { move: each } of broken.permitted)
      move(each, broken.ground.type === "prohibition" ? helps : !helps);
  };
  for (const needs of layout.atoms) for (const each of needs.flat()) move(each, true);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) next();
  return layout.moves.map((_, place) => moves.of(place));
}

/** Which ways things of one kind have been found to tend. */
class Marks {
  readonly #helps: Uint8Array;
  readonly #harms: Uint8Array;

  constructor(count: number) {
    this.#helps = new Uint8Array(count);
    this.#harms = new Uint8Array(count);
  }

  /** Adds a mark; false where there is no such thing or it has the mark already. */
  add(place: number, helps: boolean): boolean {
    const marks = helps ? this.#helps : this.#harms;
    if (place < 0 || place >= marks.length || marks[place] === 1) return false;
    marks[place] = 1;
    return true;
  }

  of(place: number): Inclination {
    const [helps, harms] = [this.#helps[place] === 1, this.#harms[place] === 1];
    return helps ? (harms ? "either" : "towards") : harms ? "against" : "neither";
  }
}
