import { UNHINDERED } from "../../grounding/game.js";
import type { Game, GroundProvision } from "../../grounding/game.js";

/**
 * A defector may give something from the start, and is forbidden to give it from a day on. What follows on the breach
 * comes about only if it holds back until the prohibition has arisen, for nobody makes a move twice.
 *
 * The look ahead had taken the move for made at once, and said "impossible".
 */
const permission: GroundProvision = {
  ...UNHINDERED,
  name: "permission",
  clause: "pact.article-1",
  type: "permission",
  owner: "uk",
  opens: 0,
  closes: null,
  conditions: [],
  due: { type: "none" },
  permitted: ["armed_force"],
  required: [],
  nonEmpty: false,
};

export const aBreachThatWaitsForTheProhibition: Game = {
  side: "side",
  defecting: ["uk"],
  provisions: [
    permission,
    { ...permission, name: "prohibition", clause: "pact.article-2", type: "prohibition", opens: 24 },
    {
      ...permission,
      name: "consequence",
      clause: "pact.article-3",
      owner: "us",
      conditions: [{ kind: "breach", of: "prohibition" }],
    },
  ],
  given: [],
  barred: [],
  instants: [0, 24],
  asked: 24,
  atoms: [{ performer: "us", needs: [["armed_force"]] }],
  needed: 1,
};
