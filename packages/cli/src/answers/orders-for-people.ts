import type { Level, OrdersInCompletion, QuestionOrders, Story } from "@foedus/engine";
import { stepForPeople } from "./explanation-for-people.js";

const LEVELS: Readonly<Record<Level, string>> = {
  law: "in law",
  commitment: "with political commitments",
  draft: "with drafts, as if concluded",
  report: "with reports, as if true",
};

/** The orders of events of a question as text for a terminal: for each completion told the answer and both stories. */
export function ordersForPeople(orders: QuestionOrders): string {
  const { words, level, gatesFree, variant, defecting, completions, covers } = orders;
  const conditions = [
    LEVELS[level],
    gatesFree ? "domestic processes free to withhold it" : null,
    variant === null ? null : `variant ${variant}`,
    defecting.length === 0 ? null : `${defecting.join(", ")} ready to breach`,
  ].filter((part) => part !== null);
  const scope =
    covers === "every_completion"
      ? []
      : [
          "  The open terms can be settled in several ways that differ for this. For each value one is told: the one that",
          "  supposes the fewest answers on which the value rests.",
        ];
  return `${[
    `? ${words}  [${conditions.join("; ")}]`,
    ...scope,
    ...completions.flatMap(completionForPeople),
    "",
  ].join("\n")}\n`;
}

function completionForPeople({
  value,
  suppositions,
  sentence,
  reached,
  failed,
}: OrdersInCompletion): readonly string[] {
  return [
    `  ${value.toUpperCase()}${suppositions.length === 0 ? "" : ", as supposed here"}: ${sentence}`,
    ...suppositions.map((one) => `    - ${one.sentence}`),
    ...storyForPeople("An order in which it is reached", reached),
    ...storyForPeople("An order in which it is not reached", failed),
  ];
}

function storyForPeople(title: string, story: Story | null): readonly string[] {
  if (story === null) return [];
  const moves = story.play.reduce((sum, round) => sum + round.moves.length, 0);
  const few = `${String(moves)} ${moves === 1 ? "move" : "moves"}, and none has fewer`;
  return [`    ${title} (${few}):`, ...story.steps.flatMap((step, index) => stepForPeople(step, index + 1))];
}
