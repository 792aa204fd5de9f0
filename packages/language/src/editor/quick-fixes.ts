import { AstUtils, GrammarUtils, type AstNode } from "langium";
import { CodeActionKind, type Diagnostic as Problem, type Position } from "vscode-languageserver-types";
import { isAgreement, isAttackTrigger, isConditionalClause, isFile, isProvision } from "../generated/ast.js";
import { insertion, type Change } from "./change.js";
import type { Standing } from "./place.js";

/** The same addition in several words, of which one chooses. */
function additions(
  problem: Problem,
  at: Position | undefined,
  words: readonly string[],
  textOf: (words: string) => string,
): readonly Change[] {
  if (at === undefined) return [];
  return words.map((one) => ({
    title: `Add "${one}"`,
    kind: CodeActionKind.QuickFix,
    edits: [insertion(at, textOf(one))],
    problem,
  }));
}

/** What the help of a diagnostic offers to write instead: the word in "Did you mean …" or "Write …". */
function suggested(problem: Problem): readonly Change[] {
  const data: unknown = problem.data;
  const help = typeof data === "object" && data !== null && "help" in data ? String(data.help) : "";
  const word = /(?:Did you mean|Write) "([^"]+)"[?.]/u.exec(help)?.[1];
  if (word === undefined) return [];
  const edits = [{ range: problem.range, newText: word }];
  return [{ title: `Write "${word}"`, kind: CodeActionKind.QuickFix, edits, problem, isPreferred: true }];
}

/** Who determines it, put before what follows from the clause. */
function determiners(problem: Problem, { node }: Standing): readonly Change[] {
  const clause = AstUtils.getContainerOfType(node, isConditionalClause);
  const then = clause === undefined ? undefined : GrammarUtils.findNodeForKeyword(clause.$cstNode, "then");
  const words = ["unspecified", "facts", "each guarantor", "victim"].map((who) => `determined by ${who}`);
  return additions(problem, then?.range.start, words, (one) => `${one}\n  `);
}

/** A time, put behind what is owed. */
function deadlines(problem: Problem, { node }: Standing): readonly Change[] {
  const action = AstUtils.getContainerOfType(node, isProvision)?.action.$cstNode;
  const words = ["unspecified", "24 hours", "72 hours", "30 days"].map((time) => `within ${time}`);
  return additions(problem, action?.range.end, words, (one) => ` ${one}`);
}

/** Where an attack must be, put behind who attacks whom. */
function places(problem: Problem, { node }: Standing): readonly Change[] {
  const trigger = AstUtils.getContainerOfType(node, isAttackTrigger);
  if (trigger === undefined) return [];
  const { aggressor, victim, adversaries } = trigger;
  const states =
    adversaries === undefined
      ? undefined
      : (GrammarUtils.findNodeForKeyword(trigger.$cstNode, "states") ??
        GrammarUtils.findNodeForKeyword(trigger.$cstNode, "state"));
  const asVictim = GrammarUtils.findNodeForKeyword(trigger.$cstNode, "victim");
  const end = (aggressor?.$cstNode ?? states ?? asVictim ?? victim.$cstNode)?.range.end;
  const words = ["in unspecified", "in territory of victim", "in anywhere"];
  return additions(problem, end, words, (one) => ` ${one}`);
}

/** How binding an agreement is, put below its title. */
function forces(problem: Problem, { node }: Standing): readonly Change[] {
  const agreement = AstUtils.getContainerOfType(node, isAgreement);
  const title = GrammarUtils.findNodeForProperty(agreement?.$cstNode, "title");
  const words = ["law", "commitment", "draft", "report"].map((force) => `force ${force}`);
  return additions(problem, title?.range.end, words, (one) => `\n  ${one}`);
}

/** What a name that nobody declares may be declared as. */
const DECLARABLE: Readonly<Record<string, string>> = {
  unknown_party: "party",
  unknown_place: "place",
  unknown_measure: "measure",
};

/** A declaration of a name that is used and not declared, put before the declaration that uses it. */
function declarations(problem: Problem, { node, leaf }: Standing): readonly Change[] {
  const kind = DECLARABLE[String(problem.code)];
  let declaration: AstNode = node;
  while (declaration.$container !== undefined && !isFile(declaration.$container)) {
    declaration = declaration.$container;
  }
  const at = declaration.$cstNode?.range.start;
  if (kind === undefined || at === undefined) return [];
  const name = leaf.text;
  const title = name.replaceAll("_", " ").replace(/^./u, (first) => first.toUpperCase());
  const words = `${kind} ${name} "${title}"`;
  return additions(problem, at, [words], (one) => `${one}\n\n`);
}

const FIXES: Readonly<Record<string, (problem: Problem, standing: Standing) => readonly Change[]>> = {
  determiner_missing: determiners,
  deadline_missing: deadlines,
  place_missing: places,
  force_missing: forces,
};

/** The ways out of a problem that an editor can take by itself. */
export function quickFixes(problem: Problem, standing: Standing | null): readonly Change[] {
  if (standing === null) return suggested(problem);
  const fix = FIXES[String(problem.code)];
  return fix === undefined
    ? [...suggested(problem), ...declarations(problem, standing)]
    : fix(problem, standing);
}
