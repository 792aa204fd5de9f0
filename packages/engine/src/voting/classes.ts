import type { VotingStructure } from "./structure.js";
import { addTo, holds } from "./structure.js";

/** Voters, by place, who weigh the same in every threshold: which of them vote makes no difference, only how many. */
export type VoterClass = readonly number[];

/** The classes of interchangeable voters, in the order of their first members. */
export function classesOf({ voters, thresholds }: VotingStructure): readonly VoterClass[] {
  const classes = new Map<string, number[]>();
  for (const place of voters.keys()) {
    const key = thresholds.map(({ weights }) => String(weights[place])).join(",");
    const members = classes.get(key);
    if (members === undefined) classes.set(key, [place]);
    else members.push(place);
  }
  return [...classes.values()];
}

/** How many vectors of counts there are: the product of the classes' sizes, each plus one. */
export function vectorCount(classes: readonly VoterClass[]): number {
  return classes.reduce((product, members) => product * (members.length + 1), 1);
}

/** One vector of counts: how many vote in favour from each class, and what their weights come to. */
export interface VectorVisit {
  readonly counts: readonly number[];
  readonly wins: boolean;
  /** Whether it would win with one more, or one fewer, of the class. */
  readonly winsWith: (index: number, difference: 1 | -1) => boolean;
}

/** Visits every vector of counts. The visit is only valid during the call: it is reused. */
export function visitVectors(
  structure: VotingStructure,
  classes: readonly VoterClass[],
  visit: (vector: VectorVisit) => void,
): void {
  const { thresholds } = structure;
  const counts = classes.map(() => 0);
  const sums = thresholds.map(() => 0);
  const change = (index: number, difference: number): void => {
    addTo(sums, thresholds, classes[index]?.[0] ?? 0, difference);
  };
  const winsWith = (index: number, difference: 1 | -1): boolean => {
    change(index, difference);
    const wins = holds(structure, sums);
    change(index, -difference);
    return wins;
  };
  const descend = (index: number): void => {
    const members = classes[index];
    if (members === undefined) {
      visit({ counts, wins: holds(structure, sums), winsWith });
      return;
    }
    for (let count = 0; count <= members.length; count += 1) {
      counts[index] = count;
      descend(index + 1);
      change(index, 1);
    }
    change(index, -(members.length + 1));
    counts[index] = 0;
  };
  descend(0);
}
