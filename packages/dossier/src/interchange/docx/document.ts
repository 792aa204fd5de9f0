import type { Block, Item } from "../../render/document.js";
import { element, XML_DECLARATION } from "../xml.js";
import { RELATIONSHIPS, WORDPROCESSING } from "./names.js";
import { BULLET_LIST } from "./numbering.js";
import { paragraphXml } from "./paragraphs.js";
import { tableXml } from "./tables.js";

/** The body of a document and how many numbered lists it has. */
export interface Body {
  readonly xml: string;
  readonly numberedLists: number;
}

const DEEPEST = 8;

const items = (all: readonly Item[], list: number, depth: number): readonly string[] =>
  all.flatMap(({ text, items: under }) => [
    paragraphXml(text, "ListParagraph", { list, depth }),
    // What stands under an item has bullets, as in the other forms of the brief.
    ...items(under ?? [], BULLET_LIST, Math.min(depth + 1, DEEPEST)),
  ]);

const HEADINGS = { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" } as const;

// Margins in twentieths of a point; A4 is 11906 by 16838 of them.
const page = element("w:sectPr", {}, [
  element("w:footerReference", { "w:type": "default", "r:id": "rId3" }),
  element("w:pgSz", { "w:w": "11906", "w:h": "16838" }),
  element("w:pgMar", {
    "w:top": "1134",
    "w:right": "1134",
    "w:bottom": "1134",
    "w:left": "1134",
    "w:header": "567",
    "w:footer": "567",
    "w:gutter": "0",
  }),
]);

/** `word/document.xml`: the blocks of a brief as headings, paragraphs, lists and tables. */
export const documentXml = (blocks: readonly Block[]): Body => {
  let numberedLists = 0;
  const body = blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case "heading":
        return [paragraphXml(block.text, HEADINGS[block.depth])];
      case "paragraph":
        return [paragraphXml(block.text, "Normal")];
      case "list":
        if (!block.ordered) return items(block.items, BULLET_LIST, 0);
        numberedLists += 1;
        return items(block.items, BULLET_LIST + numberedLists, 0);
      case "table":
        // Two tables without a paragraph between them would become one.
        return [tableXml(block.head, block.rows), paragraphXml("", "TableText")];
    }
  });
  const names = { "xmlns:w": WORDPROCESSING, "xmlns:r": RELATIONSHIPS };
  return {
    xml: XML_DECLARATION + element("w:document", names, [element("w:body", {}, [...body, page])]),
    numberedLists,
  };
};
