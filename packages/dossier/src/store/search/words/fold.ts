/** A longer run of letters is no word of a language; its end is not looked at. */
const LONGEST = 64;

/** What is no part of a word: apostrophes within it, soft hyphens, joiners, and the tatweel that only stretches Arabic. */
const IGNORED = /['’‘ʼ＇\u{AD}\u{200C}\u{640}]|\u{200D}/gu;

/** Half of a character, as a cut may leave it. */
const HALF = /\p{Cs}/gu;

/** Marks that are written or left out at will: accents, the vowels of Arabic and Hebrew. Those of Indic scripts are letters. */
const MARKS = /[\p{Script=Inherited}\u0591-\u05C7]/gu;

// These are letters of their own and no accented ones: a reader of Ukrainian who looks for one does not mean the other.
const FOLDABLE = /(?![йїўґ])\P{ASCII}/gu;

/** Letters that Unicode takes apart no further, as they are written without them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
  ["ς", "σ"],
]);

/** A word in lower case, as the stemmers read it. */
export const written = (raw: string): string =>
  raw
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(IGNORED, "")
    .slice(0, LONGEST)
    .replace(HALF, "");

/** A written word without accents: “Häuser” and “hauser” are one. */
export const folded = (word: string): string =>
  word.replace(FOLDABLE, (letter) => PLAIN.get(letter) ?? letter.normalize("NFD").replace(MARKS, ""));
