import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import type { Brief } from "../../brief/schema.js";
import { briefDocument } from "../../render/brief-document.js";
import type { Block, Item } from "../../render/document.js";
import { alaskaBrief, alaskaDossier } from "../testing/alaska.js";
import { anyText } from "../testing/hostile.js";
import { readXml } from "../testing/xml.js";
import { documentXml } from "./document.js";
import { briefAsDocx } from "./docx.js";
import { columnWidths, TEXT_WIDTH } from "./tables.js";

let brief: Brief;
let bytes: Uint8Array;

beforeAll(async () => {
  brief = await alaskaBrief(await alaskaDossier());
  bytes = briefAsDocx(brief);
});

const textsOfItem = ({ text, items }: Item): readonly string[] => [
  text,
  ...(items ?? []).flatMap(textsOfItem),
];

const textsOf = (block: Block): readonly string[] => {
  if (block.type === "list") return block.items.flatMap(textsOfItem);
  return block.type === "table" ? [...block.head, ...block.rows.flat()] : [block.text];
};

const unescaped = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("the brief as DOCX", () => {
  it("opens in a reader of Word files with every heading, table, item and word of the brief", async () => {
    const blocks = briefDocument(brief);
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const count = (tag: string): number => html.split(`<${tag}>`).length - 1;
    for (const depth of [1, 2, 3, 4] as const) {
      expect(count(`h${depth}`)).toBe(
        blocks.filter((one) => one.type === "heading" && one.depth === depth).length,
      );
    }
    expect(count("table")).toBe(blocks.filter(({ type }) => type === "table").length);
    expect(count("ol")).toBe(1);
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    const shown = unescaped(html.replaceAll(/<[^>]*>/gu, "\n"));
    for (const text of blocks.flatMap(textsOf)) expect(shown).toContain(text);
  });

  it("consists of well-formed parts, each with its type, and refers to none that is missing", () => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    expect(names[0]).toBe("[Content_Types].xml");
    const read = new Map(names.map((name) => [name, readXml(strFromU8(parts[name] ?? new Uint8Array()))]));
    const typed = (read.get("[Content_Types].xml") ?? []).flatMap(
      ({ attributes }) => attributes["PartName"] ?? [],
    );
    for (const name of typed) expect(names).toContain(name.slice(1));
    const targets = (read.get("word/_rels/document.xml.rels") ?? []).flatMap(
      ({ attributes }) => attributes["Target"] ?? [],
    );
    for (const target of targets) expect(names).toContain(`word/${target}`);
    const styles = new Set(
      (read.get("word/styles.xml") ?? []).flatMap(({ attributes }) => attributes["w:styleId"] ?? []),
    );
    const used = (read.get("word/document.xml") ?? [])
      .filter(({ name }) => name === "w:pStyle" || name === "w:tblStyle")
      .flatMap(({ attributes }) => attributes["w:val"] ?? []);
    for (const style of used) expect(styles).toContain(style);
  });

  it("gives the same bytes again", () => {
    expect(briefAsDocx(brief)).toEqual(bytes);
  });

  it("stays well-formed whatever its texts are", () => {
    const anyBlock: fc.Arbitrary<Block> = fc.oneof(
      anyText.map((text): Block => ({ type: "paragraph", text })),
      anyText.map((text): Block => ({ type: "heading", depth: 2, text })),
      fc
        .array(anyText)
        .map((all): Block => ({ type: "list", ordered: true, items: all.map((text) => ({ text })) })),
      fc.tuple(anyText, anyText).map((cells): Block => ({ type: "table", head: cells, rows: [cells] })),
    );
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 5 }), (blocks) => {
        expect(readXml(documentXml(blocks).xml)[0]?.name).toBe("w:document");
      }),
    );
  });

  it("has tables as wide as the text, whatever stands in them", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (cells) => {
        const widths = columnWidths(cells, [cells]);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
        expect(widths.every((width) => width >= 1000)).toBe(true);
      }),
    );
  });
});
