import { VICTIM, partyName } from "./treaty.js";

/** The treaty under unanimity as a person would write it, for `foedus ask` as a process. */
export function treatyText(parties: number): string {
  const names = Array.from(
    { length: parties },
    (_, index) => `  ${partyName(index)} "${partyName(index).toUpperCase()}"`,
  );
  return `agreement treaty "Treaty"
  signed 2000-01-01
  in force from 2000-01-01
  force law
  source "Written for a benchmark"

party attacker "Attacker"
parties
${names.join(",\n")}

council assembly "Assembly" of parties decides by unanimity

article 5
  when armed attack on any party as victim
  determined by assembly
  then each other party must assist victim with at least materiel within 30 days

scenario attack "Attack"
  2026-02-01 armed attack on ${VICTIM} by attacker in territory of ${VICTIM}
  ask for ${VICTIM}: each other party gives materiel within 60 days
`;
}
