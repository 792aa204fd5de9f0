import type { CstNode } from "langium";
import type { Range, TextEdit } from "vscode-languageserver-types";
import { isAgreement, isArticle, isHoleSetting } from "../generated/ast.js";
import { agreementOf, articleName } from "../names/article-name.js";
import { spokenOf } from "../names/spoken-of.js";
import { inARow } from "../names/tree.js";
import type { Analysis } from "../parse-files.js";
import { RESERVED_WORDS } from "../parsing/reserved-words.js";
import { allNamed, fullName, kindOf, type Named } from "./named.js";
import { referenceAt, standingAt, type Standing } from "./place.js";
import { declarationsOf, namedAt, usesOf } from "./uses.js";

/** Edits by the path of their file, or why a name cannot be changed. */
export type Renaming =
  | { readonly type: "edits"; readonly edits: ReadonlyMap<string, readonly TextEdit[]> }
  | Refused;

interface Refused {
  readonly type: "refused";
  readonly message: string;
}

/** A name that can be changed: where it stands and what it is now; or why it cannot. */
export type PreparedRename =
  | { readonly type: "name"; readonly range: Range; readonly name: string }
  | Refused;

const refused = (message: string): Refused => ({ type: "refused", message });

/** What is renamed is one part of a path: of `nato.article-5` the first for the agreement, the second for the article. */
interface Part {
  readonly oldPath: readonly string[];
  readonly index: number;
}

function partOf(target: Named): Part {
  if (!isArticle(target)) return { oldPath: [target.name], index: 0 };
  const agreement = agreementOf(target);
  return agreement === null
    ? { oldPath: [articleName(target)], index: 0 }
    : { oldPath: [agreement.name, articleName(target)], index: 1 };
}

interface PlaceInPath {
  readonly start: number;
  readonly length: number;
}

/** An edit of the part of a path that is the old name. A path stands on one line. */
function edited(at: CstNode, { start, length }: PlaceInPath, newText: string): TextEdit {
  const { line, character } = at.range.start;
  const from = { line, character: character + start };
  return { range: { start: from, end: { line, character: from.character + length } }, newText };
}

/** Where in a written path the part stands that is renamed; null where the path does not hold it. */
function placeIn(written: string, { oldPath, index }: Part): PlaceInPath | null {
  const parts = written.split(".");
  const old = oldPath[index] ?? "";
  const fits = (offset: number): boolean =>
    oldPath.every((part, at) => at < offset || parts[at - offset] === part || at > index);
  for (const offset of index === 0 ? [0] : [0, index]) {
    const at = index - offset;
    if (parts[at] === old && fits(offset)) {
      return { start: parts.slice(0, at).join(".").length + (at === 0 ? 0 : 1), length: old.length };
    }
  }
  return null;
}

/** Why a name cannot be given, or null. */
function objection(analysis: Analysis, target: Named, newName: string): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*$/u.test(newName)) {
    return `"${newName}" is no name: use letters, digits, "_", and single hyphens between letters.`;
  }
  if (RESERVED_WORDS.has(newName)) return `"${newName}" is a word of the language and no name.`;
  const full = isArticle(target) ? [...partOf(target).oldPath.slice(0, -1), newName].join(".") : newName;
  const taken = allNamed(analysis).find((other) => fullName(other) === full && isInOneSpace(other, target));
  return taken === undefined
    ? null
    : `There already is ${kindOf(taken).startsWith("a") ? "an" : "a"} ${kindOf(taken)} called "${full}".`;
}

const SPACES: Readonly<Partial<Record<Named["$type"], string>>> = {
  Party: "actor",
  Group: "actor",
  Council: "actor",
  Place: "place",
  Area: "place",
};

const isInOneSpace = (one: Named, other: Named): boolean =>
  (SPACES[one.$type] ?? one.$type) === (SPACES[other.$type] ?? other.$type);

/** The names of holes begin with those of agreements and articles: in variants they change with them. */
function holeEdits(
  analysis: Analysis,
  target: Named,
  part: Part,
  newName: string,
): readonly (readonly [string, TextEdit])[] {
  if (!isAgreement(target) && !isArticle(target) && target.$type !== "Group" && target.$type !== "Council")
    return [];
  return analysis.files.flatMap(({ path, tree, isGiven }) =>
    inARow(tree)
      .nodes.filter(isHoleSetting)
      .flatMap((setting): readonly (readonly [string, TextEdit])[] => {
        const at = setting.$cstNode;
        const place = placeIn(setting.hole, part);
        if (at === undefined || place === null || !isGiven || setting.hole.split(".")[0] !== part.oldPath[0])
          return [];
        return [[path, edited(at, place, newName)]];
      }),
  );
}

/** What the word at a place names: of a path such as `nato.article-5`, its first word the agreement. */
function renamedAt(standing: Standing): Named | null {
  const target = namedAt(standing);
  const path = referenceAt(standing)?.$refNode;
  if (target === null || !isArticle(target) || path === undefined) return target;
  const isFirst = path.text.includes(".") && standing.leaf.offset === path.offset;
  return isFirst ? agreementOf(target) : target;
}

const givenPaths = ({ files }: Analysis): ReadonlySet<string> =>
  new Set(files.filter(({ isGiven }) => isGiven).map(({ path }) => path));

/** Whether a text of the library means it, too: a state that the given files declare as the library does, and a treaty binds. */
function isSpokenOfInLibrary({ files }: Analysis, target: Named): boolean {
  const library = files.filter(({ isGiven }) => !isGiven).map(({ tree }) => tree);
  return spokenOf([], library).has(fullName(target));
}

/** Why what stands at a place keeps its name, or what it names. */
function renamable(
  analysis: Analysis,
  standing: Standing | null,
): Refused | { readonly type: "target"; readonly target: Named } {
  const target = standing === null ? null : renamedAt(standing);
  if (target === null) return refused("Nothing that has a name stands here.");
  const declared = declarationsOf(analysis, target);
  const given = givenPaths(analysis);
  const isOwn = declared.some(({ path }) => given.has(path));
  if (!isOwn || (declared.some(({ path }) => !given.has(path)) && isSpokenOfInLibrary(analysis, target))) {
    return refused(`"${fullName(target)}" comes with the library and keeps its name.`);
  }
  if (isArticle(target) && target.number !== undefined) {
    return refused("An article with a number is called by its number: change that instead.");
  }
  return { type: "target", target };
}

/** Whether what stands at a place can be renamed, and the stretch that its name is. */
export function prepareRename(analysis: Analysis, path: string, offset: number): PreparedRename {
  const standing = standingAt(analysis, path, offset);
  const found = renamable(analysis, standing);
  if (found.type === "refused" || standing === null)
    return refused(found.type === "refused" ? found.message : "");
  const part = partOf(found.target);
  const name = part.oldPath[part.index] ?? "";
  const use = referenceAt(standing)?.$refNode;
  const place = use === undefined ? null : placeIn(use.text, part);
  const range = use === undefined || place === null ? standing.leaf.range : edited(use, place, name).range;
  return { type: "name", range, name };
}

/**
 * Renames what stands at a place, everywhere: of a path such as `nato.article-5` only the part that stands there. Refused with
 * a reason where nothing has a name there, the library declares it, or the new name cannot be given.
 */
export function rename(analysis: Analysis, path: string, offset: number, newName: string): Renaming {
  const standing = standingAt(analysis, path, offset);
  const found = renamable(analysis, standing);
  if (found.type === "refused") return found;
  const { target } = found;
  const problem = objection(analysis, target, newName);
  if (problem !== null) return refused(problem);
  const given = givenPaths(analysis);
  const part = partOf(target);
  const edits: (readonly [string, TextEdit])[] = [
    ...declarationsOf(analysis, target)
      .filter(({ path: where }) => given.has(where))
      .map(({ path: where, at }) => [where, { range: at.range, newText: newName }] as const),
    ...holeEdits(analysis, target, part, newName),
  ];
  const concerned = isAgreement(target)
    ? [target, ...allNamed(analysis).filter((node) => isArticle(node) && agreementOf(node) === target)]
    : [target];
  for (const one of concerned) {
    for (const { path: where, at } of usesOf(analysis, one)) {
      const place = placeIn(at.text, part);
      if (place !== null && given.has(where)) edits.push([where, edited(at, place, newName)]);
    }
  }
  const byFile = new Map<string, TextEdit[]>();
  for (const [where, edit] of edits) byFile.set(where, [...(byFile.get(where) ?? []), edit]);
  return { type: "edits", edits: byFile };
}
