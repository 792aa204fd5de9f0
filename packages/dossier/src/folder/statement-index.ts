import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";

/** Finds statements by name. Ids are unique in their report, so a name alone may be ambiguous. */
export interface StatementIndex {
  /**
   * Every statement that a source name may mean: `ID`, or `REPORT/ID`. Where several reports have the id, those that a person stands
   * behind are meant, if there are any: a proposal of another report takes no name from what was decided.
   */
  named(name: string): readonly Statement[];
  parentOf(statement: Statement): Statement | null;
  /** The statements that carry this one, outermost first; a circle is cut where it closes. */
  carriersOf(statement: Statement): readonly Statement[];
}

const key = (report: string, id: string): string => `${report}/${id}`;

/** An index over statements whose ids have been checked or not: it never fails, and cuts circles. */
export const indexStatements = (statements: readonly Statement[]): StatementIndex => {
  const byName = new Map<string, Statement[]>();
  const add = (name: string, statement: Statement): void => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [statement]);
    else known.push(statement);
  };
  for (const statement of statements) {
    add(statement.id, statement);
    add(key(statement.report, statement.id), statement);
  }
  const named = (name: string): readonly Statement[] => {
    const all = byName.get(name) ?? [];
    const decided = all.length > 1 ? all.filter(isDecidedFor) : [];
    return decided.length > 0 ? decided : all;
  };
  const parentOf = (statement: Statement): Statement | null =>
    statement.parent === null ? null : (named(key(statement.report, statement.parent))[0] ?? null);
  const carriersOf = (statement: Statement): readonly Statement[] => {
    const carriers: Statement[] = [];
    for (
      let at = parentOf(statement);
      at !== null && at !== statement && !carriers.includes(at);
      at = parentOf(at)
    ) {
      carriers.unshift(at);
    }
    return carriers;
  };
  return { named, parentOf, carriersOf };
};
