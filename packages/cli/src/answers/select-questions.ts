import type { Level, Question, Scenario } from "@foedus/engine";
import { FORCES } from "@foedus/engine";

/** Which questions, at which level, a person asked for on the command line. */
export interface QuestionSelection {
  /** A question's name, its place in its scenario (`2`), or words that stand in it. */
  readonly question?: string;
  /** `law`, `commitment`, `draft` or `report`; without it the highest. */
  readonly level?: string;
}

/** The questions chosen of each scenario, and the level; or what is unknown and what is known. */
export type SelectedQuestions =
  | {
      readonly type: "selected";
      readonly questions: readonly { readonly scenario: Scenario; readonly question: Question }[];
      readonly level: Level;
    }
  | { readonly type: "unknown"; readonly message: string; readonly help: string };

/** Finds the questions asked for among those of the chosen scenarios. */
export function selectQuestions(
  scenarios: readonly Scenario[],
  { question: wanted, level: named }: QuestionSelection,
): SelectedQuestions {
  const level = FORCES.find((force) => force === (named ?? "report"));
  if (level === undefined) {
    return {
      type: "unknown",
      message: `There is no level ${named ?? ""}.`,
      help: `Known are: ${FORCES.join(", ")}.`,
    };
  }
  const all = scenarios.flatMap((scenario) =>
    scenario.questions.map((question, index) => ({ scenario, question, place: String(index + 1) })),
  );
  const questions =
    wanted === undefined ? all : all.filter(({ question, place }) => isWanted(wanted, question, place));
  if (questions.length > 0) return { type: "selected", questions, level };
  const known = all.map(({ question }) => `${question.name} (${question.words})`);
  return {
    type: "unknown",
    message: wanted === undefined ? "The scenarios ask no question." : `There is no question ${wanted}.`,
    help: known.length === 0 ? "Add a line that begins with ask." : `Known are: ${known.join("; ")}.`,
  };
}

/** A number is a place and nothing else: words with that number in them are not meant. */
function isWanted(wanted: string, { name, words }: Question, place: string): boolean {
  if (name === wanted) return true;
  return /^\d+$/u.test(wanted) ? place === wanted : words.includes(wanted);
}
