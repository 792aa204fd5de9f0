import type { ReadingState } from "../../parsing/sentence-automaton.js";

/** More than this many ways to go on tell nobody anything. */
const MOST = 8;

const TERMINALS: Readonly<Record<string, string>> = {
  ID: "a name",
  STRING: "words in quotation marks",
  INT: "a number",
  DATE: "a date such as 2026-03-01",
};

/** What may stand here, for a person: `"must" or "may"`. */
export function describeExpected(state: ReadingState): string {
  const words = state.expected.map((label) => TERMINALS[label] ?? `"${label}"`);
  const shown = words.slice(0, MOST);
  if (words.length > MOST)
    return `${shown.join(", ")} or another word of the language (see docs/language/README.md)`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? "nothing more") : `${shown.join(", ")} or ${last ?? ""}`;
}
