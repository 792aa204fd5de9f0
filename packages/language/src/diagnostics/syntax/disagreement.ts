import type { SourceFile } from "../../parsing/source-file.js";
import type { Diagnostic } from "../diagnostic.js";

/** A sentence that is in the grammar word by word, and that the parser nevertheless does not make out. */
export function disagreement(
  file: SourceFile,
  token: { readonly startLine?: number; readonly startColumn?: number; readonly image: string },
): Diagnostic {
  return {
    file: file.path,
    line: token.startLine !== undefined && token.startLine > 0 ? token.startLine : 1,
    column: token.startColumn !== undefined && token.startColumn > 0 ? token.startColumn : 1,
    severity: "error",
    code: "syntax",
    message: `This sentence cannot be made out${token.image === "" ? "" : ` at "${token.image}"`}.`,
    help: "Write it as one of the forms in docs/language/README.md.",
  };
}
