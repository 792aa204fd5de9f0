import { check } from "./check.js";
import { clauses } from "./clauses.js";
import { duties, floors, openQuestions } from "./courses.js";
import { blockers, explanation, finding, findings } from "./findings.js";
import { outline } from "./outline.js";
import { reading } from "./reading.js";
import { course, scenarioForms } from "./scenarios.js";

/** Everything the worker answers, by name. Each is given its input and a context, and gives a value or a problem. */
export const ANSWERS = {
  blockers,
  check,
  clauses,
  course,
  duties,
  explanation,
  finding,
  findings,
  floors,
  openQuestions,
  outline,
  reading,
  scenarioForms,
} as const;
