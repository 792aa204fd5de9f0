import type { Brief } from "../brief/schema.js";
import { briefDocument } from "./brief-document.js";
import type { Block, Item } from "./document.js";

/** Words of a report are never markup: whatever Markdown or HTML would read as such is escaped. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>|~]/gu, String.raw`\$&`)
    .replaceAll("&", "&amp;")
    .replaceAll(/[\r\n]+/gu, " ");

// A paragraph or an item that begins like a list, a heading or a rule would become one.
const escapeStart = (text: string): string =>
  text.replace(/^([#+-]|\d+(?=[.)]))/u, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));

const items = (list: readonly Item[], ordered: boolean, indent: string): readonly string[] =>
  list.flatMap(({ text, items: under }, index) => {
    const mark = ordered ? `${index + 1}.` : "-";
    return [
      `${indent}${mark} ${escapeStart(escapeMarkdown(text))}`,
      ...items(under ?? [], false, indent + " ".repeat(mark.length + 1)),
    ];
  });

const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;

const block = (one: Block): string => {
  switch (one.type) {
    case "heading":
      return `${"#".repeat(one.depth)} ${escapeMarkdown(one.text)}`;
    case "paragraph":
      return escapeStart(escapeMarkdown(one.text));
    case "list":
      return items(one.items, one.ordered, "").join("\n");
    case "table":
      return [row(one.head), `|${" --- |".repeat(one.head.length)}`, ...one.rows.map(row)].join("\n");
  }
};

/** The brief as Markdown. */
export const briefAsMarkdown = (brief: Brief): string => `${briefDocument(brief).map(block).join("\n\n")}\n`;
