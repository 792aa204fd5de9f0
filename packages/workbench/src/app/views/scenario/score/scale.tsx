import type { ReactNode } from "react";
import { placeOf, ticksOf } from "./days.js";
import type { Stage, Tick } from "./days.js";
import styles from "./scale.module.css";

const FORMATS = {
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }),
  year: new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone: "UTC" }),
} as const;

/** A month that begins a year says which; so does the first line of all. */
const tickWords = ({ date, unit }: Tick, index: number): string => {
  const moment = new Date(`${date}T00:00:00Z`);
  const year = FORMATS.year.format(moment);
  if (unit === "year") return year;
  const own = FORMATS[unit].format(moment);
  return index === 0 || (unit === "month" && date.slice(5, 7) === "01") ? `${own} ${year}` : own;
};

interface ScaleProps {
  readonly stage: Stage;
  readonly events: readonly number[];
  readonly now: number;
}

/** The days at the head of the score, and the lines that go from each event through all lanes. */
export const Scale = ({ stage, events, now }: ScaleProps): ReactNode => (
  <div className={styles.scale} aria-hidden="true">
    <div className={styles.track}>
      {ticksOf(stage).map((tick, index) => (
        <span
          key={tick.day}
          className={styles.tick}
          style={{ insetInlineStart: `${placeOf(stage, tick.day)}%` }}
        >
          {tickWords(tick, index)}
        </span>
      ))}
    </div>
    <div className={styles.lines}>
      {[...new Set(events)].map((day) => (
        <span key={day} className={styles.line} style={{ insetInlineStart: `${placeOf(stage, day)}%` }} />
      ))}
      <span className={styles.now} style={{ insetInlineStart: `${placeOf(stage, now)}%` }} />
    </div>
  </div>
);
