/** A place in plain data, from the outside in. */
export type Path = readonly (string | number)[];

/** What stands at a place, or undefined. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null
        ? (part as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

/** Every place at which something stands that has no parts. */
export function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

/** Words of the model that are one of few, and another of them. */
const OTHERS: Readonly<Record<string, string>> = {
  law: "draft",
  commitment: "law",
  draft: "law",
  report: "law",
  victim: "aggressor",
  owner: "aggressor",
  aggressor: "owner",
  finds: "deems",
  deems: "finds",
  wrongful: "void",
  void: "wrongful",
  hours: "days",
  days: "months",
  months: "days",
};

/** The same data with one leaf changed. */
export function changed(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    if (typeof value === "number") return value + 1;
    if (typeof value === "boolean") return !value;
    if (typeof value !== "string") return value;
    return /^\d{4}-/u.test(value) ? "1999-12-31" : (OTHERS[value] ?? `${value}zz`);
  }
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (String(index) === String(key) ? changed(part, rest) : part));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: changed(record[key], rest) };
}
