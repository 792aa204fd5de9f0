import type { Level } from "@foedus/engine";

/** How firmly something is owed, as it stands behind a duty. */
export const LEVELS: Readonly<Record<Level, string>> = {
  law: "in law",
  commitment: "as a political commitment",
  draft: "under drafts, as if concluded",
  report: "under reports, as if true",
};
