import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DutyCourse, DutySpan } from "@foedus/engine";
import { Tooltip } from "../../../components/tooltip/tooltip.js";
import { messages } from "../../../messages/messages.js";
import { byName, dateInWords, eitherOf, listed, say } from "../../../messages/say.js";
import { ClauseLink } from "../clause-link.js";
import { clausePlace } from "../scene.js";
import type { Scene } from "../scene.js";
import { dayOf, placeOf } from "./days.js";
import type { Stage } from "./days.js";
import styles from "./lane-section.module.css";
import { spanAt } from "./lanes.js";
import type { Lane } from "./lanes.js";
import { stateWords } from "./state-words.js";
import { Swatch } from "./swatch.js";
import states from "./swatch.module.css";

const words = messages.scenario.score;

interface LaneSectionProps {
  readonly scene: Scene;
  readonly lane: Lane;
  readonly stage: Stage;
  /** The day as of whose end the states stand at the right. */
  readonly now: string;
}

/** One state from a day to another, in a sentence. */
const spanSentence = (course: DutyCourse, span: DutySpan): string => {
  const { from, until, why, state, range } = span;
  const told = { state: stateWords(course.kind, state), why };
  const said =
    from === until
      ? say(words.spanDay, { ...told, from: dateInWords(from) })
      : say(words.span, { ...told, from: dateInWords(from), until: dateInWords(until) });
  if (state !== "undetermined") return said;
  return `${said} ${say(words.range, { states: eitherOf(range.map((one) => stateWords(course.kind, one))) })}`;
};

interface RowProps extends Pick<LaneSectionProps, "scene" | "stage" | "now"> {
  readonly course: DutyCourse;
}

const Span = ({
  scene,
  stage,
  course,
  span,
}: Omit<RowProps, "now"> & { readonly span: DutySpan }): ReactNode => {
  const place = clausePlace(scene.outline, course.clause);
  const sentence = spanSentence(course, span);
  const start = placeOf(stage, dayOf(span.from));
  const end = placeOf(stage, dayOf(span.until) + 1);
  const style = { insetInlineStart: `${start}%`, width: `${end - start}%` };
  const look = [styles.span, states[span.state]].join(" ");
  // What does not arise is a dotted line: a word would stand on it as if something were owed.
  const word =
    span.state === "does_not_arise" ? null : (
      <span className={styles.word}>{stateWords(course.kind, span.state)}</span>
    );
  return (
    <Tooltip words={sentence}>
      {place === null ? (
        <span className={look} style={style} role="img" aria-label={sentence}>
          {word}
        </span>
      ) : (
        <Link
          to="/agreements/$agreement/$clause"
          params={{ agreement: place.agreement, clause: course.clause }}
          className={look}
          style={style}
          aria-label={sentence}
        >
          {word}
        </Link>
      )}
    </Tooltip>
  );
};

/** The days by which a duty is due: more than one where it was prolonged. */
const duesOf = ({ spans }: DutyCourse): readonly string[] => [
  ...new Set(spans.flatMap(({ due }) => (due === null ? [] : [due]))),
];

/** Where a due day is marked: at its end, or where what was due then is told as overdue from that very day, at its beginning. */
const duePlace = ({ spans }: DutyCourse, day: string): number =>
  spans.some(({ from }) => from === day) ? dayOf(day) : dayOf(day) + 1;

const DutyRow = ({ scene, course, stage, now }: RowProps): ReactNode => {
  const { beneficiary, kind, level, occasion } = course;
  const span = spanAt(course, now);
  const article = <ClauseLink scene={scene} clause={course.clause} />;
  const due = span?.due ?? null;
  return (
    <li className={styles.row}>
      <span className={styles.label}>
        <span>
          {kind === "restraint" ? <span className={styles.not}>{say(words.not)} </span> : null}
          {article}
          {beneficiary === null ? null : (
            <span dir="auto">
              {" "}
              {say(kind === "restraint" ? words.towards : words.for, { party: scene.called(beneficiary) })}
            </span>
          )}
        </span>
        <span className={styles.note}>
          {[
            level === null ? "" : say(messages.scenario.levels[level]),
            occasion === null ? "" : say(words.on, { occasion: dateInWords(occasion.date) }),
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </span>
      <span className={styles.track}>
        {course.spans.map((one) => (
          <Span key={one.from} scene={scene} stage={stage} course={course} span={one} />
        ))}
        {duesOf(course).map((day) => (
          <span
            key={day}
            className={styles.due}
            style={{ insetInlineStart: `${placeOf(stage, duePlace(course, day))}%` }}
            title={say(words.due, { date: dateInWords(day) })}
          />
        ))}
      </span>
      <span className={styles.state}>
        {span === null ? (
          <span className={styles.note}>{say(words.notYet)}</span>
        ) : (
          <>
            <span className={styles.now}>
              <Swatch state={span.state} />
              {stateWords(kind, span.state)}
            </span>
            <span className={styles.note}>
              {span.state === "undetermined"
                ? say(words.range, { states: eitherOf(span.range.map((one) => stateWords(kind, one))) })
                : due === null
                  ? ""
                  : say(words.due, { date: dateInWords(due) })}
            </span>
          </>
        )}
      </span>
    </li>
  );
};

/** How many names stand in a heading before the rest is folded. */
const NAMED = 6;

/** The lane of a party, or of several of whom all is the same: what each owes, and what becomes of it. */
export const LaneSection = ({ scene, lane, stage, now }: LaneSectionProps): ReactNode => {
  const names = lane.owners.map(scene.called).toSorted(byName);
  const shown = names.slice(0, NAMED);
  const more = names.length - shown.length;
  return (
    <section className={styles.lane} aria-label={listed(names)}>
      <h3 className={styles.party} dir="auto" title={listed(names)}>
        {listed(more === 0 ? shown : [...shown, say(words.others, { count: more })])}
      </h3>
      <ul>
        {lane.rows.map(({ key, course }) => (
          <DutyRow key={key} scene={scene} course={course} stage={stage} now={now} />
        ))}
      </ul>
    </section>
  );
};
