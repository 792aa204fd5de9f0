import type { OpenQuestion } from "@foedus/dossier";
import { byName } from "../../../messages/say.js";

/** Who must answer what: everybody with their questions, those who must answer the most important first. */
export const byParty = (
  questions: readonly OpenQuestion[],
): readonly { readonly party: string | null; readonly questions: readonly OpenQuestion[] }[] => {
  const parties = [...new Set(questions.flatMap(({ mustAnswer }) => mustAnswer))].toSorted(byName);
  const nobody = questions.filter(({ mustAnswer }) => mustAnswer.length === 0);
  const groups = parties
    .map((party) => ({ party, questions: questions.filter(({ mustAnswer }) => mustAnswer.includes(party)) }))
    .toSorted(
      (left, right) =>
        (left.questions[0]?.rank ?? 0) - (right.questions[0]?.rank ?? 0) ||
        right.questions.length - left.questions.length,
    );
  return nobody.length === 0 ? groups : [...groups, { party: null, questions: nobody }];
};
