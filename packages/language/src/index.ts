export { compareCodePoints, type Diagnostic } from "./diagnostics/diagnostic.js";
export { parseFiles, type ParsedFiles } from "./parse-files.js";
export type { SourceFile } from "./parsing/source-file.js";
export { sayClause } from "./saying/clause.js";
export { sayInstrument, sayModel } from "./saying/say.js";
export type { SaidLine } from "./saying/said-line.js";
