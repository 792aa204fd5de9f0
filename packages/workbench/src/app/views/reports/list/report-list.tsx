import { Link } from "@tanstack/react-router";
import type { Stored } from "@foedus/dossier/store";
import { useDeferredValue, useMemo } from "react";
import type { ReactNode } from "react";
import { Button, IconButton } from "../../../components/button/button.js";
import { CalendarDate } from "../../../components/date/date.js";
import { Mark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { Said } from "../../../messages/said.js";
import { say } from "../../../messages/say.js";
import type { Place } from "../use-place.js";
import type { Counts } from "./counts.js";
import styles from "./report-list.module.css";

const m = messages.reports;

const State = ({ isRead, open, decided }: Counts): ReactNode => {
  if (!isRead) return <Mark meaning="proposed">{say(m.unread)}</Mark>;
  if (open > 0) return <Mark meaning="proposed">{say(m.toDecide, { count: open })}</Mark>;
  if (decided === 0) return <span className={styles.none}>{say(m.nothingSaid)}</span>;
  return <Mark meaning="confirmed">{say(m.allDecided, { count: decided })}</Mark>;
};

/** How many reports are shown at once. */
const AT_FIRST = 40;

interface ReportListProps {
  readonly reports: readonly Stored<"report">[];
  /** Null while the statements are on their way. */
  readonly counts: ReadonlyMap<string, Counts> | null;
  readonly place: Place;
  readonly onTakeIn: () => void;
}

const newestFirst = (reports: readonly Stored<"report">[]): readonly Stored<"report">[] =>
  reports.toSorted(({ value: { about: left } }, { value: { about: right } }) =>
    left.published === right.published
      ? left.name.localeCompare(right.name)
      : left.published < right.published
        ? 1
        : -1,
  );

/** The reports of the dossier, the newest first, with how far each is. */
export const ReportList = ({ reports, counts, place, onTakeIn }: ReportListProps): ReactNode => {
  const sorted = useMemo(() => newestFirst(reports), [reports]);
  // Of a long list, what is in sight comes first; the rest follows without holding up anything.
  const listed = useDeferredValue(sorted, sorted.slice(0, AT_FIRST));
  const Title = place.report === null ? "h1" : "h2";
  return (
    <section className={styles.list} aria-label={say(m.list)}>
      <header className={styles.head}>
        {/* The title of the page is the report that is open. */}
        <Title className={styles.title}>{say(m.title)}</Title>
        <Button icon="plus" onClick={onTakeIn}>
          {say(m.takeIn)}
        </Button>
      </header>
      <ul>
        {listed.map(({ id, value: { about } }) => {
          const isHere = id === place.report;
          const isBeside = place.beside.includes(id);
          const without = place.beside.filter((name) => name !== id);
          return (
            <li key={id} className={[styles.report, isHere ? styles.here : undefined].join(" ")}>
              <Link
                to="/reports/$report"
                params={{ report: id }}
                search={without.length === 0 ? {} : { beside: without }}
                className={styles.name}
                lang={about.language}
                dir="auto"
                aria-current={isHere ? "true" : undefined}
              >
                {about.title}
              </Link>
              <p className={styles.about}>
                <Said
                  message={m.about}
                  values={{ publisher: about.publisher, date: <CalendarDate date={about.published} /> }}
                />
              </p>
              {counts === null ? (
                <span className={styles.none}>{say(m.counting)}</span>
              ) : (
                <State {...(counts.get(id) ?? { isRead: false, open: 0, decided: 0 })} />
              )}
              {isHere || place.report === null ? null : (
                <IconButton
                  className={styles.beside}
                  icon="columns"
                  label={say(isBeside ? m.besideClose : m.besideOpen)}
                  aria-pressed={isBeside}
                  onClick={() => {
                    place.look({ beside: isBeside ? without : [...place.beside, id] });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
