import type { Game } from "../../grounding/game.js";
import { closureOf, partOf } from "../closure.js";
import { isHarmonious } from "../harmony.js";
import type { Layout } from "../layout.js";

/**
 * The part of a game on which its outcome turns; the rest is dropped, with the players who are only there.
 *
 * Kept are the moves that give what is asked, whatever lets them be made, ends or displaces that, and so on (the cone
 * of influence). What is lawful must not change either. For a player who can keep everything together
 * (`harmony.ts`) it turns on the prohibitions of the moves that are kept, and on the duties that these moves perform;
 * another duty of its, all of whose performances are dropped, restricts nothing but passing, and can be performed
 * without touching what is kept. Of any other player all duties and prohibitions are kept, and what they turn on.
 *
 * What is left are moves of the dropped part, which only take up rounds. Whoever makes one finds the same position
 * in the next round, with one such move less; those committed choose first in it again, and the others answer again.
 * So by induction on the number of such moves left they gain nobody anything. The same holds for a prohibition that
 * forbids only what its owner can never give: it is never broken, and falls away because no kept move is under it.
 */
export function relevantPart(layout: Layout): Game {
  const { game } = layout;
  const needsAll = layout.players.map(
    (_, player) => layout.isDefecting[player] !== true && !isHarmonious(layout, player),
  );
  const closure = closureOf(layout, [], layout.atoms.flat(2), {
    ofPlayer: (player) =>
      needsAll[player] === true
        ? (layout.provisionsOf[player] ?? []).filter(
            (place) => layout.provisions[place]?.ground.type !== "permission",
          )
        : [],
    ofMove: (move) => (layout.moves[move]?.forbiddenBy ?? []).map(({ provision }) => provision),
  });
  return closure.provisions.size === game.provisions.length ? game : partOf(layout, closure);
}
