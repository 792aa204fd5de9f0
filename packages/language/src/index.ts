export { compareCodePoints, type Diagnostic } from "./diagnostics/diagnostic.js";
export { formatText, type FormattedText } from "./formatting/format-text.js";
export { formattingEdits, type FormattingEdits, type LineEdit } from "./formatting/text-edits.js";
export { parseFiles, type ParsedFiles } from "./parse-files.js";
export { keywords, type Keyword } from "./parsing/keywords.js";
export type { SourceFile } from "./parsing/source-file.js";
export { sayClause } from "./saying/clause.js";
export { sayInstrument, sayModel } from "./saying/say.js";
export type { SaidLine } from "./saying/said-line.js";
