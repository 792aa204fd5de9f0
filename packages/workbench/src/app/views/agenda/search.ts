/** What the address of the agenda says besides the question. */
export interface AgendaSearch {
  /** Grouped by who must answer; in the order of rank without it. */
  readonly by?: "party";
}

/** Takes what an address says, and leaves out what it may not say. */
export const agendaSearch = ({ by }: Readonly<Record<string, unknown>>): AgendaSearch =>
  by === "party" ? { by } : {};
