import { isKeyword } from "../../parsing/mistakes.js";
import type { Correction } from "../../parsing/correct.js";
import type { Trouble } from "../../parsing/reading.js";
import type { SourceFile } from "../../parsing/source-file.js";
import type { Word } from "../../parsing/words.js";
import type { Diagnostic } from "../diagnostic.js";
import { describeExpected, describeLabel } from "./expected.js";
import { quoted, syntaxAt, type Described } from "./position.js";
import { describeCharacter, troubleDiagnostic } from "./trouble.js";

type InWords = Extract<Correction["mistake"], { readonly type: "words" }>;
interface Found {
  readonly mistake: InWords;
  readonly offset: number;
}
type InCharacters = Extract<Correction["mistake"], { readonly type: "characters" }>;

function describeCharacters(mistake: InCharacters, text: string): Described {
  const { from: offset, to, put } = mistake;
  const stands = text.slice(offset, to);
  if (mistake.kind === "quote") {
    const message = "The quotation marks of this line do not pair: one is missing here.";
    return { offset, message, help: 'Put one " before and one behind each title.' };
  }
  if (mistake.kind === "quotation_mark") return describeCharacter({ offset, image: stands });
  const isCertain = /^[0-9]{4}/u.test(stands) || /[A-Za-z]/u.test(stands);
  const help = `Write year, month and day, each with all its digits: ${isCertain ? put : "2026-03-01"}.`;
  return { offset, message: `"${stands}" is not how this language writes a date.`, help };
}

function describeMissing({ mistake, offset }: Found, trouble: Trouble, words: readonly Word[]): Described {
  const { alternatives, from } = mistake;
  const word = words[from];
  if (word !== undefined && word.offset === offset) {
    const message = `Something is missing before ${quoted(word.image)}.`;
    return { offset, message, help: `Write ${describeExpected(alternatives)} before it.` };
  }
  // With a word that goes on, others may go on that need more behind them.
  const expected = trouble.states[from - trouble.first]?.expected ?? alternatives;
  const offered = describeExpected(alternatives.some(isKeyword) ? expected : alternatives);
  const message = `The sentence stops too early behind ${quoted(words[from - 1]?.image ?? "")}.`;
  return { offset, message, help: `Go on with ${offered}.` };
}

function describeWords(found: Found, trouble: Trouble, words: readonly Word[]): Described {
  const { mistake, offset } = found;
  const { from, to, kind, meant, alternatives } = mistake;
  const stands = words.slice(from, to).map(({ image }) => image);
  const shown = quoted(stands.join(" "));
  const [first] = words.slice(from, to);
  if (first !== undefined && first.labels.length === 0 && kind !== "missing") return describeCharacter(first);
  switch (kind) {
    case "spelling":
      return { offset, message: `${shown} makes no sense here.`, help: `Did you mean "${meant.join(" ")}"?` };
    case "synonym":
      return {
        offset,
        message: `${shown} is not a word of this language.`,
        help: `Write "${meant.join(" ")}".`,
      };
    case "reserved":
      return {
        offset,
        message: `${shown} cannot stand here.`,
        help: `It is a word of the language and no name. Write ${describeLabel("ID")}.`,
      };
    case "missing":
      return describeMissing(found, trouble, words);
    case "twice":
      return { offset, message: `${shown} stands here twice.`, help: "Take one of them out." };
    case "extra":
      return { offset, message: `${shown} is one word too many here.`, help: "Take it out." };
    case "swapped":
      return {
        offset,
        message: `${stands.map(quoted).join(" and ")} are the wrong way round.`,
        help: `Write ${stands.toReversed().join(" ")}.`,
      };
    case "other":
      return {
        offset,
        message: `${shown} cannot stand here.`,
        help: `Write ${describeExpected(alternatives)}.`,
      };
  }
}

/** A mistake of which it is plain what was meant, in plain words, where it stands. */
export function correctionDiagnostic(
  { mistake, offset }: Correction,
  words: readonly Word[],
  trouble: Trouble,
  file: SourceFile,
): Diagnostic {
  // A word that was read and could stand there is no mistake: what is wrong is that the sentence cannot go on behind it.
  if (
    mistake.type === "words" &&
    mistake.kind === "other" &&
    mistake.from < trouble.index &&
    words.slice(mistake.from, mistake.to).every(({ labels }) => labels.some(isKeyword))
  ) {
    return troubleDiagnostic(trouble, words, file);
  }
  const described =
    mistake.type === "characters"
      ? describeCharacters(mistake, file.text)
      : describeWords({ mistake, offset }, trouble, words);
  return syntaxAt(file, described);
}
