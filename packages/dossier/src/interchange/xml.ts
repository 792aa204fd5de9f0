// XML 1.0 has no way to write these, not even as a reference.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // A reader would turn these into blanks in an attribute, and CR into a line break anywhere.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Text as XML 1.0 can carry it, the same in an element and in an attribute. A character that XML cannot hold becomes
 * U+FFFD; every other character comes back from a reader as it was.
 */
export const escapeXml = (text: string): string =>
  text.replaceAll(FORBIDDEN, "\uFFFD").replaceAll(/[&<>"'\t\n\r]/gu, (one) => REFERENCES[one] ?? one);

/** An XML element with attributes in the given order; `inner` is XML already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  inner: readonly string[] = [],
): string => {
  const start = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("");
  return inner.length === 0 ? `<${name}${start}/>` : `<${name}${start}>${inner.join("")}</${name}>`;
};

/** The first line of every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
