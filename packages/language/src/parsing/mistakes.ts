import { editDistance, isNearlyThe } from "../names/suggest.js";
import type { Label } from "./grammar-graph.js";
import { DECLARATION_WORDS, RESERVED_WORDS } from "./reserved-words.js";
import type { ReadingState } from "./sentence-automaton.js";
import type { Word } from "./words.js";

/** What somebody may have done wrong with the words of a sentence. */
export interface Mistake {
  readonly kind: "spelling" | "synonym" | "reserved" | "missing" | "extra" | "twice" | "swapped" | "other";
  /** The words from `from` to before `to` stand where these should. */
  readonly from: number;
  readonly to: number;
  readonly meant: readonly Label[];
  /** The less, the likelier. */
  readonly cost: number;
}

/** How unlikely each kind is, before the distance from the trouble is counted. */
const COSTS = { twice: 1.5, reserved: 2.9, missing: 3, swapped: 3.1, extra: 3.2, other: 4 } as const;
/** How much less likely a mistake is for each word that could be read behind it. */
const PER_WORD = { spelling: 0.25, grammar: 0.6 } as const;
/** How many words before the trouble a mistake may stand, as a reader takes an unknown word for a name at first. */
const WINDOW = { spelling: 8, grammar: 3 } as const;

/** Words of treaties that this language says in one way only. */
export const SYNONYMS: Readonly<Record<string, string>> = {
  shall: "must",
  will: "must",
  can: "may",
  assists: "assist",
  against: "on",
};

export const isKeyword = (label: Label): boolean => /^[a-z]+$/u.test(label);

/** Where a sentence is in trouble: its words, and where the reader was before each. */
export interface Sentence {
  readonly words: readonly Word[];
  /** The index of the word in trouble; that of the end where it stops too early. */
  readonly trouble: number;
  /** How often a word stands in the text. */
  readonly occurrences: (image: string) => number;
  /** The word that the declaration above begins with, if there is one. */
  readonly above: string | null;
  /** Whether a word stands behind an empty line. */
  readonly opensBlock: (index: number) => boolean;
  /** Where the reader was before the word of an index; undefined outside the sentence. */
  readonly stateBefore: (index: number) => ReadingState | undefined;
}

function misspelt({ words, trouble }: Sentence, index: number, state: ReadingState): readonly Mistake[] {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || !/^[A-Za-z]/u.test(word.image)) return [];
  const far = PER_WORD.spelling * (trouble - index);
  // A word that means something already is less likely to be a slip.
  const means = word.labels[0] === "ID" ? 0 : 1.5;
  const keywords = state.expected.filter(isKeyword);
  const mistakes: Mistake[] = [];
  for (const keyword of keywords) {
    if (keyword === word.image) continue;
    if (isNearlyThe(word.image, keyword)) {
      const slips = editDistance(word.image.toLowerCase(), keyword);
      const cost = far + means + Math.max(0.5, slips);
      mistakes.push({ kind: "spelling", from: index, to: index + 1, meant: [keyword], cost });
    }
    if (SYNONYMS[word.image] === keyword) {
      mistakes.push({ kind: "synonym", from: index, to: index + 1, meant: [keyword], cost: far + 1 });
    }
    if (next !== undefined && word.image + next.image === keyword) {
      mistakes.push({ kind: "spelling", from: index, to: index + 2, meant: [keyword], cost: far + 1 });
    }
    if (word.image.startsWith(keyword)) {
      const rest = word.image.slice(keyword.length);
      if (/^[a-z]+$/u.test(rest)) {
        mistakes.push({
          kind: "spelling",
          from: index,
          to: index + 1,
          meant: [keyword, rest],
          cost: far + 1,
        });
      }
    }
  }
  return mistakes;
}

/** A name or mark is put where it is missing more easily than a whole declaration; and one of its kind rather than another. */
function costOfMissing(label: Label, above: string | null): number {
  if (label === "ID") return -0.05;
  if (/^[A-Z]+$/u.test(label)) return 0.05;
  if (!DECLARATION_WORDS.has(label)) return 0;
  if (label === above) return 0.15;
  return label === "agreement" ? 0.8 : 0.6;
}

function misplaced(
  { words, trouble, occurrences, above, opensBlock }: Sentence,
  index: number,
  state: ReadingState,
): readonly Mistake[] {
  const far = PER_WORD.grammar * (trouble - index);
  const word = words[index];
  const next = words[index + 1];
  const mistakes: Mistake[] = state.expected.map((label) => {
    // What stands behind an empty line rather begins anew than goes on.
    const anew = opensBlock(index) && !DECLARATION_WORDS.has(label) ? 0.5 : 0;
    const cost = COSTS.missing + far + anew + costOfMissing(label, above);
    return { kind: "missing", from: index, to: index, meant: [label], cost };
  });
  if (word === undefined) return mistakes;
  const isTwice = words[index - 1]?.image === word.image;
  const kind = isTwice ? "twice" : "extra";
  // What the text speaks of elsewhere is less likely to be too much here.
  const isKnown = word.labels.includes("ID") && occurrences(word.image) > 1 ? 0.8 : 0;
  mistakes.push({ kind, from: index, to: index + 1, meant: [], cost: COSTS[kind] + far + isKnown });
  const own = word.labels[0];
  const following = next?.labels[0];
  if (own !== undefined && following !== undefined && own !== following) {
    mistakes.push({
      kind: "swapped",
      from: index,
      to: index + 2,
      meant: [following, own],
      cost: COSTS.swapped + far,
    });
  }
  for (const label of state.expected) {
    const isReserved = label === "ID" && RESERVED_WORDS.has(word.image);
    const other = isReserved ? "reserved" : "other";
    mistakes.push({ kind: other, from: index, to: index + 1, meant: [label], cost: COSTS[other] + far });
  }
  return mistakes;
}

/** The mistakes that could be behind a trouble, the likeliest first. None of them need be one. */
export function possibleMistakes(sentence: Sentence): readonly Mistake[] {
  const { trouble, stateBefore } = sentence;
  const mistakes: Mistake[] = [];
  for (let back = 0; back <= WINDOW.spelling; back += 1) {
    const state = stateBefore(trouble - back);
    if (state === undefined) break;
    mistakes.push(...misspelt(sentence, trouble - back, state));
    if (back <= WINDOW.grammar) mistakes.push(...misplaced(sentence, trouble - back, state));
  }
  return mistakes.sort((left, right) => left.cost - right.cost);
}
