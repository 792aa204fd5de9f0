import type { Contested, HoleName, OnReading, Reading } from "@foedus/engine";
import type { AstNode } from "langium";
import { unquoted, wordsOf } from "./context.js";

/** A reading as the tree has it. */
interface ReadingNode extends AstNode {
  readonly sources: readonly string[];
}

/** What holds on one reading only: the reading, with the value it gives. */
export interface OnReadingOf<Value> {
  readonly on: OnReading;
  readonly value: Value;
}

/** Lowers contested words of which each reading is a text of its own: the readings, and what holds on each alone. */
export function lowerReadings<Node extends ReadingNode, Value>(
  node: { readonly words?: string | undefined; readonly readings: readonly Node[] },
  hole: HoleName,
  value: (reading: Node) => Value,
): readonly OnReadingOf<Value>[] {
  const words = lowerContested(node, hole, () => null);
  return node.readings.map((reading, index) => ({
    on: { words, label: words.readings[index]?.label ?? "" },
    value: value(reading),
  }));
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
