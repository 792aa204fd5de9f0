import type { Scene } from "../scene.js";

/** From whose side floors are told: that of the first question, else whoever is attacked first; null where there is neither. */
export const sideOf = ({ scenario }: Scene): string | null => {
  const asked = scenario?.questions[0]?.side;
  if (asked !== undefined) return asked;
  const victims = (scenario?.events ?? []).flatMap(({ event }) =>
    event.type === "armed_attack" || event.type === "threat" ? [event.victim] : [],
  );
  return victims[0] ?? null;
};

/** Whose floors are told: who owes something under the dossier's agreements, and who is asked about. */
export const performersOf = ({ outline, scenario }: Scene, side: string): readonly string[] => {
  const asked = (scenario?.questions ?? []).flatMap(({ outcome: { performers } }) =>
    performers.type === "party" ? [performers.name] : [],
  );
  return [...new Set([...(outline?.owners ?? []), ...asked])].filter((party) => party !== side);
};
