import type { Condition, GroundProvisionName, MoveName } from "../grounding/game.js";
import { holds } from "../voting/structure.js";
import type { VotingStructure } from "../voting/structure.js";
import type { Field } from "./layout.js";
import { read } from "./layout.js";
import { addBit, bitsIn, emptyMask, hasBit } from "./masks.js";
import type { Mask } from "./masks.js";

/** A condition as masks over the words of a state. */
export interface CompiledCondition {
  /** The moves that count towards it. */
  readonly moves: Mask;
  /** The words in which any of them stands: most conditions look at one. */
  readonly words: Int32Array;
  readonly needed: number;
  /** By voter of the structure: the moves that are its vote. */
  readonly vote: {
    readonly structure: VotingStructure;
    readonly moves: readonly (readonly number[])[];
  } | null;
  readonly breach: { readonly provision: number; readonly field: Field | null } | null;
}

interface Places {
  readonly moveWords: number;
  readonly bitOf: (move: MoveName) => number;
  readonly provisionOf: (name: GroundProvisionName) => number;
  readonly breachField: (provision: number) => Field | null;
}

export function compileCondition(condition: Condition, places: Places): CompiledCondition {
  const moves = emptyMask(places.moveWords);
  if (condition.kind === "breach") {
    const provision = places.provisionOf(condition.of);
    const breach = { provision, field: places.breachField(provision) };
    return { moves, words: new Int32Array(0), needed: 1, vote: null, breach };
  }
  for (const { move } of condition.moves) addBit(moves, places.bitOf(move));
  const words = Int32Array.from([...moves.keys()].filter((word) => moves[word] !== 0));
  if (condition.kind !== "weighted_vote")
    return { moves, words, needed: condition.needed, vote: null, breach: null };
  const { structure } = condition;
  const byVoter = structure.voters.map((voter) =>
    condition.moves.flatMap(({ actor, move }) => {
      const bit = places.bitOf(move);
      return actor === voter && bit >= 0 ? [bit] : [];
    }),
  );
  return { moves, words, needed: 0, vote: { structure, moves: byVoter }, breach: null };
}

/** Whether the moves and breaches of a state meet the condition. */
export function isMet(condition: CompiledCondition, state: Int32Array): boolean {
  const { breach, vote, words, moves, needed } = condition;
  if (breach !== null) return breach.field !== null && read(state, breach.field) !== 0;
  if (vote !== null) return carried(vote.structure, vote.moves, state);
  let count = 0;
  for (const word of words) count += bitsIn((state[word] ?? 0) & (moves[word] ?? 0));
  return count >= needed;
}

function carried(
  structure: VotingStructure,
  moves: readonly (readonly number[])[],
  state: Int32Array,
): boolean {
  const { thresholds } = structure;
  const sums = thresholds.map(() => 0);
  for (let voter = 0; voter < moves.length; voter += 1) {
    if (moves[voter]?.some((bit) => hasBit(state, bit)) !== true) continue;
    for (let index = 0; index < sums.length; index += 1)
      sums[index] = (sums[index] ?? 0) + (thresholds[index]?.weights[voter] ?? 0);
  }
  return holds(structure, sums);
}
