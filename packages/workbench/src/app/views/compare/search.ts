import { LEVELS } from "../scenario/search.js";
import type { LevelName } from "../scenario/search.js";

type Given = Readonly<Record<string, unknown>>;

const wordsIn = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The level at which verdicts are compared; the highest where none is named. */
export interface TableSearch {
  readonly level?: LevelName;
}

export const tableSearch = ({ level }: Given): TableSearch => {
  const known = LEVELS.find((one) => one === level);
  return known === undefined || known === "report" ? {} : { level: known };
};

/** The two versions: `agreements/alaska`, `versions/alaska/draft-1`, `library/minsk-2/minsk-2`. */
export interface VersionsSearch {
  readonly left?: string;
  readonly right?: string;
}

export const versionsSearch = (given: Given): VersionsSearch => {
  const [left, right] = [wordsIn(given["left"]), wordsIn(given["right"])];
  return { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) };
};

/** By what the instruments can be sorted. */
export const SORTS = ["signed", "partner", "lasts", "notice", "odd"] as const;
export type Sort = (typeof SORTS)[number];

export interface LibrarySearch {
  readonly sort?: Sort;
  readonly filter?: string;
  /** The instrument whose sentences are shown. */
  readonly instrument?: string;
}

export const librarySearch = (given: Given): LibrarySearch => {
  const sort = SORTS.find((one) => one === given["sort"]);
  const [filter, instrument] = [wordsIn(given["filter"]), wordsIn(given["instrument"])];
  return {
    ...(sort === undefined || sort === "signed" ? {} : { sort }),
    ...(filter === undefined ? {} : { filter }),
    ...(instrument === undefined ? {} : { instrument }),
  };
};
