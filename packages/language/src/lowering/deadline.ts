import { stated, type Deadline, type DeadlineTerm, type Duration } from "@foedus/engine";
import {
  isBy,
  isVague,
  type DeadlineTerm as DeadlineTermNode,
  type Duration as DurationNode,
  type Unit,
  type Within,
} from "../generated/ast.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerUnspecified } from "./unspecified.js";

/** What a deadline runs from where its words do not say. */
export type Anchor = Extract<Deadline, { type: "within" }>["from"];

/** Each unit of the language in the units of the model: weeks are seven days and years twelve months. */
const UNITS: Readonly<Record<Unit, readonly [number, Duration["unit"]]>> = {
  hour: [1, "hours"],
  hours: [1, "hours"],
  day: [1, "days"],
  days: [1, "days"],
  week: [7, "days"],
  weeks: [7, "days"],
  month: [1, "months"],
  months: [1, "months"],
  year: [12, "months"],
  years: [12, "months"],
};

/** Lowers a length of time. */
export function lowerDuration(node: DurationNode): Duration {
  const [times, unit] = UNITS[node.unit];
  return { amount: node.amount * times, unit };
}

/** What "of the attack", "of the finding", "of the request", "of entry into force" name; otherwise the usual anchor. */
export function lowerAnchor(node: { anchor?: string | undefined; entry: boolean }, usual: Anchor): Anchor {
  if (node.entry) return "entry_into_force";
  if (node.anchor === "finding" || node.anchor === "request") return node.anchor;
  return node.anchor === "attack" ? "trigger" : usual;
}

/** Lowers the deadline of a provision. Where none is given, nothing is due at any date. */
export function lowerDeadlineTerm(
  node: DeadlineTermNode | undefined,
  context: LoweringContext,
  instrument: string,
  hole: string,
  usual: Anchor,
): DeadlineTerm {
  if (node === undefined) return stated({ type: "none" });
  if (isVague(node)) return { type: "vague", words: node.words, hole: context.holes.next(hole, node) };
  if (node.unspecified !== undefined) {
    return lowerUnspecified(node.unspecified, context, instrument, hole);
  }
  const exclusive = node.exclusive ? ({ exclusive: true } as const) : {};
  if (isBy(node)) return stated({ type: "by", date: node.date ?? "", ...exclusive });
  return lowerWithin(node, context, hole, usual);
}

function lowerWithin(node: Within, context: LoweringContext, hole: string, usual: Anchor): DeadlineTerm {
  if (node.words !== undefined)
    return { type: "vague", words: node.words, hole: context.holes.next(hole, node) };
  if (node.contested !== undefined) {
    return lowerContested(node.contested, context.holes.next(hole, node.contested), (reading): Deadline => ({
      type: "within",
      duration: lowerDuration(reading.duration),
      from: usual,
    }));
  }
  if (node.duration === undefined) return stated({ type: "none" });
  const exclusive = node.exclusive ? ({ exclusive: true } as const) : {};
  const from = lowerAnchor(node, usual);
  return stated({ type: "within", duration: lowerDuration(node.duration), from, ...exclusive });
}
