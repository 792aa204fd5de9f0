import { UNHINDERED } from "../../grounding/game.js";
import type { Game } from "../../grounding/game.js";

/**
 * A duty falls due at the very instant at which another may end it. All move at once: whoever owes may not wait to see
 * whether the duty goes away, so what is owed is given.
 *
 * The look ahead had let the owner pass in the round in which the other acts, and said "discretionary".
 */
export const aDutyThatIsDueWhenItEnds: Game = {
  side: "side",
  defecting: [],
  provisions: [
    {
      ...UNHINDERED,
      name: "duty",
      clause: "pact.article-1",
      type: "duty",
      owner: "us",
      opens: 0,
      closes: null,
      conditions: [],
      ends: [
        {
          condition: { kind: "act", needed: 1, moves: [{ actor: "uk", move: "act:uk:ends" }] },
          from: 24,
          notice: null,
        },
      ],
      due: { type: "at", moment: 24 },
      permitted: ["armed_force"],
      required: [["armed_force"]],
      nonEmpty: false,
    },
  ],
  given: [],
  barred: [],
  instants: [0, 24],
  asked: 24,
  atoms: [{ performer: "us", needs: [["armed_force"]] }],
  needed: 1,
};
