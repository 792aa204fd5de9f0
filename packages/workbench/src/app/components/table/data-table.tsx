import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { byName, say } from "../../messages/say.js";
import { Icon } from "../icon/icon.js";
import styles from "./data-table.module.css";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** A column: its name, what stands in its cells, and by what it is sorted. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the rows are sorted by; without it, the column sorts nothing. */
  readonly sortBy?: (row: Row) => string | number;
  /** Of several columns one names the row. */
  readonly isHeading?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Called where a row is pressed or Enter is struck on it. */
  readonly onOpen?: (row: Row) => void;
  readonly chosen?: string | null;
}

/** Rows before and after those in sight. */
const MARGIN = 12;
/** The height of a row before it is measured, in pixels. */
const USUAL_HEIGHT = 44;

const compare = (left: string | number, right: string | number): number =>
  typeof left === "number" && typeof right === "number" ? left - right : byName(String(left), String(right));

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 12,
  PageUp: -12,
  Home: -Infinity,
  End: Infinity,
};

/**
 * A table that sorts by its heads and shows ten thousand rows as quickly as ten. Arrow keys go from row to row, Enter opens
 * one.
 */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  onOpen,
  chosen = null,
}: DataTableProps<Row>): ReactNode => {
  const frame = useRef<HTMLDivElement>(null);
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, { readonly row: Row }>();
    return columns.map(({ id, title, sortBy }) =>
      helper.accessor(({ row }): unknown => sortBy?.(row) ?? "", {
        id,
        header: title,
        enableSorting: sortBy !== undefined,
        sortFn: (left, right) =>
          sortBy === undefined ? 0 : compare(sortBy(left.original.row), sortBy(right.original.row)),
      }),
    );
  }, [columns]);
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const table = useTable({ features, columns: defined, data, getRowId: ({ row }) => keyOf(row) });
  const sorted = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: MARGIN,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const onKey = (event: KeyboardEvent, index: number): void => {
    const row = sorted[index];
    if (event.key === "Enter" && row !== undefined && event.target === event.currentTarget) {
      onOpen?.(row.original.row);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(sorted.length - 1, Math.max(0, index + step));
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => {
      frame.current?.querySelector<HTMLElement>(`tr[data-index="${to}"]`)?.focus();
    });
  };

  const firstStop = sorted.findIndex(({ id }) => id === chosen);
  return (
    <div ref={frame} className={styles.frame}>
      <table className={styles.table} aria-rowcount={sorted.length + 1}>
        <caption className="heard">{caption}</caption>
        <thead>
          <tr>
            {table.getFlatHeaders().map(({ id, column }) => {
              const title = columns.find((one) => one.id === id)?.title ?? "";
              const direction = column.getIsSorted();
              if (!column.getCanSort())
                return (
                  <th key={id} scope="col">
                    {title}
                  </th>
                );
              return (
                <th
                  key={id}
                  scope="col"
                  aria-sort={direction === false ? "none" : direction === "asc" ? "ascending" : "descending"}
                >
                  <button
                    type="button"
                    className={styles.sort}
                    title={say(messages.components.sortBy, { column: title })}
                    onClick={column.getToggleSortingHandler()}
                  >
                    {title}
                    {direction === false ? null : (
                      <Icon name={direction === "asc" ? "up" : "down"} size={12} />
                    )}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? (
            <tr aria-hidden="true">
              <td style={{ height: above }} colSpan={columns.length} />
            </tr>
          ) : null}
          {items.map(({ index, key }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            return (
              <tr
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                aria-current={row.id === chosen ? true : undefined}
                className={onOpen === undefined ? undefined : styles.opens}
                tabIndex={index === Math.max(0, firstStop) ? 0 : -1}
                onKeyDown={(event) => {
                  onKey(event, index);
                }}
                onClick={() => onOpen?.(row.original.row)}
              >
                {columns.map(({ id, title, cell, isHeading }) =>
                  isHeading === true ? (
                    <th key={id} scope="row" data-label={title}>
                      {cell(row.original.row)}
                    </th>
                  ) : (
                    <td key={id} data-label={title}>
                      {cell(row.original.row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          {below > 0 ? (
            <tr aria-hidden="true">
              <td style={{ height: below }} colSpan={columns.length} />
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
};
