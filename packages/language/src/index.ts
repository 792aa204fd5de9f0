export { compareCodePoints, type Diagnostic } from "./diagnostics/diagnostic.js";
export { parseFiles, type ParsedFiles } from "./parse-files.js";
export type { SourceFile } from "./parsing/source-file.js";
