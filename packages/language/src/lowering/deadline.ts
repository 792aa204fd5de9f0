import { stated, unspecified, type Deadline, type DeadlineTerm, type Duration } from "@foedus/engine";
import {
  isBy,
  isVague,
  type DeadlineTerm as DeadlineTermNode,
  type Duration as DurationNode,
  type Within,
} from "../generated/ast.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";

/** What a deadline runs from where its words do not say. */
export type Anchor = Extract<Deadline, { type: "within" }>["from"];

/** Lowers a length of time; weeks are seven days and years twelve months. */
export function lowerDuration(node: DurationNode): Duration {
  switch (node.unit) {
    case "hour":
    case "hours":
      return { amount: node.amount, unit: "hours" };
    case "day":
    case "days":
      return { amount: node.amount, unit: "days" };
    case "week":
    case "weeks":
      return { amount: node.amount * 7, unit: "days" };
    case "month":
    case "months":
      return { amount: node.amount, unit: "months" };
    case "year":
    case "years":
      return { amount: node.amount * 12, unit: "months" };
  }
}

/** What "of the attack", "of the finding", "of entry into force" name; otherwise the usual anchor. */
export function lowerAnchor(node: { anchor?: string | undefined; entry: boolean }, usual: Anchor): Anchor {
  if (node.entry) return "entry_into_force";
  if (node.anchor === "finding") return "finding";
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
  if (isVague(node)) return { type: "vague", words: node.words, hole: context.holes.next(hole) };
  if (node.unspecified !== undefined) {
    return unspecified(context.holes.of(node.unspecified, instrument, hole));
  }
  if (isBy(node)) return stated({ type: "by", date: node.date ?? "" });
  return lowerWithin(node, context, hole, usual);
}

function lowerWithin(node: Within, context: LoweringContext, hole: string, usual: Anchor): DeadlineTerm {
  if (node.words !== undefined) return { type: "vague", words: node.words, hole: context.holes.next(hole) };
  if (node.contested !== undefined) {
    return lowerContested(node.contested, context.holes.next(hole), (reading): Deadline => ({
      type: "within",
      duration: lowerDuration(reading.duration),
      from: usual,
    }));
  }
  if (node.duration === undefined) return stated({ type: "none" });
  return stated({ type: "within", duration: lowerDuration(node.duration), from: lowerAnchor(node, usual) });
}
