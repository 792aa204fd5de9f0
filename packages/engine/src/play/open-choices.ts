import type { Budget } from "./bound.js";
import { PASS } from "./choices.js";
import { isHarmonious, lawfulInHarmony } from "./harmony.js";
import { Keeping } from "./keeping.js";
import type { Layout } from "./layout.js";
import type { Position } from "./position.js";
import { movesOpenTo } from "./standing.js";

/** What is open to each player of a game: what is lawful, and to a defector all that is in its power. */
export class OpenChoices {
  readonly #layout: Layout;
  readonly #keeping: readonly (Keeping | null)[];

  constructor(layout: Layout, budget: Budget) {
    this.#layout = layout;
    this.#keeping = layout.players.map((_, player) =>
      layout.isDefecting[player] === true || isHarmonious(layout, player)
        ? null
        : new Keeping(layout, player, budget),
    );
  }

  /** The open choices of a player: moves, and passing last where it is open. Null where the budget ends. */
  of(player: number, position: Position): readonly number[] | null {
    const choices = [...movesOpenTo(this.#layout, player, position), PASS];
    if (this.#layout.isDefecting[player] === true) return choices;
    const keeping = this.#keeping[player] ?? null;
    return keeping === null
      ? lawfulInHarmony(this.#layout, player, position, choices)
      : keeping.lawful(position, choices);
  }
}
