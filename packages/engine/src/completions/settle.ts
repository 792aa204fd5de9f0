import type { Clause, Deadline, DeadlineTerm, Provision } from "../model/instrument.js";
import type { HoleName, Term } from "../model/term.js";
import type { Slot, SlotValue } from "../model/variant.js";

/** An answer to every hole that is reached: by hole, the value chosen from its menu. */
export type Completion = ReadonlyMap<HoleName, SlotValue>;

type ValueOf<S extends Slot> = Extract<SlotValue, { readonly slot: S }>["value"];

/**
 * Raised when a hole is reached that the completion does not answer. It is how a tree of completions learns where to
 * branch, many thousand times for a question, so it is no Error: those take a stack trace each.
 */
export class UnansweredHole {
  readonly hole: HoleName;
  constructor(hole: HoleName) {
    this.hole = hole;
  }
}

function answerOf<S extends Slot>(hole: HoleName, slot: S, completion: Completion): ValueOf<S> {
  const answer = completion.get(hole);
  if (answer === undefined || answer.slot !== slot) throw new UnansweredHole(hole);
  return answer.value as ValueOf<S>;
}

/** The value of a term in a completion. Contested words take the reading the completion names. */
export function settle<S extends Slot>(term: Term<ValueOf<S>>, slot: S, completion: Completion): ValueOf<S> {
  switch (term.type) {
    case "stated":
    case "assumed":
      return term.value;
    case "contested":
      return settleReading(term, completion);
    case "unspecified":
      return answerOf(term.hole, slot, completion);
  }
}

/** The value of contested or stated words whose slot has no menu of its own (force, the scope of a law). */
export function settleReading<Value>(term: Term<Value>, completion: Completion): Value {
  if (term.type === "stated" || term.type === "assumed") return term.value;
  if (term.type === "unspecified") throw new UnansweredHole(term.hole);
  const label = answerOf(term.hole, "reading", completion);
  const reading = term.readings.find((candidate) => candidate.label === label);
  if (reading === undefined) throw new UnansweredHole(term.hole);
  return reading.value;
}

/** Whether a provision of a clause holds in a completion, where contested words decide whether it does. */
export function holdsOnReadings(
  { onReading }: Pick<Clause, "onReading">,
  { onReadings }: Pick<Provision, "onReadings">,
  completion: Completion,
): boolean {
  const readings = [...(onReading === undefined ? [] : [onReading]), ...(onReadings ?? [])];
  return readings.every(({ words, label }) => answerOf(words.hole, "reading", completion) === label);
}

/** A deadline in a completion; vague words take the duration the completion names. */
export function settleDeadline(term: DeadlineTerm, completion: Completion): Deadline {
  return term.type === "vague"
    ? answerOf(term.hole, "deadline", completion)
    : settle(term, "deadline", completion);
}
