/** The offset of the first byte that is no part of a whole character, or null where all are. */
export const firstWrongByte = (bytes: Uint8Array, name: string): number | null => {
  const whole = (beginning: Uint8Array, stream: boolean): string | null => {
    try {
      return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(beginning, { stream });
    } catch {
      return null;
    }
  };
  if (whole(bytes, false) !== null) return null;
  // A decoder that waits for more takes a beginning as long as nothing in it is wrong: find the longest such beginning.
  let valid = 0;
  let failing = bytes.length + 1;
  while (failing - valid > 1) {
    const middle = Math.floor((valid + failing) / 2);
    if (whole(bytes.subarray(0, middle), true) === null) failing = middle;
    else valid = middle;
  }
  // It may end inside the character that is never finished: that one begins where the whole ones end.
  let start = valid;
  while (start > 0 && valid - start < 4 && whole(bytes.subarray(0, start), false) === null) start--;
  return start;
};

/** The offset of the first byte to which a one-byte encoding gives no character, or null. */
export const firstUndefinedByte = (bytes: Uint8Array, name: string): number | null => {
  const decoder = new TextDecoder(name);
  const isUndefined = Array.from({ length: 256 }, (_, byte) => {
    const code = decoder.decode(Uint8Array.of(byte)).codePointAt(0) ?? 0;
    return byte > 0x7f && ((code >= 0x80 && code < 0xa0) || code === 0xfffd);
  });
  const at = bytes.findIndex((byte) => isUndefined[byte] === true);
  return at < 0 ? null : at;
};
