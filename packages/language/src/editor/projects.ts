import { analyseFiles, type Analysis } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";
import type { Stored } from "./file-source.js";
import { Project } from "./project.js";

/**
 * The folder whose files a file is read together with: the innermost root it lies in, however deep; else its own folder. Two
 * dossiers may use the same names for different things.
 */
function folderOf(path: string, roots: readonly string[]): string {
  const around = roots
    .filter((root) => root === "" || path.startsWith(`${root}/`))
    .toSorted((left, right) => right.length - left.length);
  return around[0] ?? path.replace(/\/[^/]*$/u, "");
}

/** All that an editor works on, parted into what is read together, as `foedus check` reads a folder. */
export class Projects {
  readonly #projects = new Map<string, Project>();
  #stored: Stored = { files: [], roots: [] };
  readonly #open = new Map<string, string>();
  #library: readonly SourceFile[] = [];
  #wholeLibrary: Promise<Analysis> | null = null;

  /** What the folders hold. */
  setStored(stored: Stored): void {
    this.#stored = stored;
    this.#part();
  }

  setLibrary(files: readonly SourceFile[]): void {
    this.#library = files;
    this.#wholeLibrary = null;
    this.#part();
  }

  /** A file as it stands in the editor, saved or not. */
  open(path: string, text: string): void {
    const isNew = !this.#open.has(path);
    this.#open.set(path, text);
    this.of(path).open(path, text);
    if (isNew) this.#part();
  }

  close(path: string): void {
    this.#open.delete(path);
    this.of(path).close(path);
    this.#part();
  }

  /** What a file is read together with. */
  of(path: string): Project {
    const folder = folderOf(path, this.#stored.roots);
    const known = this.#projects.get(folder);
    if (known !== undefined) return known;
    const project = new Project();
    this.#projects.set(folder, project);
    return project;
  }

  all(): readonly Project[] {
    return [...this.#projects.values()];
  }

  /** What the library declares as a whole, of which an analysis draws on what is needed alone; worked out once. */
  wholeLibrary(): Promise<Analysis> {
    this.#wholeLibrary ??= analyseFiles(this.#library, []);
    return this.#wholeLibrary;
  }

  #part(): void {
    const { files, roots } = this.#stored;
    const folders = new Map<string, SourceFile[]>();
    for (const file of files) {
      const folder = folderOf(file.path, roots);
      const together = folders.get(folder) ?? [];
      together.push(file);
      folders.set(folder, together);
    }
    for (const folder of this.#projects.keys()) if (!folders.has(folder)) folders.set(folder, []);
    for (const [folder, together] of folders) {
      const project = this.#projects.get(folder) ?? new Project();
      this.#projects.set(folder, project);
      project.setStored(together);
      project.setLibrary(this.#library);
      for (const path of project.opened()) {
        if (!this.#open.has(path) || folderOf(path, roots) !== folder) project.close(path);
      }
    }
    for (const [path, text] of this.#open) this.of(path).open(path, text);
    for (const [folder, project] of this.#projects) {
      if (project.given().length === 0) this.#projects.delete(folder);
    }
  }
}
