import type { AgendaItem } from "@foedus/engine";
import { capitalized, counted, joined } from "../wording/lists.js";
import { questionWords } from "../wording/scenarios.js";
import type { BriefContext } from "./context.js";
import { answerWords, holeQuestion } from "./holes.js";
import type { BriefAgendaItem } from "./schema.js";

const whyOf = ({ narrows, smallestSettling }: AgendaItem): string => {
  const results = `Its answer narrows ${counted(narrows, "result", "results")}`;
  if (smallestSettling === null) return `${results}.`;
  if (smallestSettling === 1) return `${results}; alone it can settle one.`;
  return `${results}; with ${counted(smallestSettling - 1, "other answer", "other answers")} it can settle one.`;
};

const questionOf = (name: string, context: BriefContext): string => {
  const { scenarios, model } = context.analysis;
  const question = scenarios
    .flatMap(({ questions }) => questions)
    .find((candidate) => candidate.name === name);
  return question === undefined ? name : questionWords(question, context.names, model);
};

const itemOf = (item: AgendaItem, context: BriefContext): BriefAgendaItem => {
  const { names } = context;
  return {
    rank: item.rank,
    hole: item.hole,
    question: holeQuestion(item.hole, context),
    mustAnswer: item.mustAnswer.map((party) => names.title(party)),
    why: whyOf(item),
    answers: item.answers.map(({ answer, ranges }) => {
      return {
        answer: answerWords(item.hole, answer, context),
        effects: ranges.map(
          ({ question, range }) => `${questionOf(question, context)} ${capitalized(joined(range, "or"))}.`,
        ),
      };
    }),
  };
};

/** The open questions of the text, those that would settle the most first. Questions that change nothing are left out. */
export const agendaItems = (context: BriefContext): readonly BriefAgendaItem[] =>
  context.analysis.agenda.filter(({ narrows }) => narrows > 0).map((item) => itemOf(item, context));
