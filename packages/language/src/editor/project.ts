import { analyseFiles, type Analysis } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";
import { setTimeout } from "./timers.js";

type Analyse = (files: readonly SourceFile[], library: readonly SourceFile[]) => Promise<Analysis>;

/** An analysis under way or done, and the state of the files that it is of. */
interface Worked {
  readonly state: number;
  readonly analysis: Promise<Analysis>;
}

/** Lets what has arrived meanwhile, such as the next keys, be read before work begins. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * The files an editor works on: those in its folders, those that are open, which come first, and the library. While they
 * change, one analysis at most is under way and one waits: it takes the files as they are when its turn comes, so what
 * has been typed over meanwhile is never worked out.
 */
export class Project {
  #stored: ReadonlyMap<string, string> = new Map();
  readonly #open = new Map<string, string>();
  #library: readonly SourceFile[] = [];
  /** Counts the states of the files. */
  #state = 0;
  #worked: Worked | null = null;
  #waiting: Promise<Analysis> | null = null;
  #finished: { readonly state: number; readonly analysis: Analysis } | null = null;
  #wholeLibrary: Promise<Analysis> | null = null;

  constructor(private readonly analyse: Analyse = analyseFiles) {}

  /** What the folders hold. */
  setStored(files: readonly SourceFile[]): void {
    this.#stored = new Map(files.map(({ path, text }) => [path, text]));
    this.#state += 1;
  }

  setLibrary(files: readonly SourceFile[]): void {
    this.#library = files;
    this.#wholeLibrary = null;
    this.#state += 1;
  }

  /** A file as it stands in the editor, saved or not. */
  open(path: string, text: string): void {
    if (this.#open.get(path) === text) return;
    this.#open.set(path, text);
    this.#state += 1;
  }

  close(path: string): void {
    if (this.#open.delete(path)) this.#state += 1;
  }

  /** The files given, each once. */
  given(): readonly SourceFile[] {
    return [...new Map([...this.#stored, ...this.#open])].map(([path, text]) => ({ path, text }));
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

  /** What the library declares as a whole, of which an analysis draws on what is needed alone; worked out once. */
  wholeLibrary(): Promise<Analysis> {
    this.#wholeLibrary ??= this.analyse(this.#library, []);
    return this.#wholeLibrary;
  }

  async #nextAnalysis(): Promise<Analysis> {
    // Its failure is told to those who asked for it.
    await this.#worked?.analysis.catch(() => null);
    await breath();
    this.#waiting = null;
    const state = this.#state;
    const given = this.given();
    const paths = new Set(given.map(({ path }) => path));
    // A library file that is itself open is given, and not drawn on.
    const library = this.#library.filter(({ path }) => !paths.has(path));
    const analysis = this.analyse(given, library);
    this.#worked = { state, analysis };
    this.#finished = { state, analysis: await analysis };
    return analysis;
  }
}
