import type { Value } from "../verdicts/level.js";
import type { OrderBound, OrderPlay } from "./types.js";

/** What was found of the orders of one game. */
interface Outcome {
  readonly play: OrderPlay;
  readonly reached: boolean;
  readonly failed: boolean;
  readonly complete: boolean;
  readonly bound: OrderBound | null;
  readonly states: number;
}

/** The answer in sentences. What was not found is only denied where the search was complete. */
export function saidOf(outcome: Outcome, value: Value, side: string, defecting: boolean): string {
  const { play, complete } = outcome;
  const events = play === "lawful" ? "lawful events" : "events in which nobody breaks what it owes";
  const aside = defecting ? ", those assumed to be ready to breach aside," : "";
  const order = `order of ${events}${aside}`;
  return [
    limitOfPlay(play),
    complete ? whole(outcome, order) : part(outcome, order),
    value === "assured" && outcome.failed
      ? `It is assured all the same: it is in the hands of ${side} that none of these failures comes about.`
      : "",
    complete
      ? `The search was complete (${String(outcome.states)} states).`
      : `The search was not complete: it stopped at its limit of ${limitInWords(outcome.bound)}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function limitOfPlay(play: OrderPlay): string {
  return play === "lawful"
    ? ""
    : "The game is too large to tell of every move whether it is lawful; told are orders in which every duty and prohibition is kept.";
}

function whole({ reached, failed }: Outcome, order: string): string {
  if (reached && failed) return `Some ${order} leads to what is asked, and some to its failure.`;
  if (reached) return `Every ${order} leads to what is asked.`;
  return failed
    ? `No ${order} leads to what is asked.`
    : `There is no ${order}: some duty could not be kept.`;
}

function part({ reached, failed }: Outcome, order: string): string {
  if (reached && failed) return `Some ${order} leads to what is asked, and some to its failure.`;
  if (reached) return `Some ${order} leads to what is asked; none was found that leads to its failure.`;
  return failed
    ? `Some ${order} leads to the failure of what is asked; none was found that leads to it.`
    : `No ${order} was followed to its end.`;
}

function limitInWords(bound: OrderBound | null): string {
  if (bound === null) return "nothing";
  return bound.type === "states"
    ? `${String(bound.limit)} states`
    : `${String(bound.limit)} bytes of memory for states`;
}
