import type { ReactNode } from "react";
import { Button } from "../components/button/button.js";
import { Progress } from "../components/progress/progress.js";
import { messages } from "../messages/messages.js";
import { say } from "../messages/say.js";
import styles from "./answered.module.css";
import type { Analysis } from "./use-analysis.js";

interface AnsweredProps<Value> {
  readonly analysis: Analysis<Value>;
  /** What is being worked out. */
  readonly words: string;
  readonly children: (value: Value) => ReactNode;
}

/** What is said while there is no answer, or none yet: how far it is, that it was stopped, or what is in the way. */
const Unanswered = <Value,>({ analysis, words }: Omit<AnsweredProps<Value>, "children">): ReactNode => {
  switch (analysis.type) {
    case "value":
      return null;
    case "working":
      return <Progress words={words} done={analysis.done} onCancel={analysis.cancel} />;
    case "cancelled":
      return (
        <div className={styles.stopped}>
          <p>{say(messages.analysis.cancelled)}</p>
          <Button onClick={analysis.again}>{say(messages.analysis.again)}</Button>
        </div>
      );
    case "problem":
      return (
        <div className={styles.problem} role="alert">
          <p>{analysis.problem.message}</p>
          <p>{analysis.problem.help}</p>
          {(analysis.problem.lines ?? []).map((line) => (
            <p key={line} className={styles.lines} dir="auto">
              {line}
            </p>
          ))}
          <Button onClick={analysis.again}>{say(messages.analysis.again)}</Button>
        </div>
      );
  }
};

const known = <Value,>(analysis: Analysis<Value>): Value | null => {
  if (analysis.type === "value") return analysis.value;
  return analysis.type === "working" ? analysis.before : null;
};

/**
 * An answer of the worker: how far it is and a way to stop it, with what was answered before; or why there is none, and a way on. What
 * shows the answer stays the same while it is worked out anew, with its focus and whatever stands open in it.
 */
export const Answered = <Value,>({ analysis, words, children }: AnsweredProps<Value>): ReactNode => {
  const value = known(analysis);
  return (
    <>
      <Unanswered analysis={analysis} words={words} />
      {value === null ? null : (
        <div className={styles.value} aria-busy={analysis.type === "working"}>
          {children(value)}
        </div>
      )}
    </>
  );
};
