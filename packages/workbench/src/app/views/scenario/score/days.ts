const DAY = 86_400_000;

/** A date as a number of days. */
export const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);

/** A number of days as a date. */
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The days that are drawn, from the first to behind the last. */
export interface Stage {
  readonly first: number;
  readonly last: number;
}

/** Where a day stands, in hundredths of the width. */
export const placeOf = ({ first, last }: Stage, day: number): number =>
  Math.min(100, Math.max(0, ((day - first) / (last - first)) * 100));

/** The day at a share of the width, 0 to 1. */
export const dayAt = ({ first, last }: Stage, share: number): number =>
  Math.round(first + share * (last - first));

/** How long a question lasts, in whole days, rounded up. */
export const daysOf = ({ amount, unit }: { readonly amount: number; readonly unit: string }): number =>
  unit === "hours" ? Math.ceil(amount / 24) : unit === "months" ? amount * 31 : amount;

/** How many days are shown behind the last event where no question asks for more. */
const USUAL = 30;

/** The day up to which is told: as long as any question lasts after the last event. */
export const untilDay = (dates: readonly string[], periods: readonly number[]): number | null =>
  dates.length === 0 ? null : Math.max(...dates.map(dayOf)) + Math.max(USUAL, ...periods);

/** What is drawn: all events and the day up to which is told, with room on both sides. */
export const stageOf = (dates: readonly string[], until: number): Stage => {
  const first = Math.min(...dates.map(dayOf));
  const room = Math.max(1, Math.round((until - first) * 0.04));
  return { first: first - room, last: until + room };
};

/** A line of the scale, with its word. */
export interface Tick {
  readonly day: number;
  readonly date: string;
  readonly unit: "day" | "month" | "year";
}

const MOST_TICKS = 10;

const everyFew = (stage: Stage, step: number, unit: Tick["unit"]): readonly Tick[] => {
  const ticks: Tick[] = [];
  const start = new Date(stage.first * DAY);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const origin = unit === "year" ? year - (year % step) : 0;
  for (let index = 0; ticks.length <= MOST_TICKS * 2; index += 1) {
    const moment =
      unit === "day"
        ? (stage.first + index * step) * DAY
        : unit === "month"
          ? Date.UTC(year, month + index * step, 1)
          : Date.UTC(origin + index * step, 0, 1);
    const day = Math.round(moment / DAY);
    if (day > stage.last) break;
    if (day >= stage.first) ticks.push({ day, date: dateOfDay(day), unit });
  }
  return ticks;
};

/** The lines of the scale: days, months or years, as many as can be told apart. */
export const ticksOf = (stage: Stage): readonly Tick[] => {
  const length = stage.last - stage.first;
  if (length <= 20) return everyFew(stage, length <= 10 ? 1 : 2, "day");
  if (length <= 80) return everyFew(stage, length <= 50 ? 7 : 14, "day");
  for (const months of [1, 3, 6])
    if (length / 30.5 / months <= MOST_TICKS) return everyFew(stage, months, "month");
  for (const years of [1, 2, 5, 10, 20, 50])
    if (length / 365.25 / years <= MOST_TICKS) return everyFew(stage, years, "year");
  return everyFew(stage, 100, "year");
};
