import { performName } from "../grounding/game.js";
import { addAll, addBit, bitsIn, bitsOf, emptyMask, hasBit, meetsAny } from "./masks.js";
import type { Mask } from "./masks.js";
import { isMet } from "./conditions.js";
import { read } from "./layout.js";
import type { Program } from "./program.js";
import type { Observed } from "./types.js";

/**
 * Something observed, over packed states. It stays so once it is. As long as it is not, `reads` says what it turns on:
 * moves as bits, and provisions whose breach or ending it watches.
 */
export interface Watch {
  readonly isSo: (state: Int32Array) => boolean;
  readonly reads: (state: Int32Array, live: Live) => void;
}

/** What still matters in a state: moves, and by provision its breach and when things counted from in it came about. */
export interface Live {
  readonly moves: Mask;
  readonly breaches: Uint8Array;
  readonly clocks: Uint8Array;
}

export function watchOf(program: Program, observed: Observed): Watch {
  switch (observed.type) {
    case "outcome":
      return outcome(program);
    case "made":
      return oneOf(maskOf(program, [observed.move]));
    case "performed":
      return performed(program, observed.provision);
    case "breached":
      return breached(program, indexOf(program, observed.provision));
    case "ended":
      return ended(program, indexOf(program, observed.provision));
    case "all":
    case "any":
      return together(
        observed.type === "all",
        observed.parts.map((part) => watchOf(program, part)),
      );
  }
}

function indexOf({ board }: Program, name: string): number {
  return board.provisionOf.get(name) ?? -1;
}

function maskOf({ bitOf, moveWords }: Program, names: readonly string[]): Mask {
  const mask = emptyMask(moveWords);
  for (const name of names) addBit(mask, bitOf.get(name) ?? -1);
  return mask;
}

function oneOf(moves: Mask): Watch {
  return {
    isSo: (state) => meetsAny(state, moves),
    reads: (_, live) => {
      addAll(live.moves, moves);
    },
  };
}

function together(all: boolean, parts: readonly Watch[]): Watch {
  return {
    isSo: (state) => (all ? parts.every((part) => part.isSo(state)) : parts.some((part) => part.isSo(state))),
    reads: (state, live) => {
      for (const part of parts) if (!part.isSo(state)) part.reads(state, live);
    },
  };
}

/** So many atoms, each of them with one move of every kind. Those that one move gives are counted as bits. */
function outcome(program: Program): Watch {
  const { atoms, needed } = program.board.game;
  const simple = emptyMask(program.moveWords);
  const others: Watch[] = [];
  for (const { performer, needs } of atoms) {
    const kinds = needs.map((leaves) =>
      maskOf(
        program,
        leaves.map((leaf) => performName(performer, leaf)),
      ),
    );
    const [only] = kinds;
    const bits = only === undefined ? [] : bitsOf(only);
    const isNew = bits.length === 1 && !hasBit(simple, bits[0] ?? -1);
    if (only !== undefined && kinds.length === 1 && isNew) addAll(simple, only);
    else others.push(together(true, kinds.map(oneOf)));
  }
  return {
    isSo: (state) => {
      let count = 0;
      for (let word = 0; word < simple.length; word += 1)
        count += bitsIn((state[word] ?? 0) & (simple[word] ?? 0));
      for (const part of others) if (part.isSo(state)) count += 1;
      return count >= needed;
    },
    reads: (state, live) => {
      addAll(live.moves, simple);
      for (const part of others) if (!part.isSo(state)) part.reads(state, live);
    },
  };
}

function performed(program: Program, name: string): Watch {
  const provision = program.board.game.provisions[indexOf(program, name)];
  if (provision === undefined) return oneOf(emptyMask(program.moveWords));
  const { owner, required, permitted, nonEmpty } = provision;
  const kinds = nonEmpty ? [...required, permitted] : required;
  return together(
    true,
    kinds.map((leaves) =>
      oneOf(
        maskOf(
          program,
          leaves.map((leaf) => performName(owner, leaf)),
        ),
      ),
    ),
  );
}

function breached(program: Program, index: number): Watch {
  const field = program.provisions[index]?.breach ?? null;
  return {
    isSo: (state) => field !== null && read(state, field) !== 0,
    reads: (_, live) => {
      if (index >= 0) live.breaches[index] = 1;
    },
  };
}

/** By the last instant: notice that would run out later has not ended it. */
function ended({ provisions, conditions, rows }: Program, index: number): Watch {
  const ends = provisions[index]?.ends ?? [];
  return {
    isSo: (state) =>
      ends.some(({ condition, clock, runOut }) => {
        const compiled = conditions[condition];
        if (clock !== null) return runOut[read(state, clock) * rows + rows - 2] === 1;
        return compiled !== undefined && isMet(compiled, state);
      }),
    reads: (state, live) => {
      if (index >= 0) live.clocks[index] = 1;
      for (const { condition } of ends) {
        const compiled = conditions[condition];
        if (compiled === undefined || isMet(compiled, state)) continue;
        addAll(live.moves, compiled.moves);
        if (compiled.breach !== null && compiled.breach.provision >= 0)
          live.breaches[compiled.breach.provision] = 1;
      }
    },
  };
}
