import type { CstNode } from "langium";
import type { TextEdit } from "vscode-languageserver-types";
import { isAgreement, isArticle, isHoleSetting } from "../generated/ast.js";
import { agreementOf, articleName } from "../names/article-name.js";
import { inARow } from "../names/tree.js";
import type { Analysis } from "../parse-files.js";
import { RESERVED_WORDS } from "../parsing/reserved-words.js";
import { allNamed, fullName, kindOf, type Named } from "./named.js";
import { declarationsOf, targetAt, usesOf } from "./uses.js";

/** Edits by the path of their file, or why a name cannot be changed. */
export type Renaming =
  | { readonly type: "edits"; readonly edits: ReadonlyMap<string, readonly TextEdit[]> }
  | { readonly type: "refused"; readonly message: string };

const refused = (message: string): Renaming => ({ type: "refused", message });

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

/**
 * Renames what stands at a place, everywhere: of a path such as `nato.article-5` only the part that it names. Refused with a
 * reason where nothing has a name there, the library declares it, or the new name cannot be given.
 */
export function rename(analysis: Analysis, path: string, offset: number, newName: string): Renaming {
  const target = targetAt(analysis, path, offset);
  if (target === null) return refused("Nothing that has a name stands here.");
  if (isArticle(target) && target.word === undefined) {
    return refused("An article with a number is called by its number: change that instead.");
  }
  const problem = objection(analysis, target, newName);
  if (problem !== null) return refused(problem);
  const given = new Set(analysis.files.filter(({ isGiven }) => isGiven).map((file) => file.path));
  const declared = declarationsOf(analysis, target);
  if (declared.length === 0 || declared.some((use) => !given.has(use.path))) {
    return refused(`"${fullName(target)}" comes with the library and keeps its name.`);
  }
  const part = partOf(target);
  const found: (readonly [string, TextEdit])[] = [
    ...declared.map(({ path: where, at }) => [where, { range: at.range, newText: newName }] as const),
    ...holeEdits(analysis, target, part, newName),
  ];
  const concerned = isAgreement(target)
    ? [target, ...allNamed(analysis).filter((node) => isArticle(node) && agreementOf(node) === target)]
    : [target];
  for (const one of concerned) {
    for (const { path: where, at } of usesOf(analysis, one)) {
      const place = placeIn(at.text, part);
      if (place !== null && given.has(where)) found.push([where, edited(at, place, newName)]);
    }
  }
  const edits = new Map<string, TextEdit[]>();
  for (const [where, edit] of found) edits.set(where, [...(edits.get(where) ?? []), edit]);
  return { type: "edits", edits };
}
