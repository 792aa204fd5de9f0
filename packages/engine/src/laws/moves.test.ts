import fc from "fast-check";
import { expect, test } from "vitest";
import { valueOf } from "../families/families.js";
import type { Actor, Game, MoveName } from "../grounding/game.js";
import { isKeepable } from "../oracle/scope.js";
import { boardOf } from "../reference/state.js";
import { anyGame } from "../testing/arbitrary-game.js";
import { crossedGame } from "../testing/arbitrary-crossed-game.js";
import { holdsFor } from "./testing/law.js";

/**
 * A game, and the same with one move ruled out: their open moves differ for its actor alone. So it is where everybody
 * can keep all it owes, for there what is lawful for others does not turn on what this actor can do.
 */
interface Pair {
  readonly actor: Actor;
  readonly more: Game;
  readonly fewer: Game;
}

function pairOf(game: Game, move: MoveName, actor: Actor): Pair {
  return { actor, more: game, fewer: { ...game, barred: [...game.barred, move] } };
}

const pair: fc.Arbitrary<Pair> = fc
  .tuple(fc.oneof(crossedGame, anyGame), fc.nat())
  .map(([game, choice]) => {
    const moves = boardOf(game).moves.filter(({ name }) => !game.given.some((given) => given.move === name));
    const move = moves[choice % moves.length];
    return move === undefined ? null : pairOf(game, move.name, move.actor);
  })
  .filter((found): found is Pair => found !== null && isKeepable(found.more) && isKeepable(found.fewer));

test("between games whose open moves differ for another party alone, more moves never make an answer assured", () => {
  let turned = 0;
  holdsFor(
    pair.filter(({ actor, more }) => actor !== more.side),
    1500,
    ({ more, fewer }) => {
      const [many, few] = [valueOf(more), valueOf(fewer)];
      if (many !== few) turned += 1;
      expect(many === "assured" && few !== "assured").toBe(false);
    },
  );
  expect(turned).toBeGreaterThan(20);
});

test("between games whose open moves differ for the side alone, more moves never take away that an answer is assured", () => {
  let turned = 0;
  holdsFor(
    pair.filter(({ actor, more }) => actor === more.side),
    600,
    ({ more, fewer }) => {
      const [many, few] = [valueOf(more), valueOf(fewer)];
      if (many !== few) turned += 1;
      expect(few === "assured" && many !== "assured").toBe(false);
    },
  );
  expect(turned).toBeGreaterThan(5);
});
