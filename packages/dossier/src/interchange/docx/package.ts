import { element, escapeXml, XML_DECLARATION } from "../xml.js";
import {
  CONTENT_TYPES,
  CORE_PROPERTIES,
  PACKAGE_RELATIONSHIPS,
  RELATIONSHIPS,
  WORDPROCESSING,
} from "./names.js";

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  XML_DECLARATION +
  element(
    "Relationships",
    { xmlns: PACKAGE_RELATIONSHIPS },
    targets.map(([Type, Target], index) => element("Relationship", { Id: `rId${index + 1}`, Type, Target })),
  );

/** `_rels/.rels`: where the document and its properties are. */
export const packageRelationships = (): string =>
  relationships([
    [`${RELATIONSHIPS}/officeDocument`, "word/document.xml"],
    [`${PACKAGE_RELATIONSHIPS}/metadata/core-properties`, "docProps/core.xml"],
  ]);

/** `word/_rels/document.xml.rels`: what the document needs; the footer is `rId3`. */
export const documentRelationships = (): string =>
  relationships([
    [`${RELATIONSHIPS}/styles`, "styles.xml"],
    [`${RELATIONSHIPS}/numbering`, "numbering.xml"],
    [`${RELATIONSHIPS}/footer`, "footer1.xml"],
  ]);

/** `[Content_Types].xml`: what each part is. */
export const contentTypes = (): string =>
  XML_DECLARATION +
  element("Types", { xmlns: CONTENT_TYPES }, [
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...[
      ["/word/document.xml", `${WORD_TYPE}.document.main+xml`],
      ["/word/styles.xml", `${WORD_TYPE}.styles+xml`],
      ["/word/numbering.xml", `${WORD_TYPE}.numbering+xml`],
      ["/word/footer1.xml", `${WORD_TYPE}.footer+xml`],
      ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ].map(([PartName = "", ContentType = ""]) => element("Override", { PartName, ContentType })),
  ]);

/** `docProps/core.xml`: title, subject and language, and no time, which would make two equal briefs differ. */
export const coreProperties = (title: string, subject: string): string =>
  XML_DECLARATION +
  element(
    "cp:coreProperties",
    { "xmlns:cp": CORE_PROPERTIES, "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
    [
      element("dc:title", {}, [escapeXml(title)]),
      element("dc:subject", {}, [escapeXml(subject)]),
      element("dc:language", {}, ["en-GB"]),
    ],
  );

const field = (instruction: string): string =>
  element("w:fldSimple", { "w:instr": instruction }, [element("w:r", {}, [element("w:t", {}, ["1"])])]);

const words = (text: string): string =>
  element("w:r", {}, [element("w:t", { "xml:space": "preserve" }, [escapeXml(text)])]);

/** `word/footer1.xml`: what the pages belong to, and their numbers. */
export const footerXml = (text: string): string =>
  XML_DECLARATION +
  element("w:ftr", { "xmlns:w": WORDPROCESSING }, [
    element("w:p", {}, [
      element("w:pPr", {}, [element("w:pStyle", { "w:val": "Footer" })]),
      words(`${text} · page `),
      field("PAGE"),
      words(" of "),
      field("NUMPAGES"),
    ]),
  ]);
