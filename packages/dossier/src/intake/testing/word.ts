import { zip } from "./zip.js";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The parts of the smallest Word document with this XML as its body; for tests. */
export const wordParts = (body: string): Record<string, string> => ({
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  "docProps/core.xml": `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Draft &amp; notes</dc:title><dc:creator>Kari Moe</dc:creator><dcterms:created>2025-08-17T10:00:00Z</dcterms:created></cp:coreProperties>`,
  "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`,
});

/** A paragraph of a Word document in XML; for tests. */
export const paragraph = (words: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

/** A Word document of these paragraphs; for tests. */
export const wordDocument = (...paragraphs: readonly string[]): Uint8Array =>
  zip(wordParts(paragraphs.map(paragraph).join("")));
