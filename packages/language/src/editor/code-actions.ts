import { AstUtils } from "langium";
import { CodeActionKind, type CodeAction, type Diagnostic as Problem } from "vscode-languageserver-types";
import { isArticle, isLike } from "../generated/ast.js";
import { qualifiedArticleName } from "../names/article-name.js";
import { actionOf, appended, type Asked, type Change } from "./change.js";
import { fillings, freeName } from "./fillings.js";
import { standingAt, type Standing } from "./place.js";
import { quickFixes } from "./quick-fixes.js";

/** An analogy, made into a variant that fills the article from what it is like. */
function analogies(asked: Asked, { node }: Standing): readonly Change[] {
  const like = AstUtils.getContainerOfType(node, isLike);
  const article = like === undefined ? undefined : AstUtils.getContainerOfType(like, isArticle);
  if (like === undefined || article === undefined) return [];
  const from = like.article.$refText;
  const name = freeName(asked, `as_${from.split(".")[0] ?? "it"}`);
  const words = `variant ${name} "As in ${from}"\n  fills ${qualifiedArticleName(article)} from ${from}`;
  return [
    {
      title: `Make a variant that fills this article from ${from}`,
      kind: CodeActionKind.RefactorExtract,
      edits: [appended(asked, words)],
    },
  ];
}

/**
 * What can be done at a place: about the problems there, about what is open there, about an analogy. With `only`, of those kinds
 * alone.
 */
export function codeActions(
  asked: Asked,
  offset: number,
  problems: readonly Problem[],
  only: readonly string[] | null = null,
): readonly CodeAction[] {
  const standing = standingAt(asked.analysis, asked.path, offset);
  const mended = problems.flatMap((problem) => quickFixes(problem, standing));
  const refactored = standing === null ? [] : [...fillings(asked, standing), ...analogies(asked, standing)];
  const isWanted = ({ kind }: Change): boolean =>
    only === null || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  return [...mended, ...refactored].filter(isWanted).map((change) => actionOf(asked.path, change));
}
