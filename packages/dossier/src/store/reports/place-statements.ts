import type { Statement } from "../../format/statement.js";
import type { RecordChange } from "../commands/command.js";

/** The statements of a table against those that are recorded already. */
export interface PlacedStatements {
  readonly changes: readonly RecordChange[];
  /** How many say what is recorded already. */
  readonly known: number;
}

/** Two statements of one report say the same where the same speaker says the same words and does the same by them. */
const sameness = ({ report, speaker, content, acts }: Statement): string =>
  JSON.stringify([report, speaker.name, content, acts]);

const freshId = (id: string, taken: ReadonlySet<string>): string => {
  const stem = id.replace(/-\d+$/u, "");
  let count = 1;
  while (taken.has(`${stem}-${String(count)}`)) count += 1;
  return `${stem}-${String(count)}`;
};

/**
 * Statements as records to be. One that is recorded already is left; one whose id another has gets the next free id, and those
 * that hang under it follow. Carriers stand before what they carry, as in the table.
 */
export const placeStatements = (
  statements: readonly Statement[],
  recorded: readonly Statement[],
): PlacedStatements => {
  const taken = new Map<string, Set<string>>();
  const takenIn = (report: string): Set<string> => {
    const there = taken.get(report) ?? new Set<string>();
    taken.set(report, there);
    return there;
  };
  for (const { report, id } of recorded) takenIn(report).add(id);
  const known = new Map(recorded.map((statement) => [sameness(statement), statement.id]));
  const renamed = new Map<string, string>();
  const changes: RecordChange[] = [];
  let count = 0;
  for (const statement of statements) {
    const { report, id } = statement;
    const there = known.get(sameness(statement));
    if (there !== undefined) {
      renamed.set(`${report}/${id}`, there);
      count += 1;
      continue;
    }
    const inReport = takenIn(report);
    const own = inReport.has(id) ? freshId(id, inReport) : id;
    renamed.set(`${report}/${id}`, own);
    inReport.add(own);
    const parent =
      statement.parent === null ? null : (renamed.get(`${report}/${statement.parent}`) ?? statement.parent);
    const value = { ...statement, id: own, parent };
    changes.push({ type: "record", kind: "statement", id: `${report}/${own}`, expects: 0, value });
  }
  return { changes, known: count };
};
