import type { Brief } from "../brief/schema.js";
import { briefDocument } from "./brief-document.js";
import type { Block, Item } from "./document.js";

const WIDTH = 88;

/** Control characters of a report must not steer a terminal; line breaks become blanks. */
export const withoutControls = (text: string): string =>
  text.replaceAll(/[\r\n\t]+/gu, " ").replaceAll(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");

const wrapped = (text: string, first: string, rest: string): string => {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of withoutControls(text).split(" ")) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
};

const items = (list: readonly Item[], ordered: boolean, indent: string): readonly string[] =>
  list.flatMap(({ text, items: under }, index) => {
    const mark = ordered ? `${index + 1}. ` : "- ";
    return [
      wrapped(text, indent + mark, indent + " ".repeat(mark.length)),
      ...items(under ?? [], false, `${indent}  `),
    ];
  });

// A table of sentences does not fit a terminal: each row becomes its first cell with the others under it.
const rows = (head: readonly string[], body: readonly (readonly string[])[]): string => {
  let last = "";
  const lines = body.map(([first = "", ...cells]) => {
    const [name, ...others] = head;
    last = first === "" ? last : first;
    const under = others.flatMap((title, index) => {
      const cell = cells[index] ?? "";
      return cell === "" ? [] : [wrapped(cell, `    ${title}: `, "      ")];
    });
    return [wrapped(last, name === undefined ? "  " : `  ${name}: `, "    "), ...under].join("\n");
  });
  return lines.join("\n\n");
};

const RULES: readonly string[] = ["", "=", "-", "", ""];

const block = (one: Block): string => {
  switch (one.type) {
    case "heading": {
      const rule = RULES[one.depth] ?? "";
      const title = wrapped(one.text, "", "");
      const longest = Math.max(...title.split("\n").map((line) => line.length));
      return rule === "" ? title : `${title}\n${rule.repeat(longest)}`;
    }
    case "paragraph":
      return wrapped(one.text, "", "");
    case "list":
      return items(one.items, one.ordered, "").join("\n");
    case "table":
      return rows(one.head, one.rows);
  }
};

/** The brief for a terminal: plain text, at most 88 columns, without colours. */
export const briefForTerminal = (brief: Brief): string => `${briefDocument(brief).map(block).join("\n\n")}\n`;
