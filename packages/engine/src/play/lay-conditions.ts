import { conditionsAndEnds, movesTowards } from "../grounding/game.js";
import type { Actor, Condition, Game, MoveName } from "../grounding/game.js";
import { passes } from "../voting/structure.js";
import type { VotingStructure } from "../voting/structure.js";

/** A condition that provisions may share: one council's vote counts once, however many duties wait for it. */
export interface LaidCondition {
  /** What it comes to, as text: equal conditions have equal texts, in whatever game they stand. */
  readonly meaning: string;
  /** The moves that count, and who makes each. */
  readonly moves: readonly number[];
  readonly actors: readonly Actor[];
  readonly needed: number;
  readonly structure: VotingStructure | null;
  /** The provision of whose breach it consists; -1 if it consists of moves. */
  readonly breachOf: number;
  /** Whether anything counts from the instant at which it is met. */
  readonly isTimed: boolean;
}

/** The conditions of a game, equal ones once. */
export interface LaidConditions {
  readonly conditions: readonly LaidCondition[];
  readonly placeOf: (condition: Condition) => number;
}

/** Lays out what the provisions of a game wait for and end by. */
export function layConditions(
  game: Game,
  moveAt: ReadonlyMap<MoveName, number>,
  provisionAt: ReadonlyMap<string, number>,
): LaidConditions {
  const places = new Map<string, number>();
  // One and the same object is not spelled out again: a vote of 193 that 193 duties wait for would be long to write.
  const known = new Map<Condition, number>();
  const distinct: Condition[] = [];
  const placeOf = (condition: Condition): number => {
    const remembered = known.get(condition);
    if (remembered !== undefined) return remembered;
    const text = meaningOf(condition);
    const place = places.get(text) ?? distinct.length;
    if (place === distinct.length) distinct.push(condition);
    places.set(text, place);
    known.set(condition, place);
    return place;
  };
  const timed = new Set<number>();
  for (const provision of game.provisions) {
    for (const condition of conditionsAndEnds(provision)) placeOf(condition);
    if (provision.due.type === "after_conditions") {
      for (const condition of provision.conditions) timed.add(placeOf(condition));
    }
    for (const { condition, notice } of provision.ends) if (notice !== null) timed.add(placeOf(condition));
  }
  const conditions = distinct.map((condition, place): LaidCondition => {
    const moves = movesTowards(condition);
    return {
      meaning: meaningOf(condition),
      moves: moves.map(({ move }) => moveAt.get(move) ?? -1),
      actors: moves.map(({ actor }) => actor),
      needed: "needed" in condition ? condition.needed : 0,
      structure: condition.kind === "weighted_vote" ? condition.structure : null,
      breachOf: condition.kind === "breach" ? (provisionAt.get(condition.of) ?? Number.MAX_SAFE_INTEGER) : -1,
      isTimed: timed.has(place),
    };
  });
  return { conditions, placeOf };
}

/** What a condition comes to; how it is called matters to when its moves can be made, and that stands elsewhere. */
function meaningOf(condition: Condition): string {
  const { kind: _kind, ...meaning } = condition;
  return JSON.stringify(meaning);
}

/** Whether the moves made are enough; a breach is not met by moves. */
export function isCarried(
  { moves, actors, needed, structure, breachOf }: LaidCondition,
  made: Uint8Array,
): boolean {
  if (breachOf >= 0) return false;
  if (structure !== null)
    return passes(
      structure,
      actors.filter((_, place) => made[moves[place] ?? -1] === 1),
    );
  let count = 0;
  for (const move of moves) if (made[move] === 1) count += 1;
  return count >= needed;
}
