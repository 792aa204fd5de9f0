import { strToU8, zipSync } from "fflate";
import type { Brief } from "../../brief/schema.js";
import { briefDocument } from "../../render/brief-document.js";
import { longDate } from "@foedus/engine";
import { wellFormed } from "../well-formed.js";
import { documentXml } from "./document.js";
import { numberingXml } from "./numbering.js";
import {
  contentTypes,
  coreProperties,
  documentRelationships,
  footerXml,
  packageRelationships,
} from "./package.js";
import { stylesXml } from "./styles.js";

/**
 * The brief as a DOCX file (WordprocessingML, ECMA-376), with the same words in the same order as on paper. The same brief
 * gives the same bytes.
 */
export const briefAsDocx = (brief: Brief): Uint8Array => {
  const { title, asOf } = brief.dossier;
  const date = `as of ${longDate(asOf)}`;
  const body = documentXml(briefDocument(brief));
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", packageRelationships()],
    ["docProps/core.xml", coreProperties(title, `Brief ${date}`)],
    ["word/document.xml", body.xml],
    ["word/_rels/document.xml.rels", documentRelationships()],
    ["word/styles.xml", stylesXml()],
    ["word/numbering.xml", numberingXml(body.numberedLists)],
    ["word/footer1.xml", footerXml(`${title}, ${date}`)],
  ];
  // The first date that a zip file can hold, in local time as it writes it, so that no clock and no place matters.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(wellFormed(xml))])), { mtime });
};
