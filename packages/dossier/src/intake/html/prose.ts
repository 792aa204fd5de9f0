import { Parser } from "htmlparser2";
import { LINES, PARAGRAPHS } from "./elements.js";

/**
 * The words of clean HTML as plain text: paragraphs with a blank line between them, other blocks on lines of their own,
 * the cells of a row set apart by tabs, runs of blanks as one, as a browser would show them. Preformatted text stays.
 */
export const proseOf = (html: string): string => {
  const parts: string[] = [];
  let breaks = 0;
  let gap = "";
  let preformatted = 0;
  let begun = false;

  const needBreaks = (count: number): void => {
    breaks = Math.max(breaks, count);
    gap = "";
  };
  const write = (words: string): void => {
    if (begun && breaks > 0) parts.push("\n".repeat(breaks));
    else if (begun) parts.push(gap);
    parts.push(words);
    begun = true;
    breaks = 0;
    gap = "";
  };
  const edge = (name: string): void => {
    if (PARAGRAPHS.has(name)) needBreaks(2);
    else if (LINES.has(name)) needBreaks(1);
  };
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === "br" && breaks > 0) breaks = Math.min(2, breaks + 1);
        else edge(name);
        if (name === "pre") preformatted++;
      },
      onclosetag: (name) => {
        if (name === "br") return;
        edge(name);
        if ((name === "td" || name === "th") && breaks === 0) gap = "\t";
        if (name === "pre") preformatted--;
      },
      ontext: (text) => {
        if (preformatted > 0) {
          if (text !== "") write(text);
          return;
        }
        for (const piece of text.split(/([ \t\n\r\f]+)/u)) {
          if (piece === "") continue;
          if (/^[ \t\n\r\f]/u.test(piece)) gap ||= " ";
          else write(piece);
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  const text = parts.join("");
  // From the end, and not by a pattern, which would begin anew at each of millions of line ends within the text.
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return end === 0 ? "" : `${text.slice(0, end)}\n`;
};
