import type { Formula, VotingStructure } from "./structure.js";
import { holds, sumsOf } from "./structure.js";

/** A rule made up of rules that share no voter: it passes if so many of them do. (Compound simple games: Shapley 1962.) */
export interface Compound {
  readonly needed: number;
  /** None of them always or never passes. */
  readonly parts: readonly VotingStructure[];
}

/**
 * Divides a rule that neither always nor never passes into independent parts; null if it cannot be divided. What is minimal for
 * the whole is then a union of what is minimal for exactly so many parts.
 */
export function independentParts(structure: VotingStructure): Compound | null {
  const formula = unwrapped(structure.formula);
  if (formula.type === "threshold") return null;
  const supports = structure.thresholds.map(({ weights }) =>
    weights.flatMap((weight, place) => (weight > 0 ? [place] : [])),
  );
  const groups = connected(formula.parts, supports);
  if (groups.length === 1) return null;
  // Of a number of parts, those that share voters cannot be told apart by how many of them pass.
  if (formula.type === "at_least" && groups.length < formula.parts.length) return null;
  let needed = formula.type === "at_least" ? formula.needed : formula.type === "all" ? groups.length : 1;
  const parts: VotingStructure[] = [];
  for (const group of groups) {
    const part = restricted(structure, joined(formula, group), supports);
    if (holds(part, sumsOf(part, []))) needed -= 1;
    else if (holds(part, sumsOf(part, part.voters.keys()))) parts.push(part);
  }
  return { needed, parts };
}

/** The rule over those of its voters, and with those of its quotas, that its formula speaks of. */
export function relevantPart(structure: VotingStructure): VotingStructure {
  const supports = structure.thresholds.map(({ weights }) =>
    weights.flatMap((weight, place) => (weight > 0 ? [place] : [])),
  );
  return restricted(structure, unwrapped(structure.formula), supports);
}

/** The thresholds that a formula speaks of, each once, in the order in which it does. */
export function mentioned(formula: Formula, into: Set<number> = new Set()): ReadonlySet<number> {
  if (formula.type === "threshold") into.add(formula.index);
  else for (const part of formula.parts) mentioned(part, into);
  return into;
}

/** "All of one" and "one of one" are that one. */
function unwrapped(formula: Formula): Formula {
  let current = formula;
  while (current.type !== "threshold" && current.parts.length === 1) {
    const [only] = current.parts;
    if (only === undefined || (current.type === "at_least" && current.needed !== 1)) break;
    current = only;
  }
  return current;
}

function joined(formula: Exclude<Formula, { type: "threshold" }>, parts: readonly Formula[]): Formula {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return { ...formula, parts };
}

/** The parts in groups such that no two groups share a voter, in the order of their first parts. */
function connected(
  parts: readonly Formula[],
  supports: readonly (readonly number[])[],
): readonly (readonly Formula[])[] {
  const groupOf = parts.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (groupOf[root] !== root) root = groupOf[root] ?? root;
    return root;
  };
  const firstWith = new Map<number, number>();
  for (const [index, part] of parts.entries()) {
    for (const threshold of mentioned(part)) {
      for (const place of supports[threshold] ?? []) {
        const first = firstWith.get(place);
        if (first === undefined) firstWith.set(place, index);
        else {
          const [one, other] = [rootOf(first), rootOf(index)];
          groupOf[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }
  }
  const groups = new Map<number, Formula[]>();
  for (const [index, part] of parts.entries()) {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), part]);
  }
  return [...groups.values()];
}

function restricted(
  { voters, thresholds }: VotingStructure,
  formula: Formula,
  supports: readonly (readonly number[])[],
): VotingStructure {
  const kept = [...mentioned(formula)];
  const places = [...new Set(kept.flatMap((index) => supports[index] ?? []))].sort(
    (first, second) => first - second,
  );
  const renumbered = (part: Formula): Formula =>
    part.type === "threshold"
      ? { type: "threshold", index: kept.indexOf(part.index) }
      : { ...part, parts: part.parts.map(renumbered) };
  return {
    voters: places.map((place) => voters[place] ?? ""),
    thresholds: kept.map((index) => ({
      quota: thresholds[index]?.quota ?? 0,
      weights: places.map((place) => thresholds[index]?.weights[place] ?? 0),
    })),
    formula: renumbered(formula),
  };
}
