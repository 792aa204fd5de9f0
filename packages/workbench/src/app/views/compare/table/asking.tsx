import { useEffect, useRef } from "react";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import type { Texts } from "../../../analysis/answers/texts.js";
import type { TableColumn } from "./columns.js";
import type { Answers } from "./use-verdicts.js";

interface AskingProps {
  readonly texts: Texts;
  readonly scenario: string;
  readonly column: TableColumn;
  readonly name: string;
  readonly onAnswers: (name: string, answers: Answers) => void;
}

/** Asks the questions of one scenario under one column, and tells what comes of it. Draws nothing. */
export const Asking = ({ texts, scenario, column, name, onAnswers }: AskingProps): null => {
  const asked = { ...texts, scenario };
  const whole = useAnalysis(
    "findings",
    column.type === "alone"
      ? null
      : { ...asked, variant: column.type === "variant" ? column.name : null, defecting: [] },
  );
  const alone = useAnalysis(
    "findingsAlone",
    column.type === "alone" ? { ...asked, instrument: column.name } : null,
  );
  const answers: Answers = column.type === "alone" ? alone : whole;
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  });
  const value = answers.type === "value" ? answers.value : null;
  useEffect(() => {
    onAnswers(name, latest.current);
  }, [name, onAnswers, answers.type, value]);
  return null;
};
