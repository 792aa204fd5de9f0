import { AstUtils, type NameProvider, type ReferenceInfo } from "langium";
import type { File } from "../generated/ast.js";

/** A parsed file with the names it declares and the names it uses. */
interface Names {
  readonly declares: ReadonlySet<string>;
  readonly uses: ReadonlySet<string>;
}

function namesOf(file: File, names: NameProvider): Names {
  const declares = new Set<string>();
  const uses = new Set<string>();
  for (const node of AstUtils.streamAst(file)) {
    const name = names.getName(node);
    if (name !== undefined) declares.add(name);
    AstUtils.streamReferences(node).forEach((info: ReferenceInfo) => uses.add(info.reference.$refText));
  }
  return { declares, uses };
}

/** The names a reference may mean: a path means each of its beginnings too (`guarantee.us`). */
const beginnings = (path: string): readonly string[] =>
  path.split(".").map((_, index, parts) => parts.slice(0, index + 1).join("."));

/**
 * Which files of the library are needed: those that declare a name used but not declared in the given files,
 * and what those need in turn. A file that is not needed binds nobody.
 */
export function neededLibrary<Item extends { readonly tree: File }>(
  given: readonly Item[],
  library: readonly Item[],
  names: NameProvider,
): readonly Item[] {
  const known = new Map(library.map((item) => [item, namesOf(item.tree, names)]));
  const declared = new Set<string>();
  const wanted = new Set<string>();
  const add = ({ declares, uses }: Names): void => {
    for (const name of declares) declared.add(name);
    for (const name of uses) wanted.add(name);
  };
  for (const item of given) add(namesOf(item.tree, names));
  const needed = new Set<Item>();
  for (;;) {
    const missing = [...wanted].filter((name) => !declared.has(name)).flatMap(beginnings);
    const next = library.find(
      (item) => !needed.has(item) && missing.some((name) => known.get(item)?.declares.has(name)),
    );
    const found = next === undefined ? undefined : known.get(next);
    if (next === undefined || found === undefined) break;
    needed.add(next);
    add(found);
  }
  return library.filter((item) => needed.has(item));
}
