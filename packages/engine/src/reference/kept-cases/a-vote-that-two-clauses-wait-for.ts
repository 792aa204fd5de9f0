import { UNHINDERED } from "../../grounding/game.js";
import type { Game, GroundProvision } from "../../grounding/game.js";

/**
 * Two clauses wait for the same votes, and the second opens later. Votes cast for the first count for the second when
 * it opens, so what the scenario gives at that very moment finds them cast.
 *
 * The quick evaluation had looked at the second clause's own period alone, and said "impossible".
 */
const votes = (quota: number, eu: number, uk: number): GroundProvision["conditions"][number] => ({
  kind: "weighted_vote",
  structure: {
    voters: ["eu", "uk"],
    thresholds: [{ quota, weights: [eu, uk] }],
    formula: { type: "threshold", index: 0 },
  },
  moves: ["eu", "uk"].map((actor) => ({ actor, move: `vote:${actor}:x` })),
});

const permission = (changes: Partial<GroundProvision>): GroundProvision => ({
  ...UNHINDERED,
  name: "first",
  clause: "first",
  type: "permission",
  owner: "uk",
  opens: 0,
  closes: 48,
  conditions: [],
  due: { type: "none" },
  permitted: ["materiel"],
  required: [],
  nonEmpty: false,
  ...changes,
});

export const aVoteThatTwoClausesWaitFor: Game = {
  side: "side",
  defecting: [],
  provisions: [
    permission({ conditions: [votes(4, 2, 3)] }),
    permission({ name: "second", owner: "us", opens: 24, closes: 24, conditions: [votes(5, 3, 2)] }),
  ],
  given: [{ move: "perform:us:materiel", at: 24 }],
  barred: [],
  instants: [0, 24, 48],
  asked: 48,
  atoms: [
    { performer: "us", needs: [["materiel"]] },
    { performer: "uk", needs: [["materiel"]] },
  ],
  needed: 2,
};
