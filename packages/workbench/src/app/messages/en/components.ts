import type { Catalogue } from "../message.js";

export const components = {
  close: "Close",
  cancel: "Cancel",
  more: "More",
  required: "needed",
  dragToResize: "Drag, or use the arrow keys, to share out the width",
  working: "Working …",
  sortedUp: "sorted, smallest first",
  sortedDown: "sorted, largest first",
  sortBy: "Sort by {column}",
  carriedBy: "as told by {carrier}",
  chain: "Through whom it came",
  openInReport: "Open in its report",
  noDate: "no date given",
  noParty: "no party",
  rows: { one: "{count} row", other: "{count} rows" },
} as const satisfies Catalogue;
