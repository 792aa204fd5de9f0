import type { AlternativeEncoding, Encoding } from "./encoding.js";
import { CANDIDATES } from "./letters.js";
import { implausibility } from "./plausibility.js";

/** So many bytes, from the first one beyond ASCII on, are looked at. */
const SAMPLE = 60_000;
/** Readings whose implausibility is nearer to the best one than this are told as alternatives. */
const MARGIN = 0.45;

/** Whether a one-byte encoding gives every one of these byte values a character that is no control character. */
const covers = (name: string, used: Uint8Array): boolean =>
  !Array.from(new TextDecoder(name).decode(used)).some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0x80 && code < 0xa0;
  });

/** The first words that two readings of the same bytes give differently, as the second has them. */
const firstDifference = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const start = Math.max(other.lastIndexOf(" ", at), other.lastIndexOf("\n", at)) + 1;
  return other.slice(Math.max(start, at - 30), at + 30).trim();
};

/**
 * The one-byte encoding in which bytes make the best text, by their letters, and those in which they make about as good
 * a one but another. Null where no encoding that is known gives every byte a character.
 */
export const detectEncoding = (bytes: Uint8Array): Encoding | null => {
  const seen = new Uint8Array(256);
  let first = -1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    seen[byte] = 1;
    if (first < 0 && byte > 0x7f) first = at;
  }
  const used = Uint8Array.from([...seen.keys()].filter((byte) => byte > 0x7f && seen[byte] === 1));
  const sample = bytes.subarray(Math.max(0, first - 200), first + SAMPLE);
  const readings = CANDIDATES.filter(({ name }) => covers(name, used))
    .map(({ name, family }) => {
      const text = new TextDecoder(name).decode(sample);
      return { name, text, cost: implausibility(text, family) };
    })
    .sort((left, right) => left.cost - right.cost);
  const [best] = readings;
  if (best === undefined) return null;
  const alternatives: AlternativeEncoding[] = [];
  const texts = new Set([best.text]);
  for (const { name, text, cost } of readings.slice(1)) {
    if (cost - best.cost >= MARGIN || texts.has(text)) continue;
    texts.add(text);
    alternatives.push({ name, instead: firstDifference(best.text, text) });
  }
  return { name: best.name, known: "by its letters", alternatives };
};
