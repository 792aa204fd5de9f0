import type { SourceFile } from "../parsing/source-file.js";

/** What the folders of a client hold. */
export interface Stored {
  readonly files: readonly SourceFile[];
  /**
   * The addresses of folders whose files, however deep, are read together: the client's, and the dossiers in them. A file
   * belongs to the innermost.
   */
  readonly roots: readonly string[];
}

/** Where a server gets the files that are not open: of the folders it serves, and of the library. */
export interface FileSource {
  /** The texts of all files of the language in these folders. */
  filesIn(folders: readonly string[]): Promise<Stored>;
  /** The library, by addresses that the client may be able to open. */
  library(initializationOptions: unknown): Promise<readonly SourceFile[]>;
}

/** A server in a browser is given the library by its client and serves what is open, all of it together. */
export const NO_FILES: FileSource = {
  filesIn: () => Promise.resolve({ files: [], roots: [""] }),
  library: (options) => Promise.resolve(libraryIn(options)),
};

/** The texts that a client passes as `{ library: [{ path, text }] }`; whatever else it passes is none. */
export function libraryIn(options: unknown): readonly SourceFile[] {
  const given: unknown =
    typeof options === "object" && options !== null && "library" in options ? options.library : [];
  if (!Array.isArray(given)) return [];
  return given.flatMap((file: unknown): readonly SourceFile[] =>
    typeof file === "object" &&
    file !== null &&
    "path" in file &&
    "text" in file &&
    typeof file.path === "string" &&
    typeof file.text === "string"
      ? [{ path: file.path, text: file.text }]
      : [],
  );
}
