import type { IconName } from "../../components/icon/icon.js";

/** Something that can be gone to or done. */
export interface Choice {
  readonly key: string;
  readonly group: string;
  readonly icon: IconName;
  readonly title: string;
  readonly note?: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Folds what does not matter to somebody who searches: case, and marks on letters. */
export const folded = (words: string): string =>
  words.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/**
 * What has all the words that are asked for, in whatever order; what begins with them goes first. Records are found only where
 * something is asked for.
 */
export const found = (
  asked: string,
  actions: readonly Choice[],
  records: readonly Choice[],
): readonly Choice[] => {
  const wanted = folded(asked)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (wanted.length === 0) return actions;
  const [first = ""] = wanted;
  const hits = [...actions, ...records]
    .map((choice) => ({ choice, words: folded([choice.title, choice.note ?? ""].join(" ")) }))
    .filter(({ words }) => wanted.every((word) => words.includes(word)));
  const begins = hits.filter(({ words }) => words.startsWith(first));
  return [...begins, ...hits.filter((hit) => !begins.includes(hit))].map(({ choice }) => choice);
};
