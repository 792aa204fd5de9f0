import type { Model } from "@foedus/engine";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function labelsOf(term: Readonly<Record<string, unknown>>): readonly string[] | null {
  const readings = term["readings"];
  if (!Array.isArray(readings)) return null;
  return readings.flatMap((reading: unknown) =>
    isRecord(reading) && typeof reading["label"] === "string" ? [reading["label"]] : [],
  );
}

/** The names of all holes of a model; with the labels of the readings where the words are contested, else null. */
export function holesOf(model: Model): ReadonlyMap<string, readonly string[] | null> {
  const holes = new Map<string, readonly string[] | null>();
  const pending: unknown[] = [model];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (!isRecord(value)) continue;
    if (typeof value["hole"] === "string") holes.set(value["hole"], labelsOf(value));
    for (const part of Object.values(value)) if (part !== undefined && part !== null) pending.push(part);
  }
  return holes;
}
