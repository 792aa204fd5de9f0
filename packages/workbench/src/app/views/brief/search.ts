/** What the address of the brief says. */
export interface BriefSearch {
  /** The name of the kept brief that is shown; the brief as of now without it. */
  readonly kept?: string;
  /** The name of the kept brief with which it is compared. */
  readonly since?: string;
  /** YYYY-MM-DD: it is compared with what the store held by the end of that day. */
  readonly date?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** A name as it stands in an address, where one of digits alone reads as a number. */
const nameIn = (value: unknown): string | null =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : null;

/** Takes what an address says, and leaves out what it may not say. */
export const briefSearch = (search: Readonly<Record<string, unknown>>): BriefSearch => {
  const { date } = search;
  const [kept, since] = [nameIn(search["kept"]), nameIn(search["since"])];
  return {
    ...(kept === null ? {} : { kept }),
    ...(since === null ? {} : { since }),
    ...(typeof date === "string" && (date === "" || DATE.test(date)) ? { date } : {}),
  };
};
