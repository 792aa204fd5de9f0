import { closestName } from "../../names/suggest.js";
import { isKeyword, SYNONYMS } from "../../parsing/mistakes.js";
import type { Trouble } from "../../parsing/reading.js";
import { DECLARATION_WORDS, RESERVED_WORDS } from "../../parsing/reserved-words.js";
import type { ReadingState } from "../../parsing/sentence-automaton.js";
import type { SourceFile } from "../../parsing/source-file.js";
import type { Word } from "../../parsing/words.js";
import { lineAt } from "../../parsing/line-mistakes.js";
import type { Diagnostic } from "../diagnostic.js";
import { describeExpected } from "./expected.js";
import { quoted, syntaxAt, type Described } from "./position.js";

/** A keyword that may stand here and that the word is nearly spelled like. */
function meant(word: Word, state: ReadingState): string | null {
  if (!/^[A-Za-z]{2}/u.test(word.image)) return null;
  return closestName(word.image, state.expected.filter(isKeyword));
}

/** How many words before the trouble are looked at for one that was taken for a name but is nearly a keyword. */
const WORDS_BEFORE = 3;

function mistyped({ index, first, states }: Trouble, words: readonly Word[]): Described | null {
  for (let at = index - 1; at >= Math.max(first, index - WORDS_BEFORE); at -= 1) {
    const word = words[at];
    const state = states[at - first];
    if (word === undefined || state === undefined) continue;
    const keyword = word.labels[0] === "ID" ? meant(word, state) : null;
    if (keyword !== null) {
      const message = `${quoted(word.image)} makes no sense here.`;
      return { offset: word.offset, message, help: `Did you mean "${keyword}"?` };
    }
  }
  return null;
}

/** What is wrong with a character that has no meaning. */
export function describeCharacter({ image, offset }: Pick<Word, "image" | "offset">): Described {
  if (/[“”„‟«»]/u.test(image)) {
    return { offset, message: `${image} is not the quotation mark of this language.`, help: 'Write ".' };
  }
  if (image === "-") {
    const help = 'A comment begins with two: --. A name may hold one between letters: "article-5".';
    return { offset, message: 'A single "-" has no meaning here.', help };
  }
  const shown = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(image)
    ? `U+${(image.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    : image;
  const help = "Take it out, or put it into quotation marks or behind -- into a comment.";
  return { offset, message: `The character ${shown} has no meaning here.`, help };
}

function describeUnfinished({ index, state }: Trouble, words: readonly Word[]): Described {
  const last = words[index - 1];
  const offset = last === undefined ? 0 : last.offset + last.image.length;
  const message = `The sentence stops too early behind ${quoted(last?.image ?? "")}.`;
  return { offset, message, help: `Go on with ${describeExpected(state.expected)}.` };
}

function describeWord(word: Word, state: ReadingState): Described {
  const { offset, image } = word;
  const keyword = meant(word, state);
  if (keyword !== null) {
    return { offset, message: `${quoted(image)} makes no sense here.`, help: `Did you mean "${keyword}"?` };
  }
  const synonym = Object.hasOwn(SYNONYMS, image) ? SYNONYMS[image] : undefined;
  if (synonym !== undefined && state.expected.includes(synonym)) {
    return {
      offset,
      message: `${quoted(image)} is not a word of this language.`,
      help: `Write "${synonym}".`,
    };
  }
  const message = `${quoted(image)} cannot stand here.`;
  const expected = describeExpected(state.expected);
  if (state.expected.includes("ID") && RESERVED_WORDS.has(image)) {
    return { offset, message, help: `It is a word of the language and no name. Write ${expected}.` };
  }
  return { offset, message, help: `Write ${expected}.` };
}

/** What begins a sentence of its own within a scenario, where nothing else begins so. */
const SENTENCES_OF_SCENARIOS: ReadonlySet<string> = new Set(["ask", "record"]);

/** Whether a word can only begin another sentence, so that the one before it is not finished. */
const beginsAnew = ({ image, labels }: Word): boolean =>
  DECLARATION_WORDS.has(image) || SENTENCES_OF_SCENARIOS.has(image) || labels.includes("DATE");

function describe(trouble: Trouble, words: readonly Word[], text: string): Described {
  const { word, state } = trouble;
  if (word !== null) {
    const { from, to } = lineAt(text, word.offset);
    const quotes = [...text.slice(from, to).matchAll(/"/gu)];
    if (quotes.length % 2 === 1) {
      const message = "The quotation marks of this line do not pair: one is never closed.";
      return { offset: word.offset, message, help: 'Put one " before and one behind each title.' };
    }
    if (word.labels.length === 0) return describeCharacter(word);
  }
  const isNearKeyword = word !== null && meant(word, state) !== null;
  const earlier = isNearKeyword ? null : mistyped(trouble, words);
  if (earlier !== null) return earlier;
  const isUnfinished = word === null || (beginsAnew(word) && !state.canEnd);
  return isUnfinished ? describeUnfinished(trouble, words) : describeWord(word, state);
}

/** A sentence that the language does not have and no single mistake explains, in plain words, at the word that breaks it. */
export const troubleDiagnostic = (trouble: Trouble, words: readonly Word[], file: SourceFile): Diagnostic =>
  syntaxAt(file, describe(trouble, words, file.text));
