import { inflateRawSync } from "node:zlib";
import { LIMITS, MEGABYTE } from "../limits.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";

/** One entry of a ZIP archive, packed. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isProtected: boolean;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

const broken = (what: string): ReadingProblem =>
  problemOf(
    "broken",
    `This file is broken: ${what}.`,
    "Get the whole file again, or save it anew where it was written.",
  );

/** Where the record that ends the central directory begins; the last one counts, as for those who unpack. */
const endOf = (view: DataView): number | null => {
  for (
    let at = view.byteLength - END_LENGTH;
    at >= Math.max(0, view.byteLength - END_LENGTH - 0xffff);
    at--
  ) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number): Entry | null => {
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const begin = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (begin + packedSize > bytes.length) return null;
  const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  return {
    name: new TextDecoder("utf-8").decode(bytes.subarray(at + CENTRAL_LENGTH, nameEnd)),
    method: view.getUint16(at + 10, true),
    isProtected: (view.getUint16(at + 8, true) & 1) === 1,
    packed: bytes.subarray(begin, begin + packedSize),
  };
};

/** The entries of a ZIP archive by its central directory (APPNOTE 6.3.10, section 4.3), still packed. */
const entriesOf = (bytes: Uint8Array): readonly Entry[] | ReadingProblem => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return broken("its list of parts is missing, as if it were cut off");
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) {
    return problemOf(
      "too_many",
      `This file has ${count} parts; at most ${LIMITS.entries} are read.`,
      "Save its words as plain text.",
    );
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL)
      return broken("its list of parts is wrong");
    const entry = entryAt(bytes, view, at);
    if (entry === null) return broken(`its part ${index + 1} lies outside it`);
    entries.push(entry);
    at +=
      CENTRAL_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
};

/**
 * The parts of a ZIP archive whose names are wanted, unpacked. Every part is unpacked to measure it, wanted or not, and
 * no more than {@link LIMITS.unpacked} bytes together: what an archive says about sizes is not believed. Another reader may
 * find other parts in the same bytes, so who unpacks goes on with the parts given here.
 */
export const unpack = (
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): { readonly type: "parts"; readonly parts: ReadonlyMap<string, Uint8Array> } | ReadingProblem => {
  const entries = entriesOf(bytes);
  if ("type" in entries) return entries;
  const parts = new Map<string, Uint8Array>();
  let room: number = LIMITS.unpacked;
  for (const { name, method, isProtected, packed } of entries) {
    if (isProtected)
      return problemOf("protected", "This file is protected by a password.", "Save it without the password.");
    let part: Uint8Array;
    if (method === STORED) part = packed;
    else if (method === DEFLATED) {
      try {
        part = inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
      } catch (error) {
        const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
        if (!isTooLarge) return broken(`its part “${name.slice(0, 80)}” cannot be unpacked`);
        room = -1;
        part = packed;
      }
    } else return broken(`its part “${name.slice(0, 80)}” is packed in a way that is not known`);
    room -= part.length;
    if (room < 0) {
      const message = `This file unpacks to more than ${LIMITS.unpacked / MEGABYTE} MB; it may be made to fill the memory.`;
      return problemOf(
        "expands_too_far",
        message,
        "Open it where you trust it, and save its words as plain text.",
      );
    }
    if (isWanted(name)) parts.set(name, part);
  }
  return { type: "parts", parts };
};
