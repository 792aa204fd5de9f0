import { correctionDiagnostic } from "../diagnostics/syntax/correction.js";
import { troubleDiagnostic } from "../diagnostics/syntax/trouble.js";
import { unreadableText } from "../diagnostics/unreadable-text.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { correct, type Reader } from "./correct.js";
import { declarationStarts } from "./declarations.js";
import { firstTrouble, type Trouble } from "./reading.js";
import { DECLARATION_WORDS } from "./reserved-words.js";
import type { SourceFile } from "./source-file.js";
import { wordsIn, type Token, type Word } from "./words.js";

/** A part of a text, from one offset to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text made readable: each mistake is reported once, and set right where it is plain what was meant. */
export interface ReadFile {
  readonly path: string;
  /** Words that make a text of the grammar: those of the file, set right, without those of `unreadWords`. */
  readonly tokens: readonly Token[];
  readonly diagnostics: readonly Diagnostic[];
  /** The declarations that do not stand in the text as the language would have them, in order. */
  readonly unread: readonly Stretch[];
  /** The words of declarations that were set aside. */
  readonly unreadWords: readonly string[];
}

/** After so many broken declarations in one file, the rest is left for the next run. */
const MOST_ERRORS = 20;

/** Where declarations begin at the margin, in order. */
class Margins {
  private readonly starts: readonly number[];
  private readonly known: ReadonlySet<number>;

  constructor(private readonly text: string) {
    this.starts = declarationStarts(text);
    this.known = new Set(this.starts);
  }

  readonly isStart = ({ offset, image }: Word): boolean =>
    this.known.has(offset) && DECLARATION_WORDS.has(image);

  /** Where the declaration begins that an offset is in. */
  before(offset: number): number {
    return this.starts.findLast((start) => start <= offset) ?? 0;
  }

  /** Where the declaration ends that an offset is in. */
  behind(offset: number): number {
    return this.starts.find((start) => start > offset) ?? this.text.length;
  }
}

/** The stretch that a trouble spoils: the declaration it is in. */
function spoiled(
  { word, index, state }: Trouble,
  words: readonly Word[],
  text: string,
  margins: Margins,
): Stretch {
  const last = words[index - 1];
  if (word !== null && last !== undefined && margins.isStart(word) && !state.canEnd) {
    return { from: margins.before(last.offset), to: word.offset };
  }
  const offset = word?.offset ?? last?.offset ?? 0;
  // A word at the beginning of a line, behind a finished declaration, spoils only what it opens.
  const opensLine = offset === 0 || /[\r\n]/u.test(text[offset - 1] ?? "");
  return { from: opensLine && state.canEnd ? offset : margins.before(offset), to: margins.behind(offset) };
}

/** Reads a file declaration by declaration: each with a mistake gives one error, and is set right or set aside. */
export function readFile(reader: Reader, file: SourceFile): ReadFile {
  const { path, text } = file;
  const unreadable = unreadableText(file);
  if (unreadable !== null)
    return { path, tokens: [], diagnostics: [unreadable], unread: [], unreadWords: [] };
  const margins = new Margins(text);
  const diagnostics: Diagnostic[] = [];
  const unread: Stretch[] = [];
  const unreadWords: string[] = [];
  let words = wordsIn(reader.lexer, text);
  let index = 0;
  for (;;) {
    const trouble = firstTrouble(reader.automaton, words, index);
    if (trouble === null) break;
    const isLast = diagnostics.length === MOST_ERRORS - 1;
    const correction = isLast ? null : correct(reader, text, words, trouble, margins.isStart);
    if (correction !== null) {
      diagnostics.push(correctionDiagnostic(correction, words, trouble, file));
      const first = Math.min(correction.offset, trouble.word?.offset ?? text.length);
      unread.push({
        from: margins.before(first),
        to: correction.words[correction.next]?.offset ?? text.length,
      });
      ({ words, next: index } = correction);
      continue;
    }
    diagnostics.push(troubleDiagnostic(trouble, words, file));
    const { from, to } = isLast ? { from: 0, to: text.length } : spoiled(trouble, words, text, margins);
    unread.push({ from, to });
    const isSpoiled = ({ offset }: Word): boolean => offset >= from && offset < to;
    for (const word of words) if (isSpoiled(word)) unreadWords.push(word.image);
    words = words.filter((word) => !isSpoiled(word));
    index = words.findIndex(({ offset }) => offset >= to);
    if (index < 0) break;
  }
  const tokens = words.flatMap(({ token }) => (token === null ? [] : [token]));
  return { path, tokens, diagnostics, unread, unreadWords };
}
