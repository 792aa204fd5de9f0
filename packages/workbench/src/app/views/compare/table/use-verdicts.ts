import { useCallback, useState } from "react";
import type { EngineProblem, Finding } from "@foedus/engine";
import type { Analysis } from "../../../analysis/use-analysis.js";

/** The answers to all questions of a scenario under one column. */
export type Answers = Analysis<readonly (Finding | EngineProblem)[]>;

/** What is known of a table: the answers that have come, and what is still worked out. */
export const useVerdicts = () => {
  const [known, setKnown] = useState<ReadonlyMap<string, Answers>>(new Map());
  const take = useCallback((key: string, answers: Answers): void => {
    setKnown((before) => new Map(before).set(key, answers));
  }, []);
  return { known, take };
};
