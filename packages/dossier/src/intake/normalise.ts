/**
 * The text that offsets refer to: without a byte order mark at its beginning, and with every line end (CR LF, CR) as LF.
 * Nothing else is changed, to the character: no trimming, no composition, no exchange of quotation marks.
 */
export const normaliseText = (text: string): string =>
  text.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");
