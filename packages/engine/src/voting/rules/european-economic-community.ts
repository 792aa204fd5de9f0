import type { VotingRule } from "../voting-rule.js";

/**
 * The Council of the European Economic Community of 1958: twelve votes of seventeen (EEC Treaty, Article 148(2), first case: on a
 * proposal of the Commission). Luxembourg's vote could never decide (Brams and Affuso 1976).
 */
export const EUROPEAN_ECONOMIC_COMMUNITY_1958: VotingRule = {
  type: "weighted",
  quota: 12,
  weights: [
    { voter: "germany", weight: 4 },
    { voter: "france", weight: 4 },
    { voter: "italy", weight: 4 },
    { voter: "belgium", weight: 2 },
    { voter: "netherlands", weight: 2 },
    { voter: "luxembourg", weight: 1 },
  ],
};
