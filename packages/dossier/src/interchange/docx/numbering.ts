import { element, XML_DECLARATION } from "../xml.js";
import { WORDPROCESSING } from "./names.js";

const BULLETS = "0";
const NUMBERS = "1";
const DEPTHS = 9;

/** The list of all bullets; numbered lists come after it, each beginning again at one. */
export const BULLET_LIST = 1;

const val = (name: string, value: string): string => element(name, { "w:val": value });

const levels = (format: string, mark: (depth: number) => string): readonly string[] =>
  Array.from({ length: DEPTHS }, (_, depth) =>
    element("w:lvl", { "w:ilvl": String(depth) }, [
      val("w:start", "1"),
      val("w:numFmt", format),
      val("w:lvlText", mark(depth)),
      val("w:lvlJc", "left"),
      element("w:pPr", {}, [element("w:ind", { "w:left": String(360 * (depth + 1)), "w:hanging": "360" })]),
    ]),
  );

const abstract = (id: string, inner: readonly string[]): string =>
  element("w:abstractNum", { "w:abstractNumId": id }, [
    val("w:multiLevelType", "hybridMultilevel"),
    ...inner,
  ]);

const numbered = (list: number): string =>
  element("w:num", { "w:numId": String(list) }, [
    val("w:abstractNumId", NUMBERS),
    element("w:lvlOverride", { "w:ilvl": "0" }, [val("w:startOverride", "1")]),
  ]);

/** `word/numbering.xml` for a document with so many numbered lists. */
export const numberingXml = (numberedLists: number): string =>
  XML_DECLARATION +
  element("w:numbering", { "xmlns:w": WORDPROCESSING }, [
    abstract(
      BULLETS,
      levels("bullet", (depth) => (depth % 2 === 0 ? "•" : "–")),
    ),
    abstract(
      NUMBERS,
      levels("decimal", (depth) => `%${depth + 1}.`),
    ),
    element("w:num", { "w:numId": String(BULLET_LIST) }, [val("w:abstractNumId", BULLETS)]),
    ...Array.from({ length: numberedLists }, (_, index) => numbered(BULLET_LIST + 1 + index)),
  ]);
