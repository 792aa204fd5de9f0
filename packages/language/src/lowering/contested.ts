import type { Contested, HoleName, Reading } from "@foedus/engine";
import type { AstNode } from "langium";
import { unquoted, wordsOf } from "./context.js";

/** A reading as the tree has it. */
interface ReadingNode extends AstNode {
  readonly sources: readonly string[];
}

/** Lowers words with several readings; each is named by its own words, without its sources. */
export function lowerContested<Node extends ReadingNode, Value>(
  node: { readonly words?: string | undefined; readonly readings: readonly Node[] },
  hole: HoleName,
  value: (reading: Node) => Value,
  spoken: string | null = null,
): Contested<Value> {
  const readings = node.readings.map((reading): Reading<Value> => ({
    label: wordsOf(reading).replace(/ source .*$/u, ""),
    value: value(reading),
    sources: reading.sources.map(unquoted),
  }));
  const words = node.words ?? spoken ?? readings.map((reading) => reading.label).join(", or ");
  return { type: "contested", hole, words, readings };
}
