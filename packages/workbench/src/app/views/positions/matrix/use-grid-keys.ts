import { useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, RefObject } from "react";

interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const placeOf = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell === null ? null : { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
};

const aim = (at: Place, key: string, rows: number, columns: number): Place | null => {
  const step = STEPS[key];
  if (step !== undefined) return { row: at.row + step[0], column: at.column + step[1] };
  if (key === "Home") return { ...at, column: 0 };
  return key === "End"
    ? { ...at, column: columns - 1 }
    : key === "PageUp"
      ? { ...at, row: 0 }
      : key === "PageDown"
        ? { ...at, row: rows - 1 }
        : null;
};

/**
 * Lets the arrow keys, Home and End go through the cells of a grid, of which one at a time can be reached by Tab. What can be
 * focused in a cell says where it is by `data-row` and `data-column`.
 */
export const useGridKeys = (
  rows: number,
  columns: number,
  first: Place,
): {
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly isReached: (row: number, column: number) => boolean;
  readonly on: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
} => {
  const grid = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState(first);
  const reached = { row: Math.min(last.row, rows - 1), column: Math.min(last.column, columns - 1) };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target);
    const wanted =
      at === null || event.ctrlKey || event.metaKey || event.altKey
        ? null
        : aim(at, event.key, rows, columns);
    if (wanted === null) return;
    event.preventDefault();
    const { row, column } = wanted;
    grid.current
      ?.querySelector<HTMLElement>(`[data-row="${String(row)}"][data-column="${String(column)}"]`)
      ?.focus();
  };
  return {
    grid,
    isReached: (row, column) => row === reached.row && column === reached.column,
    on: {
      onKeyDown,
      onFocus: (event) => {
        const at = placeOf(event.target);
        if (at !== null) setLast(at);
      },
    },
  };
};
