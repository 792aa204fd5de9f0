import { askedToDo, sentence } from "../explanation/words.js";
import type { Reason } from "../finding.js";
import type { Candidate } from "../grounding/candidates.js";
import type { Ground } from "../grounding/context.js";
import type { LevelAnswer } from "../verdicts/level.js";
import type { ToldCompletion } from "./told-completion.js";
import { shortArticle } from "./telling.js";

import type { Inquiry } from "../grounding/ground.js";

/**
 * Clauses that would be about what is asked in another completion, and are not in the one that is told: that they say
 * something else there is the reason, and not that there is none.
 */
export function otherClauses(
  ground: Ground,
  inquiry: Inquiry,
  answer: LevelAnswer,
  { leaf }: ToldCompletion,
): readonly Reason[] {
  const here = new Set(leaf.grounding.candidates.map(({ candidate }) => candidate.clause.name));
  const elsewhere = new Map<string, Candidate>();
  for (const { result } of answer.leaves) {
    for (const { candidate } of result.grounding.candidates) {
      if (!here.has(candidate.clause.name)) elsewhere.set(candidate.clause.name, candidate);
    }
  }
  const what = askedToDo(ground, inquiry.asked);
  return [...elsewhere.keys()].map((clause) => ({
    code: "no_clause",
    clause,
    sentence: `${sentence(shortArticle(ground.model, clause))} would count with other answers; as supposed here it neither obliges nor expressly lets anybody asked ${what}.`,
  }));
}
