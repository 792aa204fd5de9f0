import type { Label } from "../../parsing/grammar-graph.js";

/** More than this many ways to go on tell nobody anything. */
const MOST = 8;

const TERMINALS: Readonly<Record<string, string>> = {
  ID: "a name",
  STRING: "words in quotation marks",
  INT: "a number",
  DATE: "a date such as 2026-03-01",
  HOUR: "an hour such as 14:00",
  NUMBERING: "a number",
};

/** A word of the grammar, for a person: `"must"`, `a name`. */
export const describeLabel = (label: Label): string => TERMINALS[label] ?? `"${label}"`;

/** What may stand in a place, for a person: `"must" or "may"`. */
export function describeExpected(labels: readonly Label[]): string {
  const words = [...new Set(labels.map(describeLabel))];
  const shown = words.slice(0, MOST);
  if (words.length > MOST)
    return `${shown.join(", ")} or another word of the language (see docs/language/README.md)`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? "nothing more") : `${shown.join(", ")} or ${last ?? ""}`;
}
