import type { IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { MEGABYTE } from "../limits.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import { tooLarge } from "../take-in.js";

const UNPACK = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
} as const;

const unpacked = (packed: Uint8Array, encoding: string, limit: number): Uint8Array | ReadingProblem => {
  if (encoding === "" || encoding === "identity") return packed;
  const unpack = UNPACK[encoding as keyof typeof UNPACK] as (typeof UNPACK)[keyof typeof UNPACK] | undefined;
  const help = "Open the address in a browser and save the page.";
  if (unpack === undefined) {
    return problemOf("broken", "The server packed its answer in a way that was not asked for.", help);
  }
  try {
    return unpack(packed, { maxOutputLength: limit });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge
      ? problemOf("expands_too_far", `The answer unpacks to more than ${limit / MEGABYTE} MB.`, help)
      : problemOf("broken", "The answer of the server cannot be unpacked; it may be cut off.", help);
  }
};

/** The whole body of an answer, unpacked, or a problem as soon as it is longer than a limit. */
export const readBody = async (
  answer: IncomingMessage,
  limit: number,
): Promise<Uint8Array | ReadingProblem> => {
  const said = Number(answer.headers["content-length"] ?? 0);
  if (said > limit) {
    answer.destroy();
    return tooLarge(said);
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) {
      answer.destroy();
      return tooLarge(length);
    }
    parts.push(part);
  }
  return unpacked(
    Buffer.concat(parts),
    (answer.headers["content-encoding"] ?? "").trim().toLowerCase(),
    limit,
  );
};
