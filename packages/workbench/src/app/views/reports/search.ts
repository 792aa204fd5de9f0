/** What the address says beside the report: other reports in columns beside it, and which statements are listed. */
export interface ReportsSearch {
  readonly beside?: readonly string[];
  readonly show?: "open";
}

/** Reads that part of an address; what says something else says nothing. */
export const reportsSearch = (search: Readonly<Record<string, unknown>>): ReportsSearch => {
  const { beside, show } = search;
  const names = Array.isArray(beside)
    ? beside.filter((name): name is string => typeof name === "string")
    : [];
  return {
    ...(names.length === 0 ? {} : { beside: names }),
    ...(show === "open" ? { show } : {}),
  };
};
