import { closestName } from "../../names/suggest.js";
import { DECLARATION_WORDS, RESERVED_WORDS } from "../../parsing/reserved-words.js";
import type { Word } from "../../parsing/read-file.js";
import type { ReadingState } from "../../parsing/sentence-automaton.js";
import type { SourceFile } from "../../parsing/source-file.js";
import type { Diagnostic } from "../diagnostic.js";
import { describeExpected } from "./expected.js";

/** The first word that cannot follow what stands before it; null at the end of the text. */
export interface Trouble {
  readonly state: ReadingState;
  /** The last words before it, each with where the reader was when it came. */
  readonly before: readonly { readonly word: Word; readonly state: ReadingState }[];
  readonly word: Word | null;
  readonly index: number;
}

interface Described {
  readonly offset: number;
  readonly message: string;
  readonly help: string;
}

const isKeyword = (label: string): boolean => /^[a-z]+$/u.test(label);

/** A keyword that may stand here and that the word is nearly spelled like. */
function meant(word: Word, state: ReadingState): string | null {
  if (!/^[A-Za-z]{2}/u.test(word.image)) return null;
  return closestName(word.image, state.expected.filter(isKeyword));
}

/** Words of treaties that this language says in one way only. */
const SYNONYMS: Readonly<Record<string, string>> = {
  shall: "must",
  will: "must",
  can: "may",
  assists: "assist",
};

/** A word before the trouble that was taken for a name but is nearly a keyword. */
function mistyped(trouble: Trouble): Described | null {
  for (const { word, state } of trouble.before.toReversed()) {
    const keyword = word.labels[0] === "ID" ? meant(word, state) : null;
    if (keyword !== null) {
      const message = `"${word.image}" makes no sense here.`;
      return { offset: word.offset, message, help: `Did you mean "${keyword}"?` };
    }
  }
  return null;
}

function describeCharacter({ image, offset }: Word): Described {
  if (/[“”„«»]/u.test(image)) {
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

function describeUnfinished(trouble: Trouble): Described {
  const last = trouble.before.at(-1)?.word;
  const offset = last === undefined ? 0 : last.offset + last.image.length;
  const message = `The sentence stops too early behind "${last?.image ?? ""}".`;
  return { offset, message, help: `Go on with ${describeExpected(trouble.state)}.` };
}

function describeWord(word: Word, state: ReadingState): Described {
  const { offset, image } = word;
  const keyword = meant(word, state);
  if (keyword !== null) {
    return { offset, message: `"${image}" makes no sense here.`, help: `Did you mean "${keyword}"?` };
  }
  const synonym = Object.hasOwn(SYNONYMS, image) ? SYNONYMS[image] : undefined;
  if (synonym !== undefined && state.expected.includes(synonym)) {
    return { offset, message: `"${image}" is not a word of this language.`, help: `Write "${synonym}".` };
  }
  const shown = image.length > 40 ? `${image.slice(0, 40)}…` : image;
  const message = `${image.startsWith('"') ? shown : `"${shown}"`} cannot stand here.`;
  const expected = describeExpected(state);
  if (state.expected.includes("ID") && RESERVED_WORDS.has(image)) {
    return { offset, message, help: `It is a word of the language and no name. Write ${expected}.` };
  }
  return { offset, message, help: `Write ${expected}.` };
}

/** The line on which an offset stands. */
function lineAround(text: string, offset: number): string {
  const before =
    text
      .slice(0, offset)
      .split(/[\r\n]/u)
      .at(-1) ?? "";
  const behind = text.slice(offset).split(/[\r\n]/u, 1)[0] ?? "";
  return before + behind;
}

function describe(trouble: Trouble, text: string): Described {
  const { word, state } = trouble;
  const quotes = word === null ? [] : [...lineAround(text, word.offset).matchAll(/"/gu)];
  if (word !== null && quotes.length % 2 === 1) {
    const message = "The quotation marks of this line do not pair: one is never closed.";
    return { offset: word.offset, message, help: 'Put one " before and one behind each title.' };
  }
  if (word !== null && word.labels.length === 0) return describeCharacter(word);
  const isNearKeyword = word !== null && meant(word, state) !== null;
  const earlier = isNearKeyword ? null : mistyped(trouble);
  if (earlier !== null) return earlier;
  const isUnfinished = word === null || (DECLARATION_WORDS.has(word.image) && !state.canEnd);
  return isUnfinished ? describeUnfinished(trouble) : describeWord(word, state);
}

/** A sentence that the language does not have, in plain words, at the word that breaks it. */
export function syntaxDiagnostic(trouble: Trouble, file: SourceFile): Diagnostic {
  const { offset, message, help } = describe(trouble, file.text);
  const lines = file.text.slice(0, offset).split(/\r\n|\n|\r/u);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { file: file.path, line: lines.length, column, severity: "error", code: "syntax", message, help };
}
