import { wellFormed } from "../well-formed.js";
import type { Citation } from "./citation.js";

// A value is one line, whatever it holds: a line of its own could be read as a tag.
const line = (text: string): string =>
  wellFormed(text)
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

const two = (count: number): string => String(count).padStart(2, "0");

const record = (citation: Citation): string => {
  const { published } = citation;
  const year = published === null ? null : String(published.year).padStart(4, "0");
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ["TY", citation.address === null ? "GEN" : "ELEC"],
    ["ID", citation.key],
    ["TI", citation.title],
    ["AU", citation.author],
    ["PB", citation.publisher],
    ["PY", year],
    [
      "DA",
      published === null || year === null ? null : `${year}/${two(published.month)}/${two(published.day)}`,
    ],
    ["UR", citation.address],
    ["LA", citation.language],
    ["N1", citation.record],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${line(value)}\r\n`]));
  return `${lines.join("")}ER  - \r\n`;
};

/** The reports as RIS, in UTF-8, with lines that end in CR LF. */
export const ris = (citations: readonly Citation[]): string => citations.map(record).join("\r\n");
