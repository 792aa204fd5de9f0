import { ACTS, type Act } from "../statement.js";
import { ACT_PATTERNS } from "./act-patterns.js";

/** How much of a statement is looked at: enough for any real one, and a bound for the others. */
const LONGEST_LOOKED_AT = 4000;

/**
 * The acts of a statement, in the order of {@link ACTS}: those its verb performs, and, where the verb only reports
 * words, those its words show. A statement that shows none is an evaluation.
 */
export function actsOf(verbActs: readonly Act[], verbReportsOnly: boolean, words: string): Act[] {
  const shown = new Set<Act>(verbActs);
  if (verbReportsOnly) {
    const lower = words.slice(0, LONGEST_LOOKED_AT).toLowerCase().replaceAll("’", "'").replace(/\s+/gu, " ");
    for (const [act, pattern] of ACT_PATTERNS) if (pattern.test(lower)) shown.add(act);
  }
  if (shown.size === 0) shown.add("evaluation");
  return inOrder(shown);
}

/** Acts in the order of {@link ACTS}, each once. */
export function inOrder(acts: Iterable<Act>): Act[] {
  const given = new Set(acts);
  return ACTS.filter((act) => given.has(act));
}
