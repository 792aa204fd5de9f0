import type { Label } from "./grammar-graph.js";
import type { ReadingState, SentenceAutomaton } from "./sentence-automaton.js";
import type { Word } from "./words.js";

/** The first word that cannot follow what stands before it; null at the end of the text. */
export interface Trouble {
  readonly state: ReadingState;
  /** Where the reader was before each word from `first` on, up to the one in trouble. */
  readonly states: readonly ReadingState[];
  readonly first: number;
  readonly word: Word | null;
  readonly index: number;
}

/** The first word from `first` on that cannot follow; null if all can, and the text may end. */
export function firstTrouble(
  automaton: SentenceAutomaton,
  words: readonly Word[],
  first: number,
): Trouble | null {
  let state: ReadingState = automaton.start;
  const states: ReadingState[] = [state];
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const next = automaton.advance(state, word.labels);
    if (next === null) return { state, states, first, word, index };
    state = next;
    states.push(state);
  }
  return state.canEnd ? null : { state, states, first, word: null, index: words.length };
}

/** No sentence is longer than this; whoever has read so far without trouble has found the thread again. */
const FAR_ENOUGH = 3_000;

/** Where a declaration ends: where another begins at the margin, but not before some index. */
export interface Boundary {
  readonly isStart: (word: Word) => boolean;
  readonly least: number;
}

/**
 * Reads on from a state until a declaration ends where another begins: returns the index of that beginning, or of the end of
 * the text; null if some word before it cannot follow.
 */
export function readOn(
  automaton: SentenceAutomaton,
  state: ReadingState,
  words: readonly Word[],
  index: number,
  { isStart, least }: Boundary,
): number | null {
  let here = state;
  const end = Math.min(words.length, index + FAR_ENOUGH);
  for (let at = index; at < end; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (at >= least && here.canEnd && isStart(word)) return at;
    const next = automaton.advance(here, word.labels);
    if (next === null) return null;
    here = next;
  }
  return end < words.length || here.canEnd ? end : null;
}

/** Where the reader is after some words put one behind the other, or null. */
export function afterLabels(
  automaton: SentenceAutomaton,
  state: ReadingState,
  all: readonly (readonly Label[])[],
): ReadingState | null {
  let here: ReadingState | null = state;
  for (const labels of all) here = here === null ? null : automaton.advance(here, labels);
  return here;
}
