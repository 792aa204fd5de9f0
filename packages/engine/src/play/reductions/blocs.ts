import { carries } from "../../grounding/game.js";
import type {
  Actor,
  Condition,
  CountCondition,
  CountedMove,
  End,
  Game,
  GroundProvision,
  WeightedVote,
} from "../../grounding/game.js";
import { total } from "../../voting/structure.js";
import type { VotingStructure } from "../../voting/structure.js";
import { isHarmonious } from "../harmony.js";
import type { Layout } from "../layout.js";

/** A question about a game: who is committed besides the side. */
export interface Question {
  readonly game: Game;
  readonly actors: readonly Actor[];
}

type Moves = CountCondition | WeightedVote;

/**
 * Lets those who do nothing but vote on one matter act as two blocs: those committed, and the others. 193 voters
 * become at most two moves, and a threshold becomes: either bloc is enough, one of them is, it takes both, or
 * not even both are enough.
 *
 * Why a bloc loses nothing by voting as one, and only when it decides or offers the other to decide: votes are never
 * taken back, so part of a bloc's votes only leaves the other bloc needing fewer, while the rest of the bloc could
 * have been given with it later, in the very round in which it counts. That needs all who count towards the condition
 * to be able to vote at the same times; so every one of its moves must count towards this condition alone, be no
 * performance, and neither be given nor barred. A condition is met when the last vote that is needed comes, which is
 * when the bloc votes. What a vote does besides, namely to take up a round, gains nobody anything. Lastly, what is
 * lawful for others must not turn on how far a vote has come; so everybody else must be able to keep all that binds it.
 */
export function blocsOf(layout: Layout, actors: readonly Actor[]): Question {
  const { game } = layout;
  const committed = new Set([...actors, game.side]);
  const isLawfulAtSight = layout.players.every(
    (_, player) => layout.isDefecting[player] === true || isHarmonious(layout, player),
  );
  if (!isLawfulAtSight) return { game, actors };
  const replaced = new Map<string, Moves>();
  const merged = new Set<Actor>();
  for (const [place, { meaning, moves }] of layout.conditions.entries()) {
    const votersOnly = moves.every((move) => isMereVote(layout, move));
    const single = moves.filter((move) => isOnlyMove(layout, move));
    if (!votersOnly || single.length < 2) continue;
    const condition = conditionOf(layout, place);
    const voters = new Set(single.map((move) => layout.players[layout.moves[move]?.player ?? -1] ?? ""));
    if (condition === null || voters.size !== single.length || voters.has(game.side)) continue;
    const bloc = inBlocs(condition, voters, committed, String(place));
    if (bloc === null) continue;
    replaced.set(meaning, bloc);
    for (const voter of voters) merged.add(voter);
  }
  if (replaced.size === 0) return { game, actors };
  const blocs = [...replaced.values()].flatMap(({ moves }) => moves.map(({ actor }) => actor));
  return {
    game: {
      ...game,
      provisions: game.provisions.map((provision, place) => rewritten(layout, provision, place, replaced)),
    },
    actors: [
      ...actors.filter((actor) => !merged.has(actor)),
      ...blocs.filter((actor) => actor.startsWith(COMMITTED)),
    ],
  };
}

const COMMITTED = "bloc:committed:";
const OTHERS = "bloc:others:";

/** Whether the move is a free vote on one matter, which can be cast whenever any other on it can. */
function isMereVote(layout: Layout, move: number): boolean {
  const laid = layout.moves[move];
  return (
    laid !== undefined &&
    laid.performance === null &&
    laid.conditions.length === 1 &&
    !laid.isBarred &&
    laid.freeFrom === Number.NEGATIVE_INFINITY
  );
}

/** Whether whoever makes the move has nothing else to do in the game. */
function isOnlyMove({ moves, movesOf, provisionsOf }: Layout, move: number): boolean {
  const player = moves[move]?.player ?? -1;
  return movesOf[player]?.length === 1 && provisionsOf[player]?.length === 0;
}

/** The condition as the game says it, if it is called the same wherever it stands. */
function conditionOf(layout: Layout, place: number): Moves | null {
  const said = layout.provisions.flatMap(({ ground, conditions, ends }) => [
    ...ground.conditions.filter((_, index) => conditions[index] === place),
    ...ground.ends.filter((_, index) => ends[index]?.condition === place).map(({ condition }) => condition),
  ]);
  const [first] = said;
  if (first === undefined || first.kind === "breach") return null;
  return said.every(({ kind }) => kind === first.kind) ? first : null;
}

/** The condition with its mere voters merged; null where that cannot be said in the same kind of condition. */
function inBlocs(
  condition: Moves,
  voters: ReadonlySet<Actor>,
  committed: ReadonlySet<Actor>,
  matter: string,
): Moves | null {
  const ours = condition.moves.flatMap(({ actor }) =>
    voters.has(actor) && committed.has(actor) ? [actor] : [],
  );
  const theirs = condition.moves.flatMap(({ actor }) =>
    voters.has(actor) && !committed.has(actor) ? [actor] : [],
  );
  const apart = condition.moves.filter(({ actor }) => !voters.has(actor));
  const ourBloc = { actor: `${COMMITTED}${matter}`, move: `vote:${COMMITTED}${matter}` };
  const theirBloc = { actor: `${OTHERS}${matter}`, move: `vote:${OTHERS}${matter}` };
  const blocs: readonly (readonly [CountedMove, readonly Actor[]])[] = [
    [ourBloc, ours] as const,
    [theirBloc, theirs] as const,
  ].filter(([, members]) => members.length > 0);
  if (apart.length === 0) {
    const enough = (...chosen: readonly (readonly Actor[])[]): boolean => carries(condition, chosen.flat());
    const kind = condition.kind === "weighted_vote" ? "vote" : condition.kind;
    const moves = blocs.map(([move]) => move);
    if (enough([])) return { kind, needed: 0, moves };
    const alone = blocs.filter(([, members]) => enough(members)).map(([move]) => move);
    if (alone.length > 0) return { kind, needed: 1, moves: alone };
    return { kind, needed: enough(ours, theirs) ? moves.length : moves.length + 1, moves };
  }
  if (condition.kind === "consent" || condition.kind === "act") return null;
  const members = [...blocs, ...apart.map((move) => [move, [move.actor]] as const)];
  return {
    kind: "weighted_vote",
    structure: mergedStructure(condition, members),
    moves: members.map(([move]) => move),
  };
}

/** The rule by which blocs and those who stand apart vote: each has the weights of its members together. */
function mergedStructure(
  condition: Moves,
  members: readonly (readonly [CountedMove, readonly Actor[]])[],
): VotingStructure {
  const voters = members.map(([{ actor }]) => actor);
  if (condition.kind !== "weighted_vote") {
    const weights = members.map(([, { length }]) => length);
    return {
      voters,
      thresholds: [{ quota: condition.needed, weights }],
      formula: { type: "threshold", index: 0 },
    };
  }
  const { structure } = condition;
  const weigh = (weights: readonly number[]): readonly number[] =>
    members.map(([, actors]) => total(actors.map((actor) => weights[structure.voters.indexOf(actor)] ?? 0)));
  return {
    voters,
    thresholds: structure.thresholds.map(({ quota, weights }) => ({ quota, weights: weigh(weights) })),
    formula: structure.formula,
  };
}

function rewritten(
  layout: Layout,
  provision: GroundProvision,
  place: number,
  replaced: ReadonlyMap<string, Moves>,
): GroundProvision {
  const laid = layout.provisions[place];
  const turned = (condition: Condition, at: number | undefined): Condition =>
    replaced.get(layout.conditions[at ?? -1]?.meaning ?? "") ?? condition;
  return {
    ...provision,
    conditions: provision.conditions.map((condition, index) => turned(condition, laid?.conditions[index])),
    ends: provision.ends.map((end, index): End => ({
      ...end,
      condition: turned(end.condition, laid?.ends[index]?.condition),
    })),
  };
}
