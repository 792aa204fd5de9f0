/**
 * How long a proposed name is at most. A file that bears it, with an ending and a count, must fit on a disk, most of which take 255
 * bytes; a letter beyond Latin has two or three.
 */
const LONGEST = { characters: 100, bytes: 200 } as const;

/** Whether a place is an address of the network. */
const isAddress = (place: string): boolean => /^https?:\/\//iu.test(place);

const decoded = (run: string): string => {
  try {
    return decodeURIComponent(run);
  } catch {
    // No letters in UTF-8: a part of some, or of another encoding.
    return run;
  }
};

/**
 * The words of a part of a place: in an address every letter beyond Latin is three characters or more of percent-encoding, which
 * nobody can read. What is not sound stays as it is, and so does the name of a file, where a percent sign is one.
 */
export const wordsOfPlace = (place: string, part: string): string =>
  isAddress(place) ? part.replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) => decoded(run)).normalize("NFC") : part;

/** A name that leaves room for an ending, in whole characters, with no sign at its end that only led to what is left out. */
const shortened = (name: string, ending: number): string => {
  let kept = "";
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (kept.length + character.length > LONGEST.characters - ending || bytes > LONGEST.bytes - ending) {
      return kept.replace(/[-._]+$/u, "");
    }
    kept += character;
  }
  return kept;
};

/** A proposed name that is no longer than names should be; from the second of the same name on with its count. */
export const proposedName = (name: string, count = 1): string => {
  const ending = count === 1 ? "" : `-${String(count)}`;
  return `${shortened(name, ending.length)}${ending}`;
};
