import type { NameProvider } from "langium";
import type { File } from "../generated/ast.js";
import type { SourceFile } from "../parsing/source-file.js";
import { inARow } from "./tree.js";

/** The names that files read together declare and use. */
class Names {
  private readonly declared = new Set<string>();
  private readonly used = new Set<string>();

  constructor(private readonly names: NameProvider) {}

  add(file: File): void {
    for (const name of this.declaredIn(file)) this.declared.add(name);
    for (const { reference } of inARow(file).uses) this.used.add(reference.$refText);
  }

  declaredIn(file: File): readonly string[] {
    return inARow(file).nodes.flatMap((node) => this.names.getName(node) ?? []);
  }

  /** What is used and not declared: each name, and the beginnings of a path (`guarantee` of `guarantee.us`). */
  missing(): ReadonlySet<string> {
    const undeclared = [...this.used].filter((name) => !this.declared.has(name));
    return new Set(undeclared.flatMap(beginnings));
  }
}

/** Nothing is called by more parts than these: an agreement, an article, an owner. */
const MOST_PARTS = 3;

const beginnings = (path: string): readonly string[] => {
  const parts = path.split(".", MOST_PARTS);
  return parts.map((_, index) => parts.slice(0, index + 1).join("."));
};

/** The words of a text, for telling whether it can declare a name at all. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/[A-Za-z_][A-Za-z0-9_-]*/gu)].map(([word]) => word));

/** A file of the library: its words are told apart only if something is missing, and it is read only if they fit. */
class LibraryFile<Item> {
  private words: ReadonlySet<string> | null = null;
  private item: Item | null = null;

  constructor(
    private readonly file: SourceFile,
    private readonly load: (file: SourceFile) => Item,
  ) {}

  /** Whether it may declare one of these; an article's name begins with that of its agreement. */
  mayDeclare(names: ReadonlySet<string>): boolean {
    this.words ??= wordsIn(this.file.text);
    for (const name of names) if (this.words.has(name)) return true;
    return false;
  }

  read(): Item {
    this.item ??= this.load(this.file);
    return this.item;
  }
}

/**
 * Which files of the library are needed: those that declare a name used but not declared in the given files,
 * and what those need in turn. A file that is not needed binds nobody. Most of a library is not even read.
 */
export function neededLibrary<Item extends { readonly tree: File }>(
  given: readonly Item[],
  library: readonly SourceFile[],
  load: (file: SourceFile) => Item,
  provider: NameProvider,
): readonly Item[] {
  const names = new Names(provider);
  for (const { tree } of given) names.add(tree);
  const files = library.map((file) => new LibraryFile(file, load));
  const needed = new Set<LibraryFile<Item>>();
  for (;;) {
    const missing = names.missing();
    const next = files.find(
      (file) =>
        !needed.has(file) &&
        file.mayDeclare(missing) &&
        names.declaredIn(file.read().tree).some((name) => missing.has(name)),
    );
    if (next === undefined) break;
    needed.add(next);
    names.add(next.read().tree);
  }
  return files.filter((file) => needed.has(file)).map((file) => file.read());
}
