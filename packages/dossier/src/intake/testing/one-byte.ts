/** Text as bytes in a one-byte encoding, by asking its decoder what each byte stands for; for tests. */
export const oneByte = (text: string, name: string): Uint8Array => {
  const decoder = new TextDecoder(name);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(
    Array.from(text).map((character) => {
      const byte = bytes.get(character);
      if (byte === undefined) throw new Error(`${name} has no “${character}”`);
      return byte;
    }),
  );
};

/** Text as UTF-16 in either byte order, without a byte order mark; for tests. */
export const wide = (text: string, order: "little" | "big"): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return order === "little" ? bytes : bytes.swap16();
};
