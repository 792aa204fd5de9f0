import type { TextRule } from "../text-rule.js";

/** Bytes that no text has: a picture, an archive, a program. */
export const notAText: TextRule = {
  code: "not_a_text",
  check: (text) =>
    text.includes("\0")
      ? {
          message: "This is not a text: it contains a character zero.",
          help: "Give a file of plain text in UTF-8.",
        }
      : null,
};
