import type { Hole } from "@foedus/engine";
import { AstUtils, GrammarUtils } from "langium";
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic as Problem,
  type Range,
  type TextEdit,
} from "vscode-languageserver-types";
import { isArticle, isConditionalClause, isLike, isProvision } from "../generated/ast.js";
import { qualifiedArticleName } from "../names/article-name.js";
import type { Analysis } from "../parse-files.js";
import { openTermAt } from "./open-terms.js";
import { standingAt, type Standing } from "./place.js";

/** What a code action changes in its own file. */
interface Change {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly edits: readonly TextEdit[];
  readonly problem?: Problem;
}

interface Asked {
  readonly analysis: Analysis;
  readonly path: string;
  readonly text: string;
  readonly endOfText: Range;
}

const actionOf = (path: string, { title, kind, edits, problem }: Change): CodeAction => ({
  title,
  kind,
  ...(problem === undefined ? {} : { diagnostics: [problem], isPreferred: true }),
  edit: { changes: { [path]: [...edits] } },
});

/** What the help of a diagnostic offers to write instead: the word in "Did you mean …" or "Write …". */
function suggested(problem: Problem): readonly Change[] {
  const data: unknown = problem.data;
  const help = typeof data === "object" && data !== null && "help" in data ? String(data.help) : "";
  const word = /(?:Did you mean|Write) "([^"]+)"[?.]/u.exec(help)?.[1];
  if (word === undefined) return [];
  const edits = [{ range: problem.range, newText: word }];
  return [{ title: `Write "${word}"`, kind: CodeActionKind.QuickFix, edits, problem }];
}

const insertion = (at: Range["start"], newText: string): TextEdit => ({
  range: { start: at, end: at },
  newText,
});

const DETERMINERS = ["unspecified", "facts", "each guarantor", "victim"];
const DEADLINES = ["unspecified", "24 hours", "72 hours", "30 days"];

/** A determiner, put before what follows from the clause. */
function determiners(problem: Problem, standing: Standing): readonly Change[] {
  const clause = AstUtils.getContainerOfType(standing.node, isConditionalClause);
  const then = clause === undefined ? undefined : GrammarUtils.findNodeForKeyword(clause.$cstNode, "then");
  if (then === undefined) return [];
  return DETERMINERS.map((who) => ({
    title: `Add "determined by ${who}"`,
    kind: CodeActionKind.QuickFix,
    edits: [insertion(then.range.start, `determined by ${who}\n  `)],
    problem,
  }));
}

/** A time, put behind what is owed. */
function deadlines(problem: Problem, standing: Standing): readonly Change[] {
  const provision = AstUtils.getContainerOfType(standing.node, isProvision);
  const action = provision?.action.$cstNode;
  if (action === undefined) return [];
  return DEADLINES.map((time) => ({
    title: `Add "within ${time}"`,
    kind: CodeActionKind.QuickFix,
    edits: [insertion(action.range.end, ` within ${time}`)],
    problem,
  }));
}

/** How an answer is written in a variant: with its slot before it, or as the reading of contested words. */
function settingOf(hole: Hole, label: string): string | null {
  switch (hole.slot) {
    case "place":
      return `place = ${label}`;
    case "determiner":
      return `determined by ${label}`;
    case "measures":
      return `measures = ${label}`;
    case "deadline":
      return label;
    case "rule":
      return `${hole.name} = ${label}`;
    case "membership":
      return `${hole.name} = ${label === "none" ? "none" : `{ ${label} }`}`;
    case "reading":
      return `${hole.name} = "${label}"`;
    case "entry_into_force":
      return null;
  }
}

/**
 * The article, and the owner in it, whose term a hole is: `alaska.guarantee.us`. What stands in no article, such as who belongs to a
 * group, may be set beside any; null where there is none.
 */
function targetOf({ analysis }: Asked, hole: Hole, { node }: Standing): string | null {
  const article = AstUtils.getContainerOfType(node, isArticle);
  if (article === undefined) {
    const given = analysis.files.filter(({ isGiven }) => isGiven);
    const [first] = given.flatMap(({ tree }) => tree.declarations.filter(isArticle));
    return first === undefined ? null : qualifiedArticleName(first);
  }
  const name = qualifiedArticleName(article);
  const owner =
    hole.slot === "measures" || hole.slot === "deadline"
      ? AstUtils.getContainerOfType(node, isProvision)?.owner
      : undefined;
  const label = owner?.group?.$refText ?? owner?.party?.$refText;
  return label === undefined ? name : `${name}.${label}`;
}

function freeName({ analysis }: Asked, wanted: string): string {
  const taken = new Set(analysis.variants.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count += 1)
    if (!taken.has(`${wanted}_${String(count)}`)) return `${wanted}_${String(count)}`;
}

const appended = ({ endOfText, text }: Asked, words: string): TextEdit => ({
  range: endOfText,
  newText: `${text.endsWith("\n") ? "" : "\n"}\n${words}\n`,
});

/** The answers to what is open here: each written into the text, or assumed by a variant at the end of the file. */
function fillings(asked: Asked, standing: Standing): readonly Change[] {
  const open = openTermAt(asked.analysis, standing);
  const at = open?.node.$cstNode;
  if (open === null || at === undefined) return [];
  const { hole } = open;
  const target = targetOf(asked, hole, standing);
  return hole.menu.flatMap(({ label }): readonly Change[] => {
    if (label === "silent") return [];
    const setting = settingOf(hole, label);
    const variant = freeName(asked, "assumed");
    const assumed: readonly Change[] =
      setting === null || target === null
        ? []
        : [
            {
              title: `Assume "${label}" in a variant`,
              kind: CodeActionKind.RefactorExtract,
              edits: [appended(asked, `variant ${variant} "${label} assumed"\n  { ${target}: ${setting} }`)],
            },
          ];
    if (hole.kind !== "unspecified" || hole.slot === "membership") return assumed;
    // Behind "within" stands the time alone.
    const words = hole.slot === "deadline" ? label.replace(/^within /u, "") : label;
    const isBy = hole.slot === "deadline" && !/within\s*$/u.test(asked.text.slice(0, at.offset));
    const written: readonly Change[] = isBy
      ? []
      : [
          {
            title: `Write "${words}"`,
            kind: CodeActionKind.RefactorRewrite,
            edits: [{ range: at.range, newText: words }],
          },
        ];
    return [...written, ...assumed];
  });
}

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

/** What can be done at a place: about the problems there, about what is open there, about an analogy. */
export function codeActions(
  asked: Asked,
  offset: number,
  problems: readonly Problem[],
): readonly CodeAction[] {
  const standing = standingAt(asked.analysis, asked.path, offset);
  const mended = problems.flatMap((problem) => {
    if (standing === null) return suggested(problem);
    if (problem.code === "determiner_missing") return determiners(problem, standing);
    if (problem.code === "deadline_missing") return deadlines(problem, standing);
    return suggested(problem);
  });
  const refactored = standing === null ? [] : [...fillings(asked, standing), ...analogies(asked, standing)];
  return [...mended, ...refactored].map((change) => actionOf(asked.path, change));
}
