import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Step } from "@foedus/dossier";
import { CalendarDate } from "../../../components/date/date.js";
import { StandingMark } from "../../../components/mark/mark.js";
import { StanceMark } from "../../../components/mark/stance-mark.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import { knownByStanding } from "../known-by.js";
import type { Words } from "../use-words.js";
import styles from "./course.module.css";

interface CourseProps {
  readonly steps: readonly Step[];
  readonly named: (party: string) => string;
  readonly wordsOf: (name: string) => Words | null;
}

const Does = ({ effect }: Pick<Step, "effect">): ReactNode =>
  effect.type === "stance" ? (
    <StanceMark stance={effect.rule.stance} />
  ) : (
    <span className={styles.other}>{say(messages.positions.effects[effect.type])}</span>
  );

/** How a position moved: everything that was said about the term, day by day, what it does, and what ended it. */
export const Course = ({ steps, named, wordsOf }: CourseProps): ReactNode => (
  <ol className={styles.course}>
    {steps.map((step) => {
      const words = wordsOf(step.statement);
      const by = knownByStanding(step.standing, named);
      return (
        <li
          key={step.statement}
          className={[
            by === null ? undefined : styles[by.type],
            step.ended === null ? undefined : styles.ended,
          ]
            .filter(Boolean)
            .join(" ")}
        >
          <p className={styles.day}>
            <CalendarDate date={step.day} />
          </p>
          <p className={styles.does}>
            <Does effect={step.effect} />
            {by === null ? null : <StandingMark known={by} />}
          </p>
          {words === null ? null : (
            <p className={styles.words}>
              <Link
                to="/reports/$report/$statement"
                params={{ report: words.statement.report, statement: words.statement.id }}
              >
                <span lang={words.language} dir="auto">
                  {words.words}
                </span>
              </Link>
              <span className={styles.speaker} dir="auto">
                {words.statement.speaker.name}
              </span>
            </p>
          )}
          {step.ended === null ? null : (
            <p className={styles.end}>
              {say(messages.positions.ended[step.ended.rule], { date: dateInWords(step.ended.day) })}
            </p>
          )}
        </li>
      );
    })}
  </ol>
);
