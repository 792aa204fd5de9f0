import type { Lexer } from "langium";
import { syntaxDiagnostic, type Trouble } from "../diagnostics/syntax/syntax.js";
import { unreadableText } from "../diagnostics/unreadable-text.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { blankOut, declarationStarts } from "./declarations.js";
import { DECLARATION_WORDS } from "./reserved-words.js";
import type { ReadingState, SentenceAutomaton } from "./sentence-automaton.js";
import type { SourceFile } from "./source-file.js";

/** A part of a text, from one offset to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text made readable: what could not be read is blanked out and reported once. */
export interface ReadFile {
  readonly path: string;
  /** The text with unreadable declarations blanked out; everything keeps its place. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What was blanked out, in order. */
  readonly unread: readonly Stretch[];
  /** The words of what was blanked out. */
  readonly unreadWords: readonly string[];
}

/** A word as the lexer found it, or a character it could make nothing of. */
export interface Word {
  readonly offset: number;
  readonly image: string;
  /** What of the grammar it may stand for; empty for a character without meaning. */
  readonly labels: readonly string[];
}

/** After so many broken declarations in one file, the rest is left for the next run. */
const MOST_ERRORS = 20;

function wordsIn(lexer: Lexer, text: string): readonly Word[] {
  const { tokens, errors } = lexer.tokenize(text);
  const words = tokens.map((token): Word => ({
    offset: token.startOffset,
    image: token.image,
    labels: [token.tokenType, ...(token.tokenType.CATEGORIES ?? [])].map((type) => type.name),
  }));
  const meaningless = errors.map(({ offset }): Word => ({
    offset,
    image: String.fromCodePoint(text.codePointAt(offset) ?? 0),
    labels: [],
  }));
  return meaningless.length === 0
    ? words
    : [...words, ...meaningless].sort((left, right) => left.offset - right.offset);
}

/** The first word from `index` on that cannot follow, with what was read before it; or null. */
function firstTrouble(automaton: SentenceAutomaton, words: readonly Word[], index: number): Trouble | null {
  let state: ReadingState = automaton.start;
  let before: { readonly word: Word; readonly state: ReadingState }[] = [];
  for (let at = index; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const next = automaton.advance(state, word.labels);
    if (next === null) return { state, before, word, index: at };
    before = [...before.slice(-2), { word, state }];
    state = next;
  }
  return state.canEnd ? null : { state, before, word: null, index: words.length };
}

/** The stretch that the trouble spoils: the declaration it is in. */
function spoiled(trouble: Trouble, text: string, starts: readonly number[]): Stretch {
  const { word, before, state } = trouble;
  const last = before.at(-1)?.word;
  const isStart = word !== null && starts.includes(word.offset);
  const next = (offset: number): number => starts.find((start) => start > offset) ?? text.length;
  if (isStart && last !== undefined && DECLARATION_WORDS.has(word.image)) {
    return { from: starts.findLast((start) => start <= last.offset) ?? 0, to: word.offset };
  }
  const offset = word?.offset ?? last?.offset ?? 0;
  // A word at the beginning of a line, behind a finished declaration, spoils only what it opens.
  const opensLine = offset === 0 || /[\r\n]/u.test(text[offset - 1] ?? "");
  const from = opensLine && state.canEnd ? offset : (starts.findLast((start) => start <= offset) ?? 0);
  return { from, to: next(offset) };
}

/** Reads a file declaration by declaration: each that cannot be read gives one error and is set aside. */
export function readFile(lexer: Lexer, automaton: SentenceAutomaton, file: SourceFile): ReadFile {
  const { path } = file;
  const unreadable = unreadableText(file);
  if (unreadable !== null) return { path, text: "", diagnostics: [unreadable], unread: [], unreadWords: [] };
  const words = wordsIn(lexer, file.text);
  const starts = declarationStarts(file.text);
  const diagnostics: Diagnostic[] = [];
  const unread: Stretch[] = [];
  const unreadWords: string[] = [];
  let { text } = file;
  let index = 0;
  for (;;) {
    const trouble = firstTrouble(automaton, words, index);
    if (trouble === null) break;
    diagnostics.push(syntaxDiagnostic(trouble, file));
    const isLast = diagnostics.length === MOST_ERRORS;
    const { from, to } = isLast ? { from: 0, to: text.length } : spoiled(trouble, file.text, starts);
    for (const word of words) if (word.offset >= from && word.offset < to) unreadWords.push(word.image);
    text = blankOut(text, from, to);
    unread.push({ from, to });
    if (isLast) break;
    const following = words.findIndex((word) => word.offset >= to);
    if (following < 0) break;
    index = following;
  }
  return { path, text, diagnostics, unread, unreadWords };
}
