/** The two selectors of one stretch of text: where it stands, and which words it has. */
export type Selectors = readonly [
  { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number },
  {
    readonly type: "TextQuoteSelector";
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  },
];

/** How many characters before and after the words help to find them again in a changed text. */
const CONTEXT = 32;

/**
 * The selectors of a span of UTF-16 code units. The Web Annotation Data Model counts characters as Unicode code points
 * (4.2.4 and 4.2.5), so that a position here may be less than in the span.
 */
export const selectorsOf = (text: string, [start, end]: readonly [number, number]): Selectors => {
  const before = Array.from(text.slice(0, start));
  const words = Array.from(text.slice(start, end));
  // Two code units a character at most; one more may be half a character, and is cut off again.
  const after = Array.from(text.slice(end, end + 2 * CONTEXT + 1));
  return [
    { type: "TextPositionSelector", start: before.length, end: before.length + words.length },
    {
      type: "TextQuoteSelector",
      exact: words.join(""),
      prefix: before.slice(-CONTEXT).join(""),
      suffix: after.slice(0, CONTEXT).join(""),
    },
  ];
};
