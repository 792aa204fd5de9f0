import type { Stored } from "@foedus/dossier/store";
import type { StoredStatement } from "../editing/statement-tree.js";

/** How far a report is: whether anybody looked for statements in it, and on how many somebody has to decide. */
export interface Counts {
  readonly isRead: boolean;
  readonly open: number;
  readonly decided: number;
}

/** How far each report is, by its name. */
export const countsOf = (
  reports: readonly Stored<"report">[],
  statements: readonly StoredStatement[],
  readings: readonly Stored<"reading">[],
): ReadonlyMap<string, Counts> => {
  const read = new Set(readings.map(({ id }) => id));
  const under = Map.groupBy(statements, ({ value }) => value.report);
  return new Map(
    reports.map(({ id }) => {
      const here = under.get(id) ?? [];
      const open = here.filter(({ value }) => value.status === "proposed").length;
      return [id, { isRead: read.has(id) || here.length > 0, open, decided: here.length - open }];
    }),
  );
};
