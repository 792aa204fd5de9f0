const USUAL = /[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sc}\n\r\t]/u;

/**
 * The byte order of UTF-16 without a byte order mark, or null where the bytes are none. It shows in zero bytes that
 * stand at even places alone or at odd places alone, and in characters that are letters, digits, signs or blanks.
 */
export const wideWithoutMark = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const sample = bytes.subarray(0, 20_000 - (20_000 % 2));
  let [even, odd] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even === odd || (even > 0 && odd > 0)) return null;
  const name = odd > 0 ? "utf-16le" : "utf-16be";
  const whole = sample.subarray(0, sample.length - (sample.length % 2));
  const characters = Array.from(new TextDecoder(name).decode(whole));
  const usual = characters.filter((character) => USUAL.test(character)).length;
  return usual >= 0.95 * characters.length && characters.length >= 2 ? name : null;
};
