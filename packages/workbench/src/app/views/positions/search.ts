/** What the address of this view says besides the cell. */
export interface PositionsSearch {
  readonly party?: string;
  readonly term?: string;
  /** Only what is known in own words. */
  readonly known?: "own";
  /** YYYY-MM-DD: how things stood as far as was known by then. */
  readonly asOf?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Takes what an address says, and leaves out what it may not say. */
export const positionsSearch = (search: Readonly<Record<string, unknown>>): PositionsSearch => {
  const { party, term, known, asOf } = search;
  return {
    ...(typeof party === "string" ? { party } : {}),
    ...(typeof term === "string" ? { term } : {}),
    ...(known === "own" ? { known } : {}),
    ...(typeof asOf === "string" && DATE.test(asOf) ? { asOf } : {}),
  };
};
