import type { Question } from "@foedus/engine";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Outline } from "../../../analysis/answers/outline.js";

/** A question in an address: by its number, or by the name that it was given. */
export const questionAddress = (scenario: string, question: string): string =>
  question.startsWith(`${scenario}.`) ? question.slice(scenario.length + 1) : question;

const words = messages.scenario.questions.said;

const period = (within: Question["within"]): string => {
  if (within === null) return "";
  return ` ${say(words.within, { period: say(words[within.unit], { count: within.amount }) })}`;
};

/** What is asked, as a person would: “Does the United States give armed force to Ukraine within 30 days?” */
export const questionInWords = (
  { outcome, side, within }: Question,
  outline: Pick<Outline, "parties" | "measures"> | null,
): string => {
  const { performers, act } = outcome;
  const spoken = (party: string): string =>
    outline?.parties.find(({ name }) => name === party)?.spoken ?? party.replaceAll("_", " ");
  const what =
    act.type === "gives"
      ? (outline?.measures.find(({ name }) => name === act.measure)?.title ?? act.measure)
      : act.type === "enacts"
        ? say(words.enacts, { law: act.law })
        : act.act.replaceAll("_", " ");
  const whom = spoken(side);
  const asked =
    performers.type === "party"
      ? act.type === "gives"
        ? say(words.party, { party: spoken(performers.name), what, whom })
        : say(words.does, { party: spoken(performers.name), what, whom })
      : performers.type === "each_other"
        ? say(words.each, { what, whom })
        : say(words.atLeast, { count: performers.count, what, whom });
  return `${asked}${period(within)}?`;
};
