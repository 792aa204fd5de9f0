import { element } from "../xml.js";
import { paragraphXml } from "./paragraphs.js";
import type { Style } from "./paragraphs.js";

/** The width of the text on A4 between the margins of `document.ts`, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

const NARROWEST = 1000;

/**
 * Column widths that add up to the width of the text: each column by its longest word and by how much stands in it, so
 * that no column of single words is as wide as one of sentences.
 */
export const columnWidths = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] => {
  const weights = head.map((title, index) => {
    const cells = [title, ...rows.map((row) => row[index] ?? "")];
    const longest = Math.max(...cells.map((cell) => cell.length));
    return Math.sqrt(Math.min(longest, 400) + 1);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = Math.max(0, TEXT_WIDTH - NARROWEST * head.length);
  const widths = weights.map((weight) => Math.floor(NARROWEST + (spare * weight) / all));
  const missing = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + missing : width));
};

const cell = (text: string, width: number, style: Style): string =>
  element("w:tc", {}, [
    element("w:tcPr", {}, [element("w:tcW", { "w:w": String(width), "w:type": "dxa" })]),
    paragraphXml(text, style),
  ]);

const row = (cells: readonly string[], widths: readonly number[], isHead: boolean): string =>
  element("w:tr", {}, [
    // A row is not cut by a page, and the head is repeated on each.
    element("w:trPr", {}, [element("w:cantSplit", {}), ...(isHead ? [element("w:tblHeader", {})] : [])]),
    ...widths.map((width, index) => cell(cells[index] ?? "", width, isHead ? "TableHead" : "TableText")),
  ]);

/** A table with a head, as wide as the text. */
export const tableXml = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = columnWidths(head, rows);
  return element("w:tbl", {}, [
    element("w:tblPr", {}, [
      element("w:tblStyle", { "w:val": "BriefTable" }),
      element("w:tblW", { "w:w": String(TEXT_WIDTH), "w:type": "dxa" }),
      element("w:tblLayout", { "w:type": "fixed" }),
      element("w:tblLook", { "w:val": "0020", "w:firstRow": "1", "w:noHBand": "1", "w:noVBand": "1" }),
    ]),
    element(
      "w:tblGrid",
      {},
      widths.map((width) => element("w:gridCol", { "w:w": String(width) })),
    ),
    row(head, widths, true),
    ...rows.map((cells) => row(cells, widths, false)),
  ]);
};
