import type { Game } from "../../grounding/game.js";
import type { Observed } from "../types.js";

/** The outcome, and of every provision whether it is broken, performed, ended. */
export function observedIn({ provisions }: Game): readonly Observed[] {
  return [
    { type: "outcome" },
    ...provisions.flatMap(({ name }): readonly Observed[] => [
      { type: "breached", provision: name },
      { type: "performed", provision: name },
      { type: "ended", provision: name },
    ]),
  ];
}
