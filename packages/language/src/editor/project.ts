import { analyseFiles, type Analysis } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";

/** The files an editor works on: those in its folders, those that are open, which come first, and the library. */
export class Project {
  #stored: ReadonlyMap<string, string> = new Map();
  readonly #open = new Map<string, string>();
  #library: readonly SourceFile[] = [];
  #latest: Promise<Analysis> | null = null;

  /** What the folders hold. */
  setStored(files: readonly SourceFile[]): void {
    this.#stored = new Map(files.map(({ path, text }) => [path, text]));
    this.#latest = null;
  }

  setLibrary(files: readonly SourceFile[]): void {
    this.#library = files;
    this.#latest = null;
  }

  /** A file as it stands in the editor, saved or not. */
  open(path: string, text: string): void {
    if (this.#open.get(path) === text) return;
    this.#open.set(path, text);
    this.#latest = null;
  }

  close(path: string): void {
    if (this.#open.delete(path)) this.#latest = null;
  }

  /** The files given, each once. */
  given(): readonly SourceFile[] {
    return [...new Map([...this.#stored, ...this.#open])].map(([path, text]) => ({ path, text }));
  }

  /** What all of it means now; worked out once for each state of the files. */
  analysis(): Promise<Analysis> {
    const given = this.given();
    const paths = new Set(given.map(({ path }) => path));
    this.#latest ??= analyseFiles(
      given,
      // A library file that is itself open is given, and not drawn on.
      this.#library.filter(({ path }) => !paths.has(path)),
    );
    return this.#latest;
  }
}
