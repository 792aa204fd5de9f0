import type { Model } from "../model/instrument.js";
import type { SlotValue, Variant } from "../model/variant.js";
import type { EngineProblem } from "../problem.js";
import { holesOf } from "./holes.js";
import { holesUnder } from "./variant.js";

interface OpenTerm {
  readonly type: "unspecified" | "contested" | "vague";
  readonly hole: string;
  readonly readings?: readonly { readonly label: string; readonly value: unknown }[];
}

const OPEN: ReadonlySet<unknown> = new Set(["unspecified", "contested", "vague"]);

const isOpenTerm = (value: object): value is OpenTerm =>
  "type" in value && OPEN.has(value.type) && "hole" in value && typeof value.hole === "string";

/** What an answer puts in the place of a term; of contested words, the value of the reading. */
function assumedValue({ readings }: OpenTerm, answer: SlotValue): unknown {
  if (readings === undefined) return answer.value;
  return readings.find(({ label }) => label === answer.value)?.value ?? null;
}

function filled(value: unknown, answers: ReadonlyMap<string, SlotValue>, variant: string): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, answers, variant));
  if (typeof value !== "object" || value === null) return value;
  const answer = isOpenTerm(value) ? answers.get(value.hole) : undefined;
  if (isOpenTerm(value) && answer !== undefined) {
    const assumed = assumedValue(value, answer);
    // Words that decide whether a whole provision holds have no value of their own: they stay as they are.
    if (assumed !== null) return { type: "assumed", hole: value.hole, value: assumed, variant };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, filled(part, answers, variant)]),
  );
}

/**
 * A model as a variant completes it, to be read: each term that the variant settles is `assumed` and names it. Answers are computed
 * from the model itself and the variant. A variant that fills nothing is a problem.
 */
export function underVariant(model: Model, variant: Variant): Model | EngineProblem {
  const holes = holesUnder(model, holesOf(model), variant);
  if ("type" in holes) return holes;
  const answers = new Map(
    holes.flatMap(({ name, menu: [answer], assumedBy }) =>
      assumedBy === null || answer === undefined ? [] : [[name, answer.value] as const],
    ),
  );
  // Terms are replaced by terms of the same value, so that the form of the whole stays that of a model.
  return filled(model, answers, variant.name) as Model;
}
