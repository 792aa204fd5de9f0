import type { OpenQuestion } from "@foedus/dossier";

type Answer = OpenQuestion["answers"][number];

/** Answers that leave the same stand together, in the order of the menu. */
export const alike = (answers: readonly Answer[]): readonly (readonly [Answer, ...Answer[]])[] => {
  const groups = new Map<string, [Answer, ...Answer[]]>();
  for (const answer of answers) {
    const key = JSON.stringify(answer.leaves);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [answer]);
    else group.push(answer);
  }
  return [...groups.values()];
};
