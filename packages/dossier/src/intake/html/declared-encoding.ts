/** So many bytes at the beginning of a page are searched for its encoding: a few times what the HTML Standard asks. */
const SEARCHED = 4096;

/** The encoding that a page declares in a `<meta>` element or an XML declaration, or undefined. */
export const encodingDeclaredByPage = (bytes: Uint8Array): string | undefined => {
  const beginning = new TextDecoder("windows-1252").decode(bytes.subarray(0, SEARCHED));
  const label =
    /<meta[^>]{0,300}\bcharset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/iu.exec(beginning)?.[1] ??
    /^<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})/iu.exec(beginning)?.[1];
  // A page whose declaration can be read byte by byte is not UTF-16, whatever it says (HTML Standard, 13.2.3.2).
  return label !== undefined && /^utf-?16/iu.test(label) ? "utf-8" : label;
};
