import { constants } from "node:buffer";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

/** Raised where a file holds no lines that can be read; the caller says what that means. */
export class UnreadableLines extends Error {}

const LINE_END = 0x0a;

/** The longest line that one string of this runtime can hold, with some room. */
const LONGEST = Math.floor(constants.MAX_STRING_LENGTH * 0.9);

const isPacked = async (path: string): Promise<boolean> => {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
};

const asText = (pieces: readonly Buffer[]): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(pieces));
  } catch (error) {
    throw new UnreadableLines("it is not UTF-8", { cause: error });
  }
};

const isPackingError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("Z_");

/**
 * The lines of a file one by one, unpacked where it is packed with gzip, each without its line end. Only a line feed ends a
 * line: Node's own reader of lines also breaks at U+2028, which JSON keeps as it is. The last line must end too. Throws
 * UnreadableLines, and the errors of the disk.
 */
export async function* linesOf(path: string): AsyncGenerator<string, void, undefined> {
  const file = createReadStream(path);
  const bytes = (await isPacked(path)) ? file.pipe(createGunzip()) : file;
  // `pipe` carries no errors on.
  if (bytes !== file) file.on("error", (error) => bytes.destroy(error));
  let pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
        yield asText([...pieces, chunk.subarray(from, end)]);
        pieces = [];
        length = 0;
        from = end + 1;
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > LONGEST) throw new UnreadableLines("one of its lines is longer than any that is written");
    }
  } catch (error) {
    if (isPackingError(error)) throw new UnreadableLines("it breaks off or was changed", { cause: error });
    throw error;
  } finally {
    file.destroy();
  }
  if (length > 0) throw new UnreadableLines("its last line breaks off");
}
