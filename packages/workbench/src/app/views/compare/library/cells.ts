import type { LibraryRow } from "@foedus/dossier";

/** What is compared of each instrument, in the order of the columns. */
export const POINTS = ["force", "calledBy", "consult", "help", "lasts", "notice"] as const;
export type Point = (typeof POINTS)[number];

type Answer = LibraryRow["answers"][number];

/** A duration as it is written: 6 months. Equal ones are equal texts. */
type Written = { readonly amount: number; readonly unit: string };

/** What stands in the cells of a row, each as data that can be told apart; words come with the page. */
export interface Cells {
  readonly force: readonly string[];
  readonly calledBy: readonly string[];
  /** Whether consultation is owed or allowed, and by when. */
  readonly consult: readonly Due[];
  readonly help: readonly Help[];
  readonly lasts: Written | null;
  readonly notice: Written | null;
}

export interface Due {
  readonly modality: readonly string[];
  readonly due: string | null;
}

export interface Help extends Due {
  readonly what: string;
}

const once = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

const isOwed = ({ modality }: Answer): boolean =>
  modality.includes("duty") || modality.includes("permission");

/** What a row says on each point. Sentences that say the same of each party in turn are one. */
export const cellsOf = ({ answers, force, lasts, notice }: LibraryRow): Cells => {
  const consultations = answers.filter((answer) => answer.kind === "consultation" && isOwed(answer));
  const help = answers.filter((answer) => answer.kind === "help" && isOwed(answer));
  return {
    force,
    calledBy: once(consultations.flatMap(({ calledBy }) => (calledBy === null ? [] : [calledBy]))),
    consult: once(consultations.map(({ modality, due }) => ({ modality, due }))),
    help: once(help.map(({ modality, due, what }) => ({ modality, due, what }))),
    lasts,
    notice,
  };
};

/**
 * By what a row is told from others on a point. Of help that is whether it is owed or allowed: its kinds are worded differently in nearly
 * every text, so that none of them would be usual.
 */
const told = (cells: Cells, point: Point): string =>
  JSON.stringify(point === "help" ? once(cells.help.map(({ modality }) => modality)) : cells[point]);

/** On each point, what most of the rows say; the first of those that as many do. */
export const mostCommon = (rows: readonly Cells[]): Readonly<Record<Point, string>> => {
  const most = (point: Point): string => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const said = told(row, point);
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    const [first] = [...counts].toSorted(([, few], [, many]) => many - few);
    return first?.[0] ?? "";
  };
  return {
    force: most("force"),
    calledBy: most("calledBy"),
    consult: most("consult"),
    help: most("help"),
    lasts: most("lasts"),
    notice: most("notice"),
  };
};

/** The points on which a row says something else than most. */
export const oddIn = (cells: Cells, common: Readonly<Record<Point, string>>): readonly Point[] =>
  POINTS.filter((point) => told(cells, point) !== common[point]);
