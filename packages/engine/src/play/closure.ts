import type { Game } from "../grounding/game.js";
import { performName } from "../grounding/game.js";
import type { Layout } from "./layout.js";

/** The part of a game that something turns on: provisions and moves. */
export interface Closure {
  readonly provisions: ReadonlySet<number>;
  readonly moves: ReadonlySet<number>;
}

/** Provisions that must stay with a player, or with a move, for another reason than that something turns on them. */
export interface Companions {
  readonly ofPlayer: (player: number) => readonly number[];
  readonly ofMove: (move: number) => readonly number[];
}

const ALONE: Companions = { ofPlayer: () => [], ofMove: () => [] };

/**
 * The smallest part of the game that contains these provisions and moves and in which nothing turns on anything
 * outside it: whether a provision arises, ends, is displaced, performed or broken, and whether a move can be made.
 * (Cone of influence: Clarke, Grumberg and Peled, "Model Checking", 1999, chapter 13.) It does not ask what is
 * lawful; whoever uses it for that adds the provisions that decide it as companions.
 */
export function closureOf(
  layout: Layout,
  provisions: Iterable<number>,
  moves: Iterable<number>,
  companions: Companions = ALONE,
): Closure {
  const keptProvisions = new Set<number>();
  const keptMoves = new Set<number>();
  const askedFor = new Set<number>();
  const pending: { readonly kind: "provision" | "move"; readonly place: number }[] = [];
  const keepProvision = (place: number): void => {
    if (layout.provisions[place] === undefined || keptProvisions.has(place)) return;
    keptProvisions.add(place);
    pending.push({ kind: "provision", place });
  };
  const keepMove = (place: number): void => {
    if (layout.moves[place] === undefined || keptMoves.has(place)) return;
    keptMoves.add(place);
    pending.push({ kind: "move", place });
  };
  const keepPlayer = (player: number): void => {
    if (askedFor.has(player)) return;
    askedFor.add(player);
    for (const place of companions.ofPlayer(player)) keepProvision(place);
  };
  const awaited = new Set<number>();
  const keepAwaiting = (condition: number): void => {
    if (awaited.has(condition)) return;
    awaited.add(condition);
    for (const { provision } of layout.awaitedBy[condition] ?? []) keepProvision(provision);
  };
  for (const place of provisions) keepProvision(place);
  for (const place of moves) keepMove(place);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "move") {
      const move = layout.moves[next.place];
      if (move === undefined) continue;
      keepPlayer(move.player);
      for (const place of companions.ofMove(next.place)) keepProvision(place);
      if (move.performance !== null) for (const { provision } of move.allowedBy) keepProvision(provision);
      else for (const condition of move.conditions) keepAwaiting(condition);
    } else {
      const provision = layout.provisions[next.place];
      if (provision === undefined) continue;
      keepPlayer(provision.owner);
      for (const place of [...provision.conditions, ...provision.ends.map(({ condition }) => condition)]) {
        const condition = layout.conditions[place];
        for (const move of condition?.moves ?? []) keepMove(move);
        keepProvision(condition?.breachOf ?? -1);
      }
      // A permission matters through the moves it permits that matter; a duty or prohibition also by being broken.
      const isPermission = provision.ground.type === "permission";
      for (const { move, displacers } of [...provision.required.flat(), ...provision.permitted]) {
        for (const displacer of displacers) keepProvision(displacer);
        if (!isPermission) keepMove(move);
      }
    }
  }
  return { provisions: keptProvisions, moves: keptMoves };
}

/** The game of a closure alone. Permissions keep only the performances that matter. */
export function partOf({ game, moves }: Layout, closure: Closure): Game {
  const names = new Set([...closure.moves].map((move) => moves[move]?.name));
  return {
    ...game,
    provisions: game.provisions.flatMap((provision, place) => {
      if (!closure.provisions.has(place)) return [];
      if (provision.type !== "permission") return [provision];
      const permitted = provision.permitted.filter((leaf) => names.has(performName(provision.owner, leaf)));
      return [permitted.length === provision.permitted.length ? provision : { ...provision, permitted }];
    }),
    given: game.given.filter(({ move }) => names.has(move)),
    barred: game.barred.filter((move) => names.has(move)),
  };
}
