import { isSame } from "../../data/outbox/is-same.js";

/** A field that two values say otherwise; undefined where one has none, null where one was removed whole. */
export interface Difference {
  readonly name: string;
  readonly one: unknown;
  readonly other: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where two values differ, field by field; the whole of both where one of them is no object. */
export const differences = (one: unknown, other: unknown): readonly Difference[] => {
  if (!isObject(one) || !isObject(other)) {
    const fields = Object.keys(isObject(one) ? one : isObject(other) ? other : {});
    return fields.map((name) => ({
      name,
      one: isObject(one) ? one[name] : null,
      other: isObject(other) ? other[name] : null,
    }));
  }
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names
    .filter((name) => !isSame(one[name], other[name]))
    .map((name) => ({ name, one: one[name], other: other[name] }));
};
