import type { Lexer } from "langium";
import { unreadableText } from "../diagnostics/unreadable-text.js";
import { readFile, type Stretch } from "../parsing/read-file.js";
import { theWorkspace } from "../workspace.js";
import { jointsOf } from "./joints.js";
import { layOut } from "./lay-out.js";
import { found, written, type Found } from "./written.js";

/** A text laid out, or why it cannot be read. */
export type FormattedText =
  | {
      readonly type: "formatted";
      readonly text: string;
      /** How many stretches, of a declaration or more, could not be read and were left as they are. */
      readonly unread: number;
    }
  | {
      readonly type: "unreadable";
      /** The code of a diagnostic: `file_too_long` or `not_a_text`. */
      readonly code: string;
      readonly message: string;
      readonly help: string;
    };

/** Whether two texts have the same words and comments, but for blanks at the end of a comment. */
function sayTheSame(lexer: Lexer, left: string, right: string): boolean {
  const words = found(lexer, left);
  const others = found(lexer, right);
  return (
    words.length === others.length &&
    words.every(({ type, image }, index) => {
      const other = others[index];
      return other?.type === type && other.image.trimEnd() === image.trimEnd();
    })
  );
}

const unreadIn = (text: string, stretches: readonly Stretch[]): readonly Found[] =>
  stretches.map(({ from, to }) => ({ type: "unread", offset: from, image: text.slice(from, to) }));

/**
 * Lays out a text of the language: the same words and comments in the same order, in the layout of
 * docs/formatting.md. Formatting what is formatted changes nothing. A declaration that cannot be read stays as it is,
 * to the character. Pure and quick: a text of the greatest length takes about a second.
 */
export function formatText(text: string): FormattedText {
  const file = { path: "", text };
  const unreadable = unreadableText(file);
  if (unreadable !== null) {
    const { code, message, help } = unreadable;
    return { type: "unreadable", code, message, help };
  }
  const { foedus, automaton } = theWorkspace();
  const { Lexer, LangiumParser } = foedus.parser;
  const read = readFile({ lexer: Lexer, automaton }, file);
  const isRead = (offset: number): boolean =>
    !read.unread.some(({ from, to }) => from <= offset && offset < to);
  const { value, parserErrors } = LangiumParser.read(
    text,
    read.tokens.filter(({ startOffset }) => isRead(startOffset)),
  );
  const isWhole = read.unread.some(({ from, to }) => from === 0 && to === text.length);
  // The reader and the parser are made from one grammar; should they ever disagree, nothing is touched.
  if (isWhole || parserErrors.length > 0) {
    return { type: "formatted", text, unread: Math.max(1, read.unread.length) };
  }
  const all = [...found(Lexer, text).filter(({ offset }) => isRead(offset)), ...unreadIn(text, read.unread)];
  const words = written(
    text,
    all.sort((left, right) => left.offset - right.offset),
  );
  const laidOut = layOut(words, jointsOf(value));
  // No mistake of this formatter may cost anybody a word.
  const isSame = sayTheSame(Lexer, text, laidOut);
  return { type: "formatted", text: isSame ? laidOut : text, unread: read.unread.length };
}
