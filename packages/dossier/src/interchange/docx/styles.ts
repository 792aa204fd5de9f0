import { element, XML_DECLARATION } from "../xml.js";
import { WORDPROCESSING } from "./names.js";

const val = (name: string, value: string): string => element(name, { "w:val": value });

/** Sizes are in half points, spacing in twentieths of a point. */
interface Look {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly isBold?: boolean;
  /** The depth in the outline, for headings, which also stay with what follows. */
  readonly outline?: number;
}

const LOOKS: readonly Look[] = [
  { id: "Heading1", name: "heading 1", size: 40, before: 0, after: 160, isBold: true, outline: 0 },
  { id: "Heading2", name: "heading 2", size: 28, before: 360, after: 120, isBold: true, outline: 1 },
  { id: "Heading3", name: "heading 3", size: 24, before: 240, after: 80, isBold: true, outline: 2 },
  { id: "Heading4", name: "heading 4", size: 21, before: 200, after: 60, isBold: true, outline: 3 },
  { id: "ListParagraph", name: "List Paragraph", size: 21, before: 0, after: 60 },
  { id: "TableText", name: "Table Text", size: 17, before: 20, after: 20 },
  { id: "TableHead", name: "Table Head", size: 17, before: 20, after: 20, isBold: true },
  { id: "Footer", name: "footer", size: 16, before: 0, after: 0 },
];

const paragraphStyle = ({ id, name, size, before, after, isBold, outline }: Look): string =>
  element("w:style", { "w:type": "paragraph", "w:styleId": id }, [
    val("w:name", name),
    val("w:basedOn", "Normal"),
    ...(outline === undefined ? [] : [val("w:next", "Normal")]),
    element("w:qFormat", {}),
    element("w:pPr", {}, [
      ...(outline === undefined ? [] : [element("w:keepNext", {}), element("w:keepLines", {})]),
      element("w:spacing", { "w:before": String(before), "w:after": String(after) }),
      ...(outline === undefined ? [] : [val("w:outlineLvl", String(outline))]),
    ]),
    element("w:rPr", {}, [...(isBold === true ? [element("w:b", {})] : []), val("w:sz", String(size))]),
  ]);

const normal = element("w:style", { "w:type": "paragraph", "w:default": "1", "w:styleId": "Normal" }, [
  val("w:name", "Normal"),
  element("w:qFormat", {}),
  element("w:pPr", {}, [element("w:spacing", { "w:after": "120", "w:line": "264", "w:lineRule": "auto" })]),
]);

const border = (side: string): string =>
  element(`w:${side}`, { "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "999999" });

const plainTable = element("w:style", { "w:type": "table", "w:default": "1", "w:styleId": "TableNormal" }, [
  val("w:name", "Normal Table"),
  element("w:tblPr", {}, [element("w:tblInd", { "w:w": "0", "w:type": "dxa" })]),
]);

const table = element("w:style", { "w:type": "table", "w:styleId": "BriefTable" }, [
  val("w:name", "Brief Table"),
  val("w:basedOn", "TableNormal"),
  element("w:tblPr", {}, [
    element("w:tblBorders", {}, [border("top"), border("bottom"), border("insideH")]),
    element("w:tblCellMar", {}, [
      element("w:left", { "w:w": "60", "w:type": "dxa" }),
      element("w:right", { "w:w": "60", "w:type": "dxa" }),
    ]),
  ]),
]);

const defaults = element("w:docDefaults", {}, [
  element("w:rPrDefault", {}, [
    element("w:rPr", {}, [
      element("w:rFonts", { "w:ascii": "Calibri", "w:hAnsi": "Calibri", "w:cs": "Calibri" }),
      val("w:sz", "21"),
      element("w:lang", { "w:val": "en-GB" }),
    ]),
  ]),
  element("w:pPrDefault", {}),
]);

/** `word/styles.xml`: headings that build an outline, plain text, items and tables, in black on white. */
export const stylesXml = (): string =>
  XML_DECLARATION +
  element("w:styles", { "xmlns:w": WORDPROCESSING }, [
    defaults,
    normal,
    ...LOOKS.map(paragraphStyle),
    plainTable,
    table,
  ]);
