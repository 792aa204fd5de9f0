/** A row of a table of verdicts: what stands in each of its columns; null where it is not known yet. */
export interface Compared<Row> {
  readonly row: Row;
  readonly cells: readonly (string | null)[];
}

/** Whether two columns say different things there. What is not known yet is no difference. */
export const isDiffering = ({ cells }: { readonly cells: readonly (string | null)[] }): boolean =>
  new Set(cells.filter((cell) => cell !== null)).size > 1;

/** Rows in which something differs, and those in which all is the same, each in their order. */
export const differencesFirst = <Row>(
  rows: readonly Compared<Row>[],
): { readonly differing: readonly Compared<Row>[]; readonly same: readonly Compared<Row>[] } => ({
  differing: rows.filter(isDiffering),
  same: rows.filter((row) => !isDiffering(row)),
});

/** In how many rows a column says something else than the first does. */
export const differsFromFirst = (rows: readonly Compared<unknown>[], column: number): number =>
  rows.filter(({ cells }) => {
    const [first, other] = [cells[0], cells[column]];
    return first !== null && first !== undefined && other !== null && other !== undefined && other !== first;
  }).length;
