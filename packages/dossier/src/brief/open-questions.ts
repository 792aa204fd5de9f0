import type { AgendaItem, Finding, Hole } from "@foedus/engine";
import { articleWords } from "../wording/articles.js";
import { questionWords } from "../wording/scenarios.js";
import { answerWords, holeQuestion } from "./holes.js";
import type { HoleContext } from "./holes.js";
import type { Analysis } from "./analysis.js";

/** What questions are put into words from. */
export interface QuestionContext extends HoleContext {
  readonly analysis: HoleContext["analysis"] & Pick<Analysis, "scenarios">;
}

type Reached = AgendaItem["answers"][number]["ranges"][number]["range"];

/** An open question of the text in words, with what each of its answers leaves possible. */
export interface OpenQuestion {
  readonly rank: number;
  readonly hole: string;
  readonly question: string;
  /** The file in which it is left open; null for what a scenario leaves open. */
  readonly file: string | null;
  /** The clause it stands in; null for what is said of a whole. */
  readonly clause: string | null;
  readonly slot: Hole["slot"];
  readonly kind: Hole["kind"];
  /** The vague or contested words, where there are any. */
  readonly words: string | null;
  /** Who must answer, by name. */
  readonly mustAnswer: readonly string[];
  readonly narrows: number;
  readonly smallestSettling: number | null;
  /** The article that it is said to be like, and the answer that this marks; a mark gives no answer. */
  readonly like: { readonly article: string; readonly answer: string | null } | null;
  /** The questions about verdicts that some answer narrows, in words. */
  readonly decides: readonly string[];
  readonly answers: readonly {
    /** As the menu calls it. */
    readonly label: string;
    readonly words: string;
    /** For each of `decides` in its order: what can then still come out. */
    readonly leaves: readonly Reached[];
  }[];
}

const verdictQuestion = (name: string, { analysis, names }: QuestionContext): string => {
  const found = analysis.scenarios
    .flatMap((scenario) => scenario.questions.map((question) => ({ scenario, question })))
    .find(({ question }) => question.name === name);
  if (found === undefined) return name;
  return questionWords(found.question, names, analysis.model);
};

const openQuestion = (item: AgendaItem, context: QuestionContext): OpenQuestion => {
  const { rank, hole, mustAnswer, narrows, smallestSettling, answers } = item;
  const found = context.analysis.holes.find(({ name }) => name === hole);
  const decides = answers[0]?.ranges.map(({ question }) => question) ?? [];
  const like = found?.like ?? null;
  return {
    rank,
    hole,
    question: holeQuestion(hole, context),
    file: found?.location?.file ?? null,
    clause: found?.clause ?? null,
    slot: found?.slot ?? "reading",
    kind: found?.kind ?? "unspecified",
    words: found?.words ?? null,
    mustAnswer,
    narrows,
    smallestSettling,
    like:
      like === null
        ? null
        : { article: articleWords(like.article, context.analysis.model), answer: like.answer },
    decides: decides.map((name) => verdictQuestion(name, context)),
    answers: answers.map(({ answer, ranges }) => ({
      label: answer,
      words: answerWords(hole, answer, context),
      leaves: decides.map((name) => ranges.find(({ question }) => question === name)?.range ?? []),
    })),
  };
};

/** The open questions in words, in the order of the agenda; also those on whose answer nothing turns that was asked. */
export const openQuestions = (
  items: readonly AgendaItem[],
  context: QuestionContext,
): readonly OpenQuestion[] => items.map((item) => openQuestion(item, context));

/** One verdict that can be reached, and the smallest sets of answers that settle it. */
export interface WayToSettle {
  readonly scenario: string;
  readonly question: string;
  readonly verdict: Reached[number];
  /** Each set is a way of its own; of the answers to one question, any one will do. */
  readonly sets: readonly (readonly {
    readonly hole: string;
    readonly question: string;
    readonly answers: readonly string[];
  }[])[];
  /** How many larger sets would settle it, too. */
  readonly larger: number;
}

/** What would settle each question that is still undetermined: for each verdict, the smallest sets of answers. */
export const waysToSettle = (
  findings: readonly Finding[],
  context: QuestionContext,
): readonly WayToSettle[] =>
  findings.flatMap((finding) => {
    const scenario = context.analysis.scenarios.find(({ name }) => name === finding.scenario);
    return finding.settling.flatMap(({ verdict, grouped }): readonly WayToSettle[] => {
      const smallest = Math.min(...grouped.map((set) => set.length));
      const sets = grouped.filter((set) => set.length === smallest);
      if (sets.length === 0) return [];
      return [
        {
          scenario: scenario?.title ?? finding.scenario,
          question: verdictQuestion(finding.question, context),
          verdict,
          sets: sets.map((set) =>
            set.map(({ hole, answers }) => ({
              hole,
              question: holeQuestion(hole, context),
              answers: answers.map((answer) => answerWords(hole, answer, context)),
            })),
          ),
          larger: grouped.length - sets.length,
        },
      ];
    });
  });
