export { compareCodePoints, type Diagnostic } from "./diagnostics/diagnostic.js";
export type { Choice, Field, FieldName, FreeValue } from "./form/field.js";
export { fillingOf, newVariant, placeInVariant } from "./form/filling.js";
export { formsOf, type AgreementForm, type ArticleForm, type ClauseForm } from "./form/form.js";
export {
  scenarioFormsOf,
  type EventForm,
  type QuestionForm,
  type ScenarioForm,
  type ScenarioForms,
  type Written,
} from "./form/scenario-form.js";
export type { ScenarioNames } from "./form/scenario-names.js";
export {
  ARTICLE_TEMPLATES,
  newAgreement,
  type ArticleBeginning,
  type ArticleTemplate,
} from "./form/templates.js";
export { formatText, type FormattedText } from "./formatting/format-text.js";
export { formattingEdits, type FormattingEdits, type LineEdit } from "./formatting/text-edits.js";
export { parseFiles, type ParsedFiles } from "./parse-files.js";
export { keywords, type Keyword } from "./parsing/keywords.js";
export type { SourceFile } from "./parsing/source-file.js";
export { precedentsOf, type Precedent, type PrecedentPlace } from "./precedents/precedents.js";
export type { Difference } from "./redline/differences.js";
export { redline, type Version } from "./redline/redline.js";
export { sayClause } from "./saying/clause.js";
export { sayInstrument, sayModel } from "./saying/say.js";
export { saySideBySide, type SaidAnswer, type SaidSideBySide } from "./saying/side-by-side.js";
export type { SaidLine } from "./saying/said-line.js";
