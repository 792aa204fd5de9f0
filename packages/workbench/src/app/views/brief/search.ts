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

/** Takes what an address says, and leaves out what it may not say. */
export const briefSearch = ({ kept, since, date }: Readonly<Record<string, unknown>>): BriefSearch => ({
  ...(kept === undefined ? {} : { kept: String(kept) }),
  ...(since === undefined ? {} : { since: String(since) }),
  ...(typeof date === "string" && (date === "" || DATE.test(date)) ? { date } : {}),
});
