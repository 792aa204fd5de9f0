import { analyseFiles, type Analysis } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";
import { setTimeout } from "./timers.js";

type Analyse = (files: readonly SourceFile[], library: readonly SourceFile[]) => Promise<Analysis>;

/** An analysis under way or done, and the state of the files that it is of. */
interface Worked {
  readonly state: number;
  readonly analysis: Promise<Analysis>;
}

const isSameFiles = (files: readonly SourceFile[], others: readonly SourceFile[]): boolean =>
  files.length === others.length &&
  files.every(({ path, text }, index) => others[index]?.path === path && others[index].text === text);

/** Lets what has arrived meanwhile, such as the next keys, be read before work begins. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * Files that are read together: those stored, those that are open, which come first, and a library. While they
 * change, one analysis at most is under way and one waits: it takes the files as they are when its turn comes, so what
 * has been typed over meanwhile is never worked out.
 */
export class Project {
  #stored: readonly SourceFile[] = [];
  readonly #open = new Map<string, string>();
  #library: readonly SourceFile[] = [];
  /** Counts the states of the files. */
  #state = 0;
  /** The state in which the files given last changed. */
  #givenState = 0;
  #worked: Worked | null = null;
  #waiting: Promise<Analysis> | null = null;
  #finished: { readonly state: number; readonly analysis: Analysis } | null = null;

  constructor(private readonly analyse: Analyse = analyseFiles) {}

  /** What is stored of them. */
  setStored(files: readonly SourceFile[]): void {
    if (isSameFiles(files, this.#stored)) return;
    this.#stored = files;
    this.#state += 1;
    this.#givenState = this.#state;
  }

  setLibrary(files: readonly SourceFile[]): void {
    if (isSameFiles(files, this.#library)) return;
    this.#library = files;
    this.#state += 1;
  }

  /** A file as it stands in the editor, saved or not. */
  open(path: string, text: string): void {
    if (this.#open.get(path) === text) return;
    this.#open.set(path, text);
    this.#state += 1;
    this.#givenState = this.#state;
  }

  close(path: string): void {
    if (!this.#open.delete(path)) return;
    this.#state += 1;
    this.#givenState = this.#state;
  }

  /** The paths of those that are open. */
  opened(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** Tells one state of what somebody looks at from another: where nothing is open, the library's changes are not looked at. */
  lookedAt(): number {
    return this.#open.size > 0 ? this.#state : this.#givenState;
  }

  /** The files given, each once. */
  given(): readonly SourceFile[] {
    const stored = this.#stored.map(({ path, text }) => [path, text] as const);
    return [...new Map([...stored, ...this.#open])].map(([path, text]) => ({ path, text }));
  }

  /** What all of it means, as of now or of a later state that has come meanwhile; worked out once for each state. */
  analysis(): Promise<Analysis> {
    if (this.#worked?.state === this.#state) return this.#worked.analysis;
    this.#waiting ??= this.#nextAnalysis();
    return this.#waiting;
  }

  /** The newest analysis there is without waiting: while one types it lags behind a little. Waits only for the first. */
  recent(): Promise<Analysis> {
    return this.#finished === null ? this.analysis() : Promise.resolve(this.#finished.analysis);
  }

  /** Whether the files are still those that an analysis is of. */
  isCurrent(analysis: Analysis): boolean {
    return this.#finished?.analysis === analysis && this.#finished.state === this.#state;
  }

  async #nextAnalysis(): Promise<Analysis> {
    // Its failure is told to those who asked for it.
    await this.#worked?.analysis.catch(() => null);
    await breath();
    this.#waiting = null;
    const state = this.#state;
    const given = this.given();
    const paths = new Set(given.map(({ path }) => path));
    const texts = new Set(given.map(({ text }) => text));
    // A library file that is itself given, or a copy of one, is not drawn on.
    const library = this.#library.filter(({ path, text }) => !paths.has(path) && !texts.has(text));
    const analysis = this.analyse(given, library);
    this.#worked = { state, analysis };
    this.#finished = { state, analysis: await analysis };
    return analysis;
  }
}
