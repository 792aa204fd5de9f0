import { readReport } from "@foedus/reading";
import type { ProposedStatement } from "@foedus/reading";

/** What the reader proposes of a report: who is said to have said what, through whom. */
export const reading = (report: Parameters<typeof readReport>[0]): readonly ProposedStatement[] =>
  readReport(report);
