/** A part of a sentence: words, or what is open, contested or assumed in it. */
export type SentencePart =
  | { readonly type: "words"; readonly words: string }
  | {
      readonly type: "open" | "contested" | "assumed";
      /** What is asked, the readings, or the variant. */
      readonly what: string;
      readonly hole: string;
    };

const MARK = /\[(open|contested|assumed): (.+?); ([A-Za-z0-9_.-]+)\]/gu;

const isKind = (kind: string | undefined): kind is "open" | "contested" | "assumed" =>
  kind === "open" || kind === "contested" || kind === "assumed";

/** A sentence cut at the brackets in which it names what is open. */
export const partsOfSentence = (text: string): readonly SentencePart[] => {
  const parts: SentencePart[] = [];
  let at = 0;
  for (const { 0: whole, 1: kind, 2: what = "", 3: hole = "", index } of text.matchAll(MARK)) {
    if (!isKind(kind)) continue;
    if (index > at) parts.push({ type: "words", words: text.slice(at, index) });
    parts.push({ type: kind, what, hole });
    at = index + whole.length;
  }
  if (at < text.length) parts.push({ type: "words", words: text.slice(at) });
  return parts;
};

/** A clause cut into what stands under letters: what comes before them, each, and what comes after. */
export const lettered = (
  text: string,
): readonly { readonly letter: string | null; readonly words: string }[] => {
  const cuts = [...text.matchAll(/(?:^|\s)\(([a-z])\)\s/gu)];
  if (cuts.length === 0) return [{ letter: null, words: text }];
  const [first] = cuts;
  const pieces: { readonly letter: string | null; readonly words: string }[] = [];
  const before = text.slice(0, first?.index ?? 0).trim();
  if (before !== "") pieces.push({ letter: null, words: before });
  for (const [index, cut] of cuts.entries()) {
    const from = cut.index + cut[0].length;
    const words = text.slice(from, cuts[index + 1]?.index ?? text.length).trim();
    // Behind the last of them the clause goes on by itself, with its next sentence.
    const end = index === cuts.length - 1 ? /\.\s(?=[A-Z])/u.exec(words) : null;
    pieces.push({ letter: cut[1] ?? "", words: end === null ? words : words.slice(0, end.index + 1) });
    if (end !== null) pieces.push({ letter: null, words: words.slice(end.index + 2) });
  }
  return pieces;
};
