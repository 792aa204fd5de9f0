import type { CompiledKind, CompiledProvision } from "./compile-provision.js";
import { isMet } from "./conditions.js";
import { groupsOf } from "./group.js";
import type { Group } from "./group.js";
import { read, write } from "./layout.js";
import { addBit, emptyMask, hasBit, meetsAny } from "./masks.js";
import type { Mask } from "./masks.js";
import type { Program } from "./program.js";

/**
 * Makes the moves of a compiled game: what can be made in a state, what a move leads to, and what the end of an
 * instant does. The same transitions as `reference/state.ts`, one move at a time, over packed states. It keeps scratch
 * tables of the state last looked at, so that nothing is allocated for a state.
 */
export class Machine {
  readonly program: Program;
  /** Of the state last looked at: by condition whether it is met. */
  readonly met: Uint8Array;
  /** By group of provisions whether they are over, and whether they have arisen. */
  readonly #over: Uint8Array;
  readonly #arisen: Uint8Array;
  readonly #groups: readonly Group[];
  readonly #groupOf: Int32Array;
  readonly #active: readonly CompiledProvision[];
  readonly #displaceable: readonly CompiledProvision[];
  readonly #constraining: readonly CompiledProvision[];
  readonly #breakable: readonly CompiledProvision[];
  readonly #clocked: readonly CompiledProvision[];
  /** Moves that may do more than be made: break a prohibition whose breach is remembered, or set a clock. */
  readonly #special: Mask;

  constructor(program: Program) {
    this.program = program;
    this.met = new Uint8Array(program.conditions.length);
    const { groups, groupOf } = groupsOf(program);
    this.#groups = groups;
    this.#groupOf = groupOf;
    this.#over = new Uint8Array(groups.length);
    this.#arisen = new Uint8Array(groups.length);
    this.#active = program.provisions.filter((provision) => provision !== null);
    this.#displaceable = this.#active.filter(({ displacements }) => displacements.length > 0);
    this.#constraining = this.#active.filter(({ constrains }) => constrains.includes(1));
    this.#breakable = this.#active.filter(({ breach }) => breach !== null);
    this.#clocked = this.#active.filter(
      ({ clock, ends }) => clock !== null || ends.some((end) => end.clock !== null),
    );
    this.#special = emptyMask(program.moveWords);
    for (const { forbids } of this.#breakable) addMask(this.#special, forbids);
    for (const provision of this.#clocked) {
      for (const condition of [...provision.conditions, ...provision.ends.map((end) => end.condition)])
        addMask(this.#special, program.conditions[condition]?.moves ?? emptyMask(0));
    }
  }

  /** The state before the first choices. */
  start(state: Int32Array): void {
    state.fill(0);
    this.#begin(state, 0);
  }

  instantOf(state: Int32Array): number {
    return read(state, this.program.instant);
  }

  isOver(state: Int32Array): boolean {
    return this.instantOf(state) === this.program.rows - 1;
  }

  /** Whether a provision, by its place in the game, is over for good in the state last looked at. */
  isOverWith(provision: number): boolean {
    return this.#over[this.#groupOf[provision] ?? -1] === 1;
  }

  #hasArisen(provision: number): boolean {
    return this.#arisen[this.#groupOf[provision] ?? -1] === 1;
  }

  /** Works out what holds in a state. */
  look(state: Int32Array, forGiven = false): void {
    const { conditions, rows } = this.program;
    const row = read(state, this.program.instant);
    for (let index = 0; index < conditions.length; index += 1) {
      const condition = conditions[index];
      if (condition !== undefined) this.met[index] = isMet(condition, state) ? 1 : 0;
    }
    for (let index = 0; index < this.#groups.length; index += 1) {
      const group = this.#groups[index];
      if (group === undefined) continue;
      const closed = (forGiven ? group.closedForGiven : group.closed)[row];
      const over = closed === 1 || (group.ends.length > 0 && this.#hasEnded(group, state, row, rows));
      const running = (forGiven ? group.runningForGiven : group.running)[row];
      this.#over[index] = over ? 1 : 0;
      this.#arisen[index] = !over && running === 1 && this.#allMet(group) ? 1 : 0;
    }
  }

  #hasEnded({ ends }: Group, state: Int32Array, row: number, rows: number): boolean {
    for (const { condition, clock, runOut } of ends) {
      if (clock === null ? this.met[condition] === 1 : runOut[read(state, clock) * rows + row] === 1)
        return true;
    }
    return false;
  }

  #allMet({ conditions }: Group): boolean {
    for (let place = 0; place < conditions.length; place += 1)
      if (this.met[conditions[place] ?? -1] !== 1) return false;
    return true;
  }

  /** The moves that can be made in the state last looked at and that no order leaves out, as a set of bits. */
  available(state: Int32Array, out: Mask): void {
    const row = read(state, this.program.instant);
    const free = this.program.free[row];
    for (let word = 0; word < out.length; word += 1) {
      let moves = 0;
      for (let index = 0; index < this.#groups.length; index += 1) {
        const group = this.#groups[index];
        if (group === undefined || this.#over[index] === 1) continue;
        moves |= group.awaited[row]?.[word] ?? 0;
        if (this.#arisen[index] === 1) moves |= group.lets[word] ?? 0;
      }
      for (const { index, lets, displacements } of this.#displaceable)
        if (this.#hasArisen(index)) moves |= (lets[word] ?? 0) & ~this.#displaced(displacements, word);
      for (const { index, forbids, displacements, constrains } of this.#constraining) {
        if (constrains[row] !== 1 || !this.#hasArisen(index)) continue;
        moves &= ~((forbids[word] ?? 0) & ~this.#displaced(displacements, word));
      }
      out[word] = moves & ~(state[word] ?? 0) & (free?.[word] ?? 0);
    }
  }

  #displaced(displacements: CompiledProvision["displacements"], word: number): number {
    let bits = 0;
    for (const { by, moves } of displacements) if (this.#hasArisen(by)) bits |= moves[word] ?? 0;
    return bits;
  }

  /** Whether what the move does may depend on more than its being made. */
  isSpecial(bit: number): boolean {
    return hasBit(this.#special, bit);
  }

  /** The state after a move that was available in the state last looked at. */
  move(state: Int32Array, bit: number, out: Int32Array): void {
    copy(state, out);
    addBit(out, bit);
    if (!hasBit(this.#special, bit)) return;
    for (const { index, forbids, displacements, breach } of this.#breakable) {
      if (breach === null || !this.#hasArisen(index) || !hasBit(forbids, bit)) continue;
      const word = bit >>> 5;
      if ((this.#displaced(displacements, word) & (1 << (bit & 31))) === 0) write(out, breach, 1);
    }
    this.#setClocks(out, read(out, this.program.instant));
  }

  /** Whether the instant may end in the state last looked at: no duty that is to be kept is failing. */
  mayPass(state: Int32Array): boolean {
    const row = read(state, this.program.instant);
    for (const provision of this.#constraining) {
      if (provision.constrains[row] === 1 && this.#isFailing(provision, state, row)) return false;
    }
    return true;
  }

  /** The state after the end of the instant of the state last looked at. */
  pass(state: Int32Array, out: Int32Array): void {
    const row = read(state, this.program.instant);
    copy(state, out);
    let broken = false;
    for (const provision of this.#breakable) {
      if (provision.breach === null || !this.#isFailing(provision, state, row)) continue;
      write(out, provision.breach, 1);
      broken = true;
    }
    if (broken) this.#setClocks(out, row);
    this.#begin(out, row + 1);
  }

  /** What the scenario gives for an instant happens first: the breaches it states, then the moves that can be made. */
  #begin(state: Int32Array, row: number): void {
    write(state, this.program.instant, row);
    for (const { breach, breachedAt } of this.#breakable)
      if (breach !== null && breachedAt === row) write(state, breach, 1);
    if (row === 0 || this.#breakable.length > 0) this.#setClocks(state, row);
    for (const bit of this.program.given[row] ?? []) this.#give(state, bit);
  }

  #give(state: Int32Array, bit: number): void {
    if (hasBit(state, bit)) return;
    const row = read(state, this.program.instant);
    this.look(state);
    const arisenInRounds = this.#arisen.slice();
    this.look(state, true);
    const possible = this.#active.some(({ index, awaited, lets, displacements }) => {
      // What is given may come as a period closes: then the moves awaited are those of the instant all the same.
      if (!this.isOverWith(index) && hasBit(awaited[row] ?? emptyMask(0), bit)) return true;
      if (!this.#hasArisen(index) || !hasBit(lets, bit)) return false;
      return !displacements.some(
        ({ by, moves }) => arisenInRounds[this.#groupOf[by] ?? -1] === 1 && hasBit(moves, bit),
      );
    });
    this.look(state);
    if (!possible) return;
    this.move(state.slice(), bit, state);
  }

  #setClocks(state: Int32Array, row: number): void {
    const { conditions } = this.program;
    for (const provision of this.#clocked) {
      const { clock, ends } = provision;
      const meets = (index: number): boolean => {
        const condition = conditions[index];
        return condition !== undefined && isMet(condition, state);
      };
      if (clock !== null && read(state, clock) === 0 && provision.conditions.every(meets))
        write(state, clock, row + 1);
      for (const end of ends) {
        if (end.clock !== null && read(state, end.clock) === 0 && meets(end.condition))
          write(state, end.clock, row + 1);
      }
    }
  }

  /** Whether a duty is due and not performed in the state last looked at. */
  #isFailing(provision: CompiledProvision, state: Int32Array, row: number): boolean {
    const { index, type, due, dueSince, clock, required, permitted, nonEmpty } = provision;
    if (type !== "duty" || !this.#hasArisen(index)) return false;
    const counted =
      dueSince !== null && clock !== null && dueSince[read(state, clock) * this.program.rows + row] === 1;
    if (due[row] !== 1 && !counted) return false;
    for (const kind of required) if (!this.#isGiven(provision, kind, state)) return true;
    return nonEmpty && !this.#isGiven(provision, permitted, state);
  }

  #isGiven(
    { displacements }: CompiledProvision,
    { moves, leaves }: CompiledKind,
    state: Int32Array,
  ): boolean {
    if (meetsAny(state, moves)) return true;
    if (displacements.length === 0 || leaves.length === 0) return false;
    return leaves.every((leaf) =>
      displacements.some((one) => this.#hasArisen(one.by) && one.leaves.has(leaf)),
    );
  }
}

/** A plain loop: for a few words it is much quicker than copying by a call. */
function copy(state: Int32Array, out: Int32Array): void {
  for (let word = 0; word < out.length; word += 1) out[word] = state[word] ?? 0;
}

function addMask(mask: Mask, more: Mask): void {
  for (let word = 0; word < mask.length; word += 1) mask[word] = (mask[word] ?? 0) | (more[word] ?? 0);
}
