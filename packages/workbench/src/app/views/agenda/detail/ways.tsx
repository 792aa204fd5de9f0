import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { ReactNode } from "react";
import type { WayToSettle } from "@foedus/dossier";
import { VerdictMark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { AgendaSearch } from "../search.js";
import styles from "./ways.module.css";

interface WaysProps {
  readonly ways: readonly WayToSettle[];
  readonly search: AgendaSearch;
  /** The question that is looked at, which is no link to itself. */
  readonly hole: string | null;
}

interface Asked {
  readonly scenario: string;
  readonly question: string;
  readonly ways: readonly WayToSettle[];
}

const asked = (ways: readonly WayToSettle[]): readonly Asked[] => {
  const found = new Map<string, WayToSettle[]>();
  for (const way of ways) {
    const key = `${way.scenario}\n${way.question}`;
    found.set(key, [...(found.get(key) ?? []), way]);
  }
  return [...found.values()].flatMap((of) => {
    const [first] = of;
    return first === undefined ? [] : [{ scenario: first.scenario, question: first.question, ways: of }];
  });
};

const answersOf = (answers: readonly string[]): ReactNode =>
  answers.map((answer, index) => (
    <Fragment key={answer}>
      {index === 0 ? null : <i> {say(messages.agenda.anyOf)} </i>}
      <span dir="auto">{answer}</span>
    </Fragment>
  ));

/** For each result that can be reached, the smallest sets of answers that settle it. */
export const Ways = ({ ways, search, hole }: WaysProps): ReactNode =>
  asked(ways).map(({ scenario, question, ways: of }) => (
    <article key={`${scenario} ${question}`} className={styles.asked}>
      <h3 dir="auto">
        {question} <span className={styles.scenario}>{scenario}</span>
      </h3>
      <ul>
        {of.map((way) => (
          <li key={way.verdict} className={styles.way}>
            <VerdictMark verdict={way.verdict} />
            <div className={styles.sets}>
              {way.sets.map((set, index) => (
                <Fragment key={set.map((one) => one.hole).join(" ")}>
                  {index === 0 ? null : <p className={styles.or}>{say(messages.agenda.or)}</p>}
                  <dl>
                    {set.map((one) => (
                      <div key={one.hole} className={styles.need}>
                        <dt dir="auto">
                          {one.hole === hole ? (
                            <b>{one.question}</b>
                          ) : (
                            <Link to="/agenda/$hole" params={{ hole: one.hole }} search={search}>
                              {one.question}
                            </Link>
                          )}
                        </dt>
                        <dd>{answersOf(one.answers)}</dd>
                      </div>
                    ))}
                  </dl>
                </Fragment>
              ))}
              {way.larger === 0 ? null : (
                <p className={styles.larger}>{say(messages.agenda.larger, { count: way.larger })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </article>
  ));
