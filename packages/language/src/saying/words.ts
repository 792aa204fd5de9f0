import {
  STANDARD_MEASURES,
  type Duration,
  type MeasureName,
  type Model,
  type SourceName,
} from "@foedus/engine";

/** What stands in quotation marks or brackets: a comma in it parts nothing. */
const enclosed = /“[^”]*”|\[[^\]]*\]|\([^)]*\)/gu;

/** `a`, `a and b`, `a, b and c`; with semicolons where a part has a comma of its own. */
export function listed(items: readonly string[], word: "and" | "or" = "and"): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  if (items.some((item) => item.replaceAll(enclosed, "").includes(","))) return items.join(`; ${word} `);
  return `${items.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name of the language as words: `takes_measures` is "takes measures". */
export const spelled = (name: string): string => name.replaceAll("_", " ");

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count in words up to ten. */
export const counted = (count: number): string => NUMBERS[count] ?? String(count);

/** "72 hours", "1 month", "10 years". */
export function lasting({ amount, unit }: Duration): string {
  const [count, word] = unit === "months" && amount % 12 === 0 ? [amount / 12, "years"] : [amount, unit];
  return `${count} ${count === 1 ? word.slice(0, -1) : word}`;
}

/** Measures by their titles. */
export function measuresNamed(
  model: Model,
  names: readonly MeasureName[],
  word: "and" | "or" = "and",
): string {
  const known = [...model.measures, ...STANDARD_MEASURES];
  return listed(
    names.map((name) => known.find((measure) => measure.name === name)?.title ?? spelled(name)),
    word,
  );
}

/** Where something was said, in brackets behind it; nothing where no source is named. */
export const sourced = (sources: readonly SourceName[] | undefined): string =>
  sources === undefined || sources.length === 0 ? "" : ` [${sources.join(", ")}]`;
