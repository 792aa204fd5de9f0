import type { PartyOnTerm } from "@foedus/dossier";
import type { Stance } from "../../../components/mark/stance-mark.js";

/** A day on which a party took a stance, as it stands in a small line. */
export interface Turn {
  readonly day: string;
  readonly stances: readonly Stance[];
}

/** The days on which the stance of a cell changed, oldest first: a day that says the same again is no turn. */
export const turnsOf = ({ movement }: Pick<PartyOnTerm, "movement">): readonly Turn[] => {
  const days = new Map<string, Set<Stance>>();
  for (const { day, effect } of movement) {
    if (effect.type !== "stance") continue;
    days.set(day, (days.get(day) ?? new Set()).add(effect.rule.stance));
  }
  const turns = [...days].map(([day, stances]) => ({ day, stances: [...stances] }));
  return turns.filter(
    ({ stances }, index) => stances.join(" ") !== (turns[index - 1]?.stances.join(" ") ?? ""),
  );
};
