import { inflateSync } from "node:zlib";

const ZLIB = 0x78;
const LAYERS = 4;

const inflated = (packed: Uint8Array, room: number): Uint8Array | "too_large" | null => {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge ? "too_large" : null;
  }
};

/**
 * Whether the deflated streams of a PDF unpack to more than a number of bytes together. They are found by their keywords,
 * so what stands within another stream or is packed otherwise is not seen.
 */
export const unpacksBeyond = (bytes: Uint8Array, limit: number): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let room = limit;
  let at = file.indexOf("stream");
  while (at >= 0) {
    let begin = at + "stream".length;
    if (file[begin] === 0x0d) begin++;
    if (file[begin] === 0x0a) begin++;
    const end = file.indexOf("endstream", begin);
    // Without its end the last stream is taken to reach to the end of the file, as its reader may take it.
    let content: Uint8Array = file.subarray(begin, end < 0 ? file.length : end);
    for (let layer = 0; layer < LAYERS && content[0] === ZLIB; layer++) {
      const result = inflated(content, room);
      if (result === "too_large") return true;
      if (result === null) break;
      room -= result.length;
      if (room < 0) return true;
      content = result;
    }
    if (end < 0) break;
    at = file.indexOf("stream", end + "endstream".length);
  }
  return false;
};
