import type { TextRule } from "../text-rule.js";

/** The longest text read as one file: many times the longest treaty. */
export const LONGEST_TEXT = 1_000_000;

/** A text longer than any treaty. */
export const fileTooLong: TextRule = {
  code: "file_too_long",
  check: (text) =>
    text.length <= LONGEST_TEXT
      ? null
      : {
          message: `This file has ${text.length} characters; the longest that is read has ${LONGEST_TEXT}.`,
          help: "Split it into several files and give them together.",
        },
};
