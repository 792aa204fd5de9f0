import { agendaInWords } from "./agenda.js";
import { findingsAlone } from "./alone.js";
import { assume } from "./assume.js";
import { articleTemplates, beginAgreement, beginArticle } from "./beginnings.js";
import { brief } from "./brief.js";
import { briefPage } from "./brief-page.js";
import { check } from "./check.js";
import { clauses } from "./clauses.js";
import { duties, floors, openQuestions } from "./courses.js";
import { blockers, explanation, finding, findings } from "./findings.js";
import { outline } from "./outline.js";
import { precedents } from "./precedents.js";
import { reading } from "./reading.js";
import { course, scenarioForms } from "./scenarios.js";
import { sheet } from "./sheet.js";
import { sideBySide, together } from "./side-by-side.js";
import { standpoints } from "./standpoints.js";
import { differences, libraryTexts, turnedVerdicts } from "./versions.js";

/** Everything the worker answers, by name. Each is given its input and a context, and gives a value or a problem. */
export const ANSWERS = {
  agendaInWords,
  articleTemplates,
  assume,
  beginAgreement,
  beginArticle,
  blockers,
  brief,
  briefPage,
  check,
  clauses,
  course,
  differences,
  duties,
  explanation,
  finding,
  findings,
  findingsAlone,
  floors,
  libraryTexts,
  openQuestions,
  outline,
  precedents,
  reading,
  scenarioForms,
  sheet,
  sideBySide,
  standpoints,
  together,
  turnedVerdicts,
} as const;
