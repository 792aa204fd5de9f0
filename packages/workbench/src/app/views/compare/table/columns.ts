import type { Outline } from "../../../analysis/answers/outline.js";

/** What verdicts are compared under: the texts as written, a variant, or one instrument alone. */
export type TableColumn =
  | { readonly type: "written" }
  | { readonly type: "variant"; readonly name: string; readonly title: string }
  | { readonly type: "alone"; readonly name: string; readonly title: string };

/** A name for a column that no other has. */
export const columnKey = (column: TableColumn): string =>
  column.type === "written" ? "written" : `${column.type} ${column.name}`;

/** As written first, then each variant; then, of several instruments, each alone. */
export const columnsOf = ({ variants, instruments }: Outline): readonly TableColumn[] => [
  { type: "written" },
  ...variants.map(({ name, title }) => ({ type: "variant" as const, name, title })),
  ...(instruments.length < 2
    ? []
    : instruments.map(({ name, title }) => ({ type: "alone" as const, name, title }))),
];
