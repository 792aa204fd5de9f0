import { isUtf8 } from "node:buffer";
import type { ReadingProblem } from "../problem.js";
import { problemOf } from "../problem.js";
import type { IntakeNote } from "../taken.js";
import { detectEncoding } from "./detect.js";
import type { Encoding } from "./encoding.js";
import { wideWithoutMark } from "./wide.js";
import { firstUndefinedByte, firstWrongByte } from "./wrong-byte.js";

/** Bytes as text, still with its own line ends; the byte order mark is gone. */
export interface Decoded {
  readonly type: "decoded";
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly IntakeNote[];
}

const CONVERT =
  "Get the whole file again, or give its encoding with --encoding, e.g. --encoding windows-1251.";

const wrongBytes = (name: string, offset: number, why: string): ReadingProblem => ({
  ...problemOf("wrong_bytes", `This is not whole ${name}: byte ${offset} ${why}.`, CONVERT),
  offset,
});

const decoded = (
  bytes: Uint8Array,
  encoding: Encoding,
  notes: readonly IntakeNote[] = [],
): Decoded | ReadingProblem => {
  const wrong = firstWrongByte(bytes, encoding.name);
  if (wrong !== null) return wrongBytes(encoding.name, wrong, "begins no whole character");
  const text = new TextDecoder(encoding.name).decode(bytes);
  return { type: "decoded", text, encoding, notes };
};

const markOf = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
};

/** Whether bytes are UTF-8 with a few wrong ones, rather than another encoding: whole long characters prevail. */
const isBrokenUtf8 = (bytes: Uint8Array): boolean => {
  // In a stream, because a character that is cut off at the end speaks for UTF-8 rather than against it.
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 1_000_000), { stream: true });
  const wrong = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return whole > wrong;
};

const guessed = (bytes: Uint8Array, notes: readonly IntakeNote[]): Decoded | ReadingProblem => {
  const wide = wideWithoutMark(bytes);
  const pattern = { known: "by the pattern of its zero bytes", alternatives: [] } as const;
  if (wide !== null) return decoded(bytes, { name: wide, ...pattern }, notes);
  if (isUtf8(bytes)) {
    return decoded(bytes, { name: "utf-8", known: "because every byte is valid", alternatives: [] }, notes);
  }
  if (isBrokenUtf8(bytes))
    return wrongBytes("utf-8", firstWrongByte(bytes, "utf-8") ?? 0, "begins no whole character");
  const encoding = detectEncoding(bytes);
  if (encoding === null) {
    return wrongBytes(
      "utf-8",
      firstWrongByte(bytes, "utf-8") ?? 0,
      "begins no character, nor is it another known encoding",
    );
  }
  if (encoding.alternatives.length === 0) return decoded(bytes, encoding, notes);
  const others = encoding.alternatives.map(({ name, instead }) => `${name} (“${instead}”)`).join(", ");
  const message = `The encoding is ambiguous: read as ${encoding.name}; it may be ${others}. Choose with --encoding.`;
  return decoded(bytes, encoding, [...notes, { code: "ambiguous_encoding", message }]);
};

const named = (label: string): string | null => {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
};

const ONE_BYTE = /^(?:windows-|iso-8859-|koi8-|macintosh|x-mac-|ibm866)/u;

/**
 * Reads bytes as text. What decides, in this order: the caller's choice, a byte order mark, what the source declares,
 * zero bytes in the pattern of UTF-16, validity as UTF-8, and last the letters. Bytes that are wrong in the encoding so
 * found are a problem with the offset of the first; they are never replaced by a mark.
 */
export const decodeText = (
  bytes: Uint8Array,
  { chosen, declared }: { readonly chosen?: string | undefined; readonly declared?: string | undefined } = {},
): Decoded | ReadingProblem => {
  if (chosen !== undefined) {
    const name = named(chosen);
    if (name === null) {
      const help = "Give a name of the Encoding Standard, such as utf-8, windows-1250, koi8-u or iso-8859-2.";
      return problemOf("unknown_encoding", `No encoding is known as “${chosen}”.`, help);
    }
    const undefinedByte = ONE_BYTE.test(name) ? firstUndefinedByte(bytes, name) : null;
    if (undefinedByte !== null) return wrongBytes(name, undefinedByte, "stands for no character");
    return decoded(bytes, { name, known: "by choice", alternatives: [] });
  }
  const mark = markOf(bytes);
  if (mark !== null) return decoded(bytes, { name: mark, known: "by its byte order mark", alternatives: [] });
  if (declared === undefined) return guessed(bytes, []);
  const name = named(declared);
  const otherwise = (message: string): Decoded | ReadingProblem =>
    guessed(bytes, [{ code: "declared_otherwise", message }]);
  if (name === null) return otherwise(`It declares the encoding “${declared}”, which is not known.`);
  // A declaration is often wrong; letters beyond ASCII that are all valid UTF-8 hardly ever are.
  if (name !== "utf-8" && bytes.some((byte) => byte > 0x7f) && isUtf8(bytes)) {
    return otherwise(`It declares ${name}, but its bytes are UTF-8.`);
  }
  const isWrong = (ONE_BYTE.test(name) ? firstUndefinedByte : firstWrongByte)(bytes, name) !== null;
  if (isWrong && name !== "utf-8") return otherwise(`It declares ${name}, but not all its bytes are.`);
  if (isWrong)
    return isBrokenUtf8(bytes)
      ? decoded(bytes, { name, known: "by what it declares", alternatives: [] })
      : otherwise(`It declares ${name}, but its bytes are not.`);
  return decoded(bytes, { name, known: "by what it declares", alternatives: [] });
};
