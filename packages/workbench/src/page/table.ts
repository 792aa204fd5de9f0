import { markup } from "./html.js";
import type { Html } from "./html.js";

/** A row: its first cell is its heading. */
export interface Row {
  readonly heading: Html | string;
  readonly cells: readonly (Html | string)[];
}

/** Rows under a heading of their own, or under none. */
export interface RowGroup {
  readonly title: Html | string | null;
  readonly rows: readonly Row[];
}

const cell = (content: Html | string, label: string): Html => {
  const inside = markup`${content}`.text;
  return inside === ""
    ? markup`<td role="cell"></td>`
    : markup`<td role="cell" data-label="${label}"><span>${content}</span></td>`;
};

/**
 * A table with a caption. The roles say again what the elements say, because a narrow screen shows rows as cards and
 * some browsers then forget that they are a table.
 */
export const table = (
  kind: string,
  caption: string,
  head: readonly string[],
  groups: readonly RowGroup[],
): Html => {
  const row = ({ heading, cells }: Row): Html =>
    markup`<tr role="row"><th role="rowheader" scope="row">${heading}</th>${cells.map((content, index) => cell(content, head[index + 1] ?? ""))}</tr>`;
  const group = ({ title, rows }: RowGroup): Html =>
    markup`<tbody role="rowgroup">${
      title === null
        ? null
        : markup`<tr role="row"><th role="rowheader" class="group" scope="rowgroup" colspan="${head.length}">${title}</th></tr>`
    }${rows.map(row)}</tbody>`;
  return markup`<table role="table" class="${kind}"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head.map((title) => markup`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
${groups.map(group)}</table>
`;
};
