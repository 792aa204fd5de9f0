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

/** An answer of the worker: how far it is and a way to stop it, with what was answered before; or why there is none, and a way on. */
export const Answered = <Value,>({ analysis, words, children }: AnsweredProps<Value>): ReactNode => {
  switch (analysis.type) {
    case "value":
      return children(analysis.value);
    case "working":
      return (
        <>
          <Progress words={words} done={analysis.done} onCancel={analysis.cancel} />
          {analysis.before === null ? null : <div aria-busy="true">{children(analysis.before)}</div>}
        </>
      );
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
