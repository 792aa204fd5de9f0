import { zipSync } from "fflate";

/** What is written as the time of each file in an archive: the first day that ZIP knows, so that the same gives the same bytes. */
const FIRST_DAY = "1980-01-01T00:00:00";

/** Packs files by path into one archive; the same files give the same bytes. */
export const zipped = (files: ReadonlyMap<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...files].map(([path, content]) => [
        path,
        typeof content === "string" ? new TextEncoder().encode(content) : content,
      ]),
    ),
    { mtime: FIRST_DAY },
  );
