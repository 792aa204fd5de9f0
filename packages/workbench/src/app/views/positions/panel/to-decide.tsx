import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Open } from "@foedus/dossier";
import { Button } from "../../../components/button/button.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Words } from "../use-words.js";
import styles from "./panel.module.css";
import { Source } from "./source.js";

interface ToDecideProps {
  readonly open: Open;
  readonly words: Words | null;
  readonly rules: Readonly<Record<string, string>>;
  /** Null where it is not known for whom the speaker speaks: that is to be said in the report. */
  readonly actions: { readonly decide: () => void; readonly leave: () => void } | null;
}

/** Words of which no rule says what they come to: why not, and what a person can do about it. */
export const ToDecide = ({ open, words, rules, actions }: ToDecideProps): ReactNode => (
  <li className={styles.toDecide}>
    {words === null ? (
      <p>{say(messages.positions.missing, { statement: open.statement })}</p>
    ) : (
      <Source words={words} isReported={words.statement.chain.length > 0} />
    )}
    <p className={styles.because}>
      <span className={styles.openWord}>{say(messages.positions.why, { reason: open.reason })}</span>{" "}
      {rules[open.rule]}
    </p>
    {actions === null ? (
      words === null ? null : (
        <p>
          <Link
            to="/reports/$report/$statement"
            params={{ report: words.statement.report, statement: words.statement.id }}
          >
            {say(messages.positions.reattribute, { speaker: words.statement.speaker.name })}
          </Link>
        </p>
      )
    ) : (
      <p className={styles.actions}>
        <Button onClick={actions.decide}>{say(messages.positions.decide)}</Button>
        <Button look="quiet" onClick={actions.leave}>
          {say(messages.positions.givesNone)}
        </Button>
      </p>
    )}
  </li>
);
