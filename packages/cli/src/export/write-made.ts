import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Made } from "@foedus/workbench";
import type { Output } from "../commands/check.js";
import { recordOf } from "../record-folders.js";
import { writeWhole } from "../write-file.js";

/** Why nothing is written, with the way out. */
export interface Refused {
  readonly type: "problem";
  readonly message: string;
  readonly help?: string;
}

interface Place {
  readonly dossier: string;
  /** A file or a folder; null is the terminal. */
  readonly output: string | null;
}

const refusal = (io: Output, why: string): number => {
  io.stderr(`${why}\n`);
  return 2;
};

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const writeFolder = async (
  files: ReadonlyMap<string, string>,
  { dossier, output }: Place & { readonly output: string },
  io: Output,
): Promise<number> => {
  if (!(await isFolder(output))) {
    try {
      await mkdir(output);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      const why =
        code === "EEXIST" ? "it is a file" : "its own folder does not exist or may not be written to";
      return refusal(io, `${output}: This folder cannot be made: ${why}. Choose another place.`);
    }
  }
  for (const [name, content] of files) {
    const written = await writeWhole(join(output, name), content, recordOf(dossier));
    if (written.type === "refused") return refusal(io, written.why);
  }
  return 0;
};

/** Writes what was made where it belongs. Returns the exit code: 0, or 2 with a message. */
export const writeMade = async (made: Made | Refused, place: Place, io: Output): Promise<number> => {
  const { dossier, output } = place;
  if (made.type === "problem") return refusal(io, [made.message, made.help ?? ""].join(" ").trim());
  if (made.type === "folder") {
    if (output !== null) return writeFolder(made.files, { dossier, output }, io);
    const names = [...made.files.keys()].join(", ");
    return refusal(
      io,
      `This form is a folder with ${names}. Name the folder with -o FOLDER, or one table with --table.`,
    );
  }
  if (output !== null) {
    const written = await writeWhole(output, made.content, recordOf(dossier));
    return written.type === "written" ? 0 : refusal(io, written.why);
  }
  if (typeof made.content !== "string") {
    return refusal(io, "This form is no text for a terminal. Name the file with -o FILE.");
  }
  io.stdout(made.content);
  return 0;
};
