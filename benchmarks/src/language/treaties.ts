// Texts of the language of a given length: invented pacts, each a whole one with its places, articles and scenarios.
import type { SourceFile } from "@foedus/language";

/** A statement is what a person would count as one: an agreement, a party, a place, a body, an article with its clause, an event, a question. */
export const STATEMENTS_OF_A_PACT = 50;

const PARTIES = 8;
const SCENARIOS = 5;

/** The articles of a pact; each is one clause in a form of its own. */
function articles(number: number): readonly string[] {
  const party = (index: number): string => `state_${number}_${index}`;
  const attack = `when armed attack on any party as victim in area_${number}\n  determined by council_${number}`;
  return [
    `article 1 "Consultation"
  when any party deems any party threatened
  then all parties must consult within 48 hours`,
    `article 2 "Armed attack"
  ${attack}
  then each other party must assist victim
         with such measures as it deems necessary, which may include armed_force
         forthwith
   and all parties must report to security_council within 7 days
  until security_council takes measures`,
    `article guarantee_${number} "Guarantee"
  when armed attack on ${party(1)} in unspecified
  determined by unspecified
  then ${party(2)} must assist ${party(1)} with unspecified within unspecified
   and each of friends_${number} must assist ${party(1)} with materiel, intelligence within 30 days of the finding`,
    `article 4 "Processes"
  provisions are carried out by each party through its parliament`,
    ...Array.from(
      { length: 12 },
      (_, index) => `article ${index + 5} "Aid to ${party((index % PARTIES) + 1)}"
  like pact_${number}.article-2
  when armed attack on ${party((index % PARTIES) + 1)} by outsider_${number} in territory of ${party((index % PARTIES) + 1)}
  determined by each guarantor -- each for itself
  then ${party(((index + 1) % PARTIES) + 1)} must assist victim with at least materiel within ${index + 3} days`,
    ),
    `article 17 "Restraint"
  ${party(3)} must enact law "no bases" contested { foreign_bases, foreign_bases except training } by 2027-01-01`,
    `article 18 "Support"
  ${party(4)} may assist ${party(1)} with any assistance except armed_force`,
    `article 19 "Threats"
  when threat to ${party(5)} as victim
  then each of friends_${number} must consult immediately`,
    `article 20 "Outsiders"
  each party must not assist outsider_${number} with armed_force`,
  ];
}

function scenario(number: number, index: number): string {
  const victim = `state_${number}_${index}`;
  return `scenario attack_${number}_${index} "Attack on ${victim}"
  2026-0${index}-01 armed attack on ${victim} by outsider_${number} in territory of ${victim}
  ask for ${victim}: each other party gives assistance within 30 days
  ask for ${victim}: armed_force from at least 2 parties`;
}

/** One pact of fifty statements. */
function pact(number: number): string {
  const parties = Array.from(
    { length: PARTIES },
    (_, index) => `  state_${number}_${index + 1} "State ${index + 1} of Pact ${number}"`,
  );
  const declarations = [
    `agreement pact_${number} "Pact ${number}"
  signed 2025-03-01
  in force from 2025-06-01
  force law
  source "Register of pacts, ${number}"`,
    `parties\n${parties.join(",\n")}`,
    `party outsider_${number} "Outsider ${number}"`,
    `place coast_${number} "Coast" in territory of state_${number}_1`,
    `area area_${number} "Treaty area" includes territory of any party, coast_${number}`,
    `group friends_${number} "Friends" includes state_${number}_2, others unspecified from state_${number}_3, state_${number}_4`,
    `council council_${number} "Council" of parties decides by two thirds`,
    ...articles(number),
    `variant as_${number} fills guarantee_${number} from pact_${number}.article-2, place = territory of state_${number}_1, determined by facts`,
    ...Array.from({ length: SCENARIOS }, (_, index) => scenario(number, index + 1)),
  ];
  return declarations.join("\n\n");
}

/** So many statements, in so many files of the same length. Both are taken as multiples of whole pacts. */
export function treaties(statements: number, files: number): readonly SourceFile[] {
  const inEach = statements / STATEMENTS_OF_A_PACT / files;
  return Array.from({ length: files }, (_, file) => ({
    path: `pacts-${String(file).padStart(4, "0")}.foedus`,
    text: `${Array.from({ length: inEach }, (_unused, index) => pact(file * inEach + index + 1)).join("\n\n")}\n`,
  }));
}
