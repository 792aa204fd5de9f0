import { DiagnosticTag, type Diagnostic as Problem } from "vscode-languageserver-types";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** How long the word at a place is: a title, a name or path, a number; at least one character. */
function lengthAt(line: string, column: number): number {
  return /^(?:"[^"]*"?|[A-Za-z0-9_][A-Za-z0-9_.-]*|.)/u.exec(line.slice(column))?.[0].length ?? 1;
}

/** A diagnostic as the protocol has it: the word it stands at is marked, the way out stands below the message. */
export function problemOf(
  { line, column, severity, code, message, help }: Diagnostic,
  lines: readonly string[],
): Problem {
  const start = { line: line - 1, character: column - 1 };
  const length = lengthAt(lines[start.line] ?? "", start.character);
  return {
    range: { start, end: { line: start.line, character: start.character + length } },
    severity: severity === "error" ? 1 : 2,
    code,
    source: "foedus",
    // Editors show faded what could be left out.
    ...(code === "unused_name" ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    message: `${message}\n${help}`,
    data: { help },
  };
}
