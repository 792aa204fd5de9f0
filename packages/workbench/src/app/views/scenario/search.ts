/** The four levels, from the one that binds most. Each takes in those before it. */
export const LEVELS = ["law", "commitment", "draft", "report"] as const;
export type LevelName = (typeof LEVELS)[number];

/** Under which assumptions a scenario is looked at, as its address keeps them. */
export interface ScenarioSearch {
  readonly variant?: string;
  /** Those who may breach: their names, with commas between. */
  readonly defecting?: string;
  readonly level?: LevelName;
  /** Up to which event it is told; without it, to the end. */
  readonly step?: number;
}

const words = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** What an address says, with everything left out that means nothing. */
export const validateSearch = (given: Readonly<Record<string, unknown>>): ScenarioSearch => {
  const variant = words(given["variant"]);
  const defecting = words(given["defecting"]);
  const level = LEVELS.find((one) => one === given["level"]);
  const step = Number(given["step"]);
  return {
    ...(variant === undefined ? {} : { variant }),
    ...(defecting === undefined ? {} : { defecting }),
    ...(level === undefined || level === "report" ? {} : { level }),
    ...(Number.isInteger(step) && step > 0 ? { step } : {}),
  };
};

/** The names in `defecting`. */
export const namesIn = (defecting: string | undefined): readonly string[] =>
  (defecting ?? "").split(",").filter((name) => name !== "");
