import type { Field } from "./layout.js";
import type { Path } from "./plain-search.js";
import { PASS, Steps } from "./search.js";
import type { Found, SearchPlan } from "./search.js";
import type { SymmetryClass } from "./symmetry.js";

/**
 * The moves that lead to a state that was found. States that stand for others by a permutation of actors are followed
 * with who sits where, so that the moves told are those of one real order.
 */
export function pathOf(
  plan: SearchPlan,
  classes: readonly SymmetryClass[],
  { table }: Found,
  target: number,
): Path {
  const { machine } = plan;
  const { words, moves } = machine.program;
  const chain: number[] = [];
  for (let index = target; index >= 0; index = table.parentOf(index)) chain.push(index);
  chain.reverse();
  const steps = new Steps(plan);
  let seats = classes.map(({ actors }) => [...actors.keys()]);
  const state = new Int32Array(words);
  const child = new Int32Array(words);
  machine.start(state);
  steps.settle(state, seats);
  const path: (Path[number] | undefined)[] = [];
  for (const index of chain.slice(1)) {
    table.load(index, child);
    const trials: number[][][] = [];
    const count = steps.from(state, (step) => (trials[step] = seats.map((row) => [...row])));
    const step = Array.from({ length: count }, (_, place) => place).find((place) =>
      child.every((word, at) => word === steps.next[place * words + at]),
    );
    if (step === undefined) throw new Error("A state was found that no step leads to.");
    const bit = steps.bits[step] ?? PASS;
    path.push(bit === PASS ? null : moves[seated(classes, seats, bit)]);
    seats = trials[step] ?? seats;
    state.set(child);
  }
  return path.map((move) => move ?? null);
}

/** The move of the actor who sits in the place of the one whose move it is in the state that stands for it. */
function seated(
  classes: readonly SymmetryClass[],
  seats: readonly (readonly number[])[],
  bit: number,
): number {
  for (const [index, { fields }] of classes.entries()) {
    for (const [place, row] of fields.entries()) {
      const column = row.findIndex((field) => bitOf(field) === bit);
      if (column < 0) continue;
      const actual = fields[seats[index]?.[place] ?? place]?.[column];
      return actual === undefined ? bit : bitOf(actual);
    }
  }
  return bit;
}

function bitOf({ word, shift, largest }: Field): number {
  return largest === 1 ? word * 32 + shift : -1;
}
