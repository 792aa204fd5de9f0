import type { HistoricalRecord } from "../model/scenario.js";
import type { PartyName } from "../model/party.js";
import type { CasusAnswer } from "./casus-of-scenario.js";

/** What the model says where a record says something: `open` where it turns on words that the text leaves open. */
export type ModelSays = "arose" | "did_not_arise" | "breached" | "not_breached" | "open";

/** A record beside what follows from the text alone. */
export interface AgainstRecord {
  readonly record: HistoricalRecord;
  readonly says: ModelSays;
  /**
   * Whether both say the same. What is disputed agrees with what the text leaves open; where the text is clear, the dispute is told
   * beside it (null), for no model settles a dispute among scholars.
   */
  readonly agrees: boolean | null;
  /** What the answer rests on; null where the model has no such clause. */
  readonly answer: CasusAnswer | null;
}

/** Sets what a record says of a clause beside what the model says. */
export function againstRecord(record: HistoricalRecord, answers: readonly CasusAnswer[]): AgainstRecord {
  const answer = answers.find(({ clause }) => clause === record.clause) ?? null;
  const says = answer === null ? "did_not_arise" : modelSays(record, answer);
  return { record, says, agrees: agreement(record, says), answer };
}

function modelSays({ says, parties }: HistoricalRecord, answer: CasusAnswer): ModelSays {
  return says === "breached" ? breachesOf(answer, parties) : arisingOf(answer, parties);
}

/** What is said of several parties is so only if it is so of each; what is said of nobody in particular, of the clause as a whole. */
function arisingOf({ arose, forWhom, mayBeFor }: CasusAnswer, parties: readonly PartyName[]): ModelSays {
  if (parties.length === 0)
    return arose === "yes" ? "arose" : arose === "undetermined" ? "open" : "did_not_arise";
  if (parties.every((party) => forWhom.includes(party))) return "arose";
  return parties.some((party) => mayBeFor.includes(party)) ? "open" : "did_not_arise";
}

function breachesOf({ due }: CasusAnswer, parties: readonly PartyName[]): ModelSays {
  const statesOf = (party: PartyName): readonly string[] =>
    due.filter(({ owner }) => owner === party).map(({ state }) => state);
  // What is overdue is a breach that continues: see docs/replay.md.
  const isBreach = (state: string): boolean => state === "breached" || state === "overdue";
  if (parties.every((party) => statesOf(party).some(isBreach))) return "breached";
  return parties.some((party) => statesOf(party).includes("undetermined")) ? "open" : "not_breached";
}

function agreement({ says: recorded }: HistoricalRecord, says: ModelSays): boolean | null {
  if (recorded === "disputed") return says === "open" ? true : null;
  return says === recorded;
}
