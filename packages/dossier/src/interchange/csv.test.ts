import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csv, guarded, unguarded } from "./csv.js";
import { anyText } from "./testing/hostile.js";
import { wellFormed } from "./well-formed.js";

const columns = [0, 1, 2].map((index) => ({
  name: `column ${index}`,
  cell: (row: readonly string[]) => row[index] ?? "",
}));

const read = (text: string): readonly (readonly string[])[] =>
  parse(text, { bom: true, record_delimiter: "\r\n" });

it("gives back the same cells to a reader of RFC 4180, whatever stands in them", () => {
  const cell = fc.oneof(anyText, fc.constant(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
      const [, ...found] = read(csv(columns, rows));
      expect(found.map((cells) => cells.map(unguarded))).toEqual(rows.map((cells) => cells.map(wellFormed)));
    }),
  );
});

it("leaves no cell that a spreadsheet would compute", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText, anyText), { maxLength: 5 }), (rows) => {
      for (const cells of read(csv(columns, rows))) {
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }
    }),
  );
});

it("puts an apostrophe before a formula, and takes away only the one that it put", () => {
  expect(guarded('=HYPERLINK("http://x","y")')).toBe(`'=HYPERLINK("http://x","y")`);
  expect(guarded("'=1")).toBe("''=1");
  expect(guarded("’tis no formula")).toBe("’tis no formula");
  expect(unguarded("'t Hooft")).toBe("'t Hooft");
});

it("ends its lines in CR LF and begins with a byte order mark", () => {
  expect(csv(columns.slice(0, 2), [["a,b", 'c"d']])).toBe('\uFEFFcolumn 0,column 1\r\n"a,b","c""d"\r\n');
});
