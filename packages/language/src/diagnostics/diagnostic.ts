import { AstUtils, type AstNode, type CstNode } from "langium";

/** Something wrong or doubtful in a text, where it stands, and a way out. */
export interface Diagnostic {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 code units. */
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly code: string;
  /** What is wrong, in plain words. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

/** What a rule finds at a place of a tree. */
export interface Finding {
  readonly node: AstNode;
  /** Where in the node, if not at its beginning. */
  readonly at?: CstNode | undefined;
  readonly message: string;
  readonly help: string;
}

/** Makes a diagnostic of a finding. */
export function diagnosticOf(
  finding: Finding,
  rule: { readonly code: string; readonly severity: Diagnostic["severity"] },
  paths: ReadonlyMap<string, string>,
): Diagnostic {
  const start = (finding.at ?? finding.node.$cstNode)?.range.start ?? { line: 0, character: 0 };
  return {
    file: paths.get(AstUtils.getDocument(finding.node).uri.toString()) ?? "",
    line: start.line + 1,
    column: start.character + 1,
    severity: rule.severity,
    code: rule.code,
    message: finding.message,
    help: finding.help,
  };
}

/** Strings by code point, not by UTF-16 code unit or locale. */
export function compareCodePoints(left: string, right: string): number {
  const leftPoints = Array.from(left);
  const rightPoints = Array.from(right);
  for (const [index, point] of leftPoints.entries()) {
    const difference = (point.codePointAt(0) ?? 0) - (rightPoints[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return leftPoints.length - rightPoints.length;
}

/** In code point order of file, then by line and column. */
export function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  return (
    compareCodePoints(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    compareCodePoints(left.code, right.code) ||
    compareCodePoints(left.message, right.message)
  );
}
