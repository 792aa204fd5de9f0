import { element, escapeXml } from "../xml.js";

/** The styles of `styles.ts` by their ids. */
export type Style =
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "Heading4"
  | "Normal"
  | "ListParagraph"
  | "TableText"
  | "TableHead";

const value = (name: string, val: string): string => element(name, { "w:val": val });

/** Words of one paragraph; a line break in them is one on paper. */
const run = (text: string): string => {
  const parts = text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => element("w:t", { "xml:space": "preserve" }, [escapeXml(line)]));
  return element("w:r", {}, [parts.join(element("w:br", {}))]);
};

/** The list that a paragraph belongs to, and how deep it stands in it. */
export interface Numbering {
  readonly list: number;
  readonly depth: number;
}

/** One paragraph in a style, perhaps as an item of a list. */
export const paragraphXml = (text: string, style: Style, numbering: Numbering | null = null): string => {
  const properties = [value("w:pStyle", style)];
  if (numbering !== null) {
    const { depth, list } = numbering;
    properties.push(element("w:numPr", {}, [value("w:ilvl", String(depth)), value("w:numId", String(list))]));
  }
  return element("w:p", {}, [element("w:pPr", {}, properties), run(text)]);
};
