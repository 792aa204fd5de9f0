import type { CompiledProvision } from "./compile-provision.js";
import { addAll, addBit, bitsOf, emptyMask, hasBit } from "./masks.js";
import type { Mask } from "./masks.js";
import type { Program } from "./program.js";

/** Which moves read what others write, worked out from a compiled game. All sets err on the side of more. */
export interface Influence {
  /** By move: those that it may keep from being made, or whose effect it may change, and those that may do so to it. */
  readonly dependent: readonly Mask[];
  /** By move: those of which at least one must come first for it to be made where it cannot be made yet. */
  readonly enabling: readonly Mask[];
  /** By row: the moves that the end of the instant does not leave as they are. */
  readonly withPassing: readonly Mask[];
}

export function influenceOf(program: Program): Influence {
  const reader = new Reader(program);
  const bits = [...program.moves.keys()];
  const enabling = bits.map((bit) => reader.enabling(bit));
  const disturbing = bits.map((bit) => reader.disturbing(bit));
  const dependent = disturbing.map((mask) => mask.slice());
  for (const bit of bits) {
    for (const other of bitsOf(disturbing[bit] ?? emptyMask(0))) {
      const mask = dependent[other];
      if (mask !== undefined) addBit(mask, bit);
    }
  }
  const withPassing = Array.from({ length: program.rows }, (_, row) => reader.withPassing(row));
  return { dependent, enabling, withPassing };
}

class Reader {
  readonly #program: Program;
  readonly #provisions: readonly CompiledProvision[];
  /** By provision: the moves that may change whether it has arisen, and those by which it may be broken. */
  readonly #arises: readonly Mask[];
  readonly #breaks: readonly Mask[];

  constructor(program: Program) {
    this.#program = program;
    this.#provisions = program.provisions.filter((provision) => provision !== null);
    this.#arises = program.provisions.map(() => emptyMask(program.moveWords));
    this.#breaks = program.provisions.map(() => emptyMask(program.moveWords));
    this.#close();
  }

  /** What may let a move be made: it, or what keeps it from being made, is changed by these. */
  enabling(bit: number): Mask {
    const mask = this.#none();
    for (const provision of this.#provisions) {
      if (hasBit(provision.lets, bit)) {
        for (const condition of provision.conditions) addAll(mask, this.#towards(condition));
        this.#displacing(provision, mask);
      }
      if (hasBit(provision.forbids, bit) && provision.constrains.includes(1)) {
        addAll(mask, this.#arising(provision));
        this.#displacing(provision, mask);
      }
    }
    return mask;
  }

  /** What may keep a move from being made, or change what it does: it ends, displaces, or makes it a breach. */
  disturbing(bit: number): Mask {
    const mask = this.#none();
    for (const provision of this.#provisions) {
      const waits = provision.awaited.some((awaited) => hasBit(awaited, bit));
      if (waits || hasBit(provision.lets, bit)) {
        for (const { condition } of provision.ends) addAll(mask, this.#towards(condition));
        if (hasBit(provision.lets, bit)) this.#displacing(provision, mask);
      }
      if (hasBit(provision.forbids, bit)) {
        addAll(mask, this.#arising(provision));
        this.#displacing(provision, mask);
      }
    }
    return mask;
  }

  /**
   * The moves that are not the same before and after the end of an instant: it would keep them from being made, they
   * change what is broken as it ends, or it counts at which instant they are made.
   */
  withPassing(row: number): Mask {
    const program = this.#program;
    const all = this.#all();
    const given = (program.given[row + 1] ?? []).length > 0;
    const falls = this.#provisions.some(
      ({ breach, breachedAt }) => breach !== null && breachedAt === row + 1,
    );
    if (row >= program.rows - 2 || given || falls) return all;
    const mask = this.#none();
    for (const provision of this.#provisions) {
      const { clock, ends, conditions, forbids, breach, constrains } = provision;
      if (clock !== null) for (const condition of conditions) addAll(mask, this.#towards(condition));
      for (const end of ends) if (end.clock !== null) addAll(mask, this.#towards(end.condition));
      if (breach !== null || constrains.includes(1)) addAll(mask, forbids);
      addAll(mask, this.#unstable(provision, row));
      if (this.#mayFail(provision, row)) {
        for (const kind of [...provision.required, provision.permitted]) addAll(mask, kind.moves);
        addAll(mask, this.#arising(provision));
        this.#displacing(provision, mask);
      }
    }
    return mask;
  }

  /** Moves that the provision lets be made at this instant and perhaps no longer at the next. */
  #unstable(provision: CompiledProvision, row: number): Mask {
    const { running, closed, lets, awaited, ends, displacements } = provision;
    const mask = this.#none();
    const now = awaited[row] ?? mask;
    const next = awaited[row + 1] ?? mask;
    const ending = ends.some(
      ({ condition, clock }) => clock !== null || this.#program.conditions[condition]?.breach !== null,
    );
    const lapses =
      (running[row] === 1 && running[row + 1] !== 1) || (closed[row] !== 1 && closed[row + 1] === 1);
    if (ending || lapses) addAll(mask, lets);
    for (const { moves } of displacements)
      addAll(
        mask,
        moves.map((word, index) => word & (lets[index] ?? 0)),
      );
    addAll(mask, ending || lapses ? now : now.map((word, index) => word & ~(next[index] ?? 0)));
    return mask;
  }

  #mayFail({ type, breach, constrains, due, dueSince }: CompiledProvision, row: number): boolean {
    if (type !== "duty" || (breach === null && constrains[row] !== 1)) return false;
    return due[row] === 1 || dueSince !== null;
  }

  /** What may change whether a provision has arisen. */
  #arising({ index }: CompiledProvision): Mask {
    return this.#arises[index] ?? this.#none();
  }

  #displacing({ displacements }: CompiledProvision, mask: Mask): boolean {
    let grew = false;
    for (const { by } of displacements) grew = addAll(mask, this.#arises[by] ?? this.#none()) || grew;
    return grew;
  }

  /** What may meet a condition within an instant: its moves, or a forbidden move and what makes it forbidden. */
  #towards(index: number): Mask {
    const condition = this.#program.conditions[index];
    if (condition === undefined) return this.#none();
    return this.#breaks[condition.breach?.provision ?? -1] ?? condition.moves;
  }

  /** What one provision's arising turns on may turn on another's, and so on: worked out until nothing is added. */
  #close(): void {
    for (let grew = true; grew;) {
      grew = false;
      for (const provision of this.#provisions) {
        const { index, type, conditions, ends, forbids } = provision;
        const arises = this.#arises[index];
        const breaks = this.#breaks[index];
        if (arises === undefined || breaks === undefined) continue;
        for (const condition of [...conditions, ...ends.map((end) => end.condition)])
          grew = addAll(arises, this.#towards(condition)) || grew;
        // A duty is broken by the end of an instant only.
        if (type !== "prohibition") continue;
        for (const mask of [forbids, arises]) grew = addAll(breaks, mask) || grew;
        grew = this.#displacing(provision, breaks) || grew;
      }
    }
  }

  #none(): Mask {
    return emptyMask(this.#program.moveWords);
  }

  #all(): Mask {
    const mask = this.#none();
    for (const bit of this.#program.moves.keys()) addBit(mask, bit);
    return mask;
  }
}
