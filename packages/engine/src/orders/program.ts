import type { Game, GroundProvision } from "../grounding/game.js";
import { boardOf, momentAt } from "../reference/state.js";
import type { Board, Move } from "../reference/state.js";
import { bearingOf, wholeOf } from "./bearing.js";
import { compileProvision, rowOf } from "./compile-provision.js";
import type { CompiledProvision } from "./compile-provision.js";
import { compileCondition } from "./conditions.js";
import type { CompiledCondition } from "./conditions.js";
import { Layout } from "./layout.js";
import type { Field } from "./layout.js";
import { addBit, emptyMask } from "./masks.js";
import type { Mask } from "./masks.js";
import type { Observed, OrderPlay } from "./types.js";

/** A game compiled into masks and tables: everything about it that does not depend on the state is worked out. */
export interface Program {
  readonly board: Board;
  readonly play: OrderPlay;
  /** The rows of time: the instants, and after them the end. */
  readonly rows: number;
  readonly words: number;
  readonly moveWords: number;
  /** The moves that are looked at, by bit. */
  readonly moves: readonly Move[];
  readonly bitOf: ReadonlyMap<string, number>;
  readonly instant: Field;
  readonly conditions: readonly CompiledCondition[];
  /** Those looked at; others are null. In the order of the game. */
  readonly provisions: readonly (CompiledProvision | null)[];
  /** By row: the moves that are somebody's choice there, as far as the scenario leaves them open. */
  readonly free: readonly Mask[];
  /** By row: the moves given for it, in order. */
  readonly given: readonly (readonly number[])[];
}

/** Compiles a game for play and what is observed; with `slice`, only what can bear on that. */
export function compile(game: Game, play: OrderPlay, observed: readonly Observed[], slice: boolean): Program {
  const board = boardOf(game);
  const bearing = slice ? bearingOf(board, observed, play) : wholeOf(board, observed);
  const moves = board.moves.filter(({ name }) => bearing.moves.has(name));
  const bitOf = new Map(moves.map(({ name }, bit) => [name, bit]));
  const moveWords = Math.max(1, (moves.length + 31) >>> 5);
  const rows = board.instants + 1;
  const layout = new Layout(moves.length);
  const instant = layout.add(board.instants);
  const breachFields = game.provisions.map(({ name }) => (bearing.breaches.has(name) ? layout.add(1) : null));
  const around = {
    board,
    play,
    moveWords,
    bitOf: (name: string): number => bitOf.get(name) ?? -1,
    provisionOf: (name: string): number => board.provisionOf.get(name) ?? -1,
    breachField: (index: number): Field | null => breachFields[index] ?? null,
    addClock: (): Field => layout.add(rows),
  };
  const conditions: CompiledCondition[] = [];
  const known = new Map<string, number>();
  const conditionOf = (provision: GroundProvision, place: number, ending: boolean): number => {
    const condition = ending ? provision.ends[place]?.condition : provision.conditions[place];
    if (condition === undefined) return -1;
    const key = JSON.stringify(condition);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, conditions.length);
    return conditions.push(compileCondition(condition, around)) - 1;
  };
  const provisions = game.provisions.map((provision, index) =>
    bearing.provisions.has(provision.name)
      ? compileProvision(provision, index, { ...around, conditionOf })
      : null,
  );
  return {
    board,
    play,
    rows,
    words: layout.words,
    moveWords,
    moves,
    bitOf,
    instant,
    conditions,
    provisions,
    free: Array.from({ length: rows }, (_, row) => freeAt(board, row, moves, moveWords)),
    given: givenByRow(board, bitOf),
  };
}

function freeAt(board: Board, row: number, moves: readonly Move[], moveWords: number): Mask {
  const mask = emptyMask(moveWords);
  const { barred, given } = board.game;
  const now = momentAt(board, row);
  for (const [bit, { name }] of moves.entries()) {
    if (barred.includes(name) || given.some(({ move, at }) => move === name && at > now)) continue;
    addBit(mask, bit);
  }
  return mask;
}

function givenByRow(board: Board, bitOf: ReadonlyMap<string, number>): readonly (readonly number[])[] {
  const byRow: number[][] = Array.from({ length: board.instants + 1 }, () => []);
  for (const { move, at } of board.game.given) {
    const bit = bitOf.get(move);
    if (bit !== undefined && !board.game.barred.includes(move)) byRow[rowOf(board, at)]?.push(bit);
  }
  return byRow;
}
