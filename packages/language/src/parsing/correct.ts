import type { Lexer } from "langium";
import { lineAt, possibleLineMistakes, type LineMistake, type LineOfText } from "./line-mistakes.js";
import { possibleMistakes, type Mistake, type Sentence } from "./mistakes.js";
import { afterLabels, readOn, type Trouble } from "./reading.js";
import { DECLARATION_WORDS } from "./reserved-words.js";
import type { SentenceAutomaton } from "./sentence-automaton.js";
import { putWord, wordOf, type Token, type Word } from "./words.js";

/** A mistake that is found: with it set right, the declaration can be read to its end. */
export interface Correction {
  /** What was wrong, with the words it was found among. */
  readonly mistake:
    | (Mistake & { readonly type: "words"; readonly alternatives: readonly string[] })
    | (LineMistake & { readonly type: "characters" });
  /** All words of the text, set right. */
  readonly words: readonly Word[];
  /** The index among them of the first word behind the declaration. */
  readonly next: number;
  /** Where the mistake is in the text. */
  readonly offset: number;
}

/** What reading a text rests on. */
export interface Reader {
  readonly lexer: Lexer;
  readonly automaton: SentenceAutomaton;
}

/** Whether a word begins a declaration at the margin. */
export type IsStart = (word: Word) => boolean;

/** The words of a changed line, each where it stands in the text as it is. */
function wordsOfLine(
  { lexer }: Reader,
  text: string,
  line: LineOfText,
  mistake: LineMistake,
): readonly Word[] | null {
  const { from, to, put, more } = mistake;
  let changed = text.slice(line.from, from) + put + text.slice(to, line.to);
  for (const { at, put: other } of more) {
    changed = changed.slice(0, at - line.from) + other + changed.slice(at - line.from + 1);
  }
  const { tokens, errors } = lexer.tokenize(changed);
  if (errors.length > 0) return null;
  const lineNumber = text.slice(0, line.from).split(/\r\n|\n|\r/u).length;
  const grown = put.length - (to - from);
  return tokens.map((token) => {
    const at = token.startOffset + line.from;
    const startOffset = at <= from ? at : Math.max(from, at - grown);
    const endOffset = startOffset + token.image.length - 1;
    return wordOf({
      ...token,
      startOffset,
      endOffset,
      startLine: lineNumber,
      endLine: lineNumber,
      startColumn: startOffset - line.from + 1,
      endColumn: endOffset - line.from + 1,
    });
  });
}

function correctCharacters(
  reader: Reader,
  text: string,
  words: readonly Word[],
  trouble: Trouble,
  isStart: IsStart,
): Correction | null {
  const line = lineAt(text, trouble.word?.offset ?? words[trouble.index - 1]?.offset ?? 0);
  const first = Math.max(
    trouble.first,
    words.findIndex(({ offset }) => offset >= line.from),
  );
  const behind = words.findIndex(({ offset }) => offset >= line.to);
  const state = trouble.states[first - trouble.first];
  if (state === undefined) return null;
  for (const mistake of possibleLineMistakes(text, line)) {
    const own = wordsOfLine(reader, text, line, mistake);
    if (own === null) continue;
    const corrected = [...words.slice(0, first), ...own, ...(behind < 0 ? [] : words.slice(behind))];
    const next = readOn(reader.automaton, state, corrected, first, { isStart, least: first + own.length });
    if (next === null) continue;
    return { mistake: { type: "characters", ...mistake }, words: corrected, next, offset: mistake.from };
  }
  return null;
}

/** A word at the place of another. */
const movedTo = ({ image, tokenType, tokenTypeIdx }: Token, place: Token): Word =>
  wordOf({ ...place, image, tokenType, tokenTypeIdx });

/** The words that should stand, or null where the grammar has no such word. */
function meantWords(
  { lexer }: Reader,
  words: readonly Word[],
  { from, to, meant, kind }: Mistake,
): readonly Word[] | null {
  const stands = words.slice(from, to);
  if (kind === "swapped") {
    // Each stands where the other stood: places grow from word to word.
    return stands.toReversed().flatMap(({ token }, index) => {
      const place = stands[index]?.token;
      return token == null || place == null ? [] : [movedTo(token, place)];
    });
  }
  // What goes on with a sentence stands at its last word, and what begins one at the next.
  const before = DECLARATION_WORDS.has(meant[0] ?? "") ? undefined : words[from - 1];
  const at = (stands[0] ?? before ?? words[from] ?? words[from - 1])?.token;
  if (at === undefined || at === null) return meant.length === 0 ? [] : null;
  const known = meant.every((label) => Object.hasOwn(lexer.definition, label));
  return known ? meant.map((label) => putWord(lexer, label, at)) : null;
}

/** Where a mistake is: what is missing between two lines is missing behind the first. */
function placeOf({ kind, from, meant }: Mistake, words: readonly Word[], text: string): number {
  const before = words[from - 1];
  const offset = words[from]?.offset ?? text.length;
  const end = before === undefined ? offset : before.offset + before.image.length;
  if (DECLARATION_WORDS.has(meant[0] ?? "")) return offset;
  return kind === "missing" && (from === words.length || /[\r\n]/u.test(text.slice(end, offset)))
    ? end
    : offset;
}

function correctWords(
  reader: Reader,
  text: string,
  words: readonly Word[],
  trouble: Trouble,
  isStart: IsStart,
): Correction | null {
  const { automaton } = reader;
  const stateBefore: Sentence["stateBefore"] = (index) => trouble.states[index - trouble.first];
  const counts = new Map<string, number>();
  for (const { image } of words) counts.set(image, (counts.get(image) ?? 0) + 1);
  const sentence: Sentence = {
    words,
    trouble: trouble.index,
    stateBefore,
    occurrences: (image) => counts.get(image) ?? 0,
    opensBlock: (index) => {
      const before = words[index - 1];
      const word = words[index];
      if (before === undefined || word === undefined) return false;
      const gap = text.slice(before.offset + before.image.length, word.offset);
      return /(?:\r\n|\n|\r)[ \t]*[\r\n]/u.test(gap);
    },
    above: words.findLast((word, index) => index < trouble.index && isStart(word))?.image ?? null,
  };
  let best: Correction | null = null;
  let likeliest: Mistake | null = null;
  const alternatives: string[] = [];
  for (const mistake of possibleMistakes(sentence)) {
    if (likeliest !== null) {
      // Others at the same place are other ways out of one mistake.
      if (mistake.cost > likeliest.cost + 0.1) break;
      if (mistake.kind !== likeliest.kind || mistake.from !== likeliest.from) continue;
    }
    const put = meantWords(reader, words, mistake);
    const state = stateBefore(mistake.from);
    if (put === null || state === undefined) continue;
    const after = afterLabels(
      automaton,
      state,
      put.map(({ labels }) => labels),
    );
    const next =
      after === null ? null : readOn(automaton, after, words, mistake.to, { isStart, least: trouble.index });
    if (next === null) continue;
    alternatives.push(mistake.meant.join(" "));
    likeliest ??= mistake;
    best ??= {
      mistake: { type: "words", ...mistake, alternatives },
      words: [...words.slice(0, mistake.from), ...put, ...words.slice(mistake.to)],
      next: next - mistake.to + mistake.from + put.length,
      offset: placeOf(mistake, words, text),
    };
  }
  return best;
}

/**
 * The likeliest single mistake behind a trouble: one with which set right the declaration can be read to its end. Null where no
 * single mistake explains it.
 */
export function correct(
  reader: Reader,
  text: string,
  words: readonly Word[],
  trouble: Trouble,
  isStart: IsStart,
): Correction | null {
  return (
    correctCharacters(reader, text, words, trouble, isStart) ??
    correctWords(reader, text, words, trouble, isStart)
  );
}
