import { useState } from "react";
import type { Analysis } from "../../analysis/use-analysis.js";

/** The last value that was worked out, also while another is being worked out, and where none comes of it. */
export const useLast = <Value>(analysis: Analysis<Value>): Value | null => {
  const [last, setLast] = useState<Value | null>(null);
  const told =
    analysis.type === "value" ? analysis.value : analysis.type === "working" ? analysis.before : null;
  if (told !== null && told !== last) setLast(told);
  return told ?? last;
};
