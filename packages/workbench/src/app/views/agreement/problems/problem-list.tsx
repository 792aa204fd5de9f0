import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Diagnostic } from "@foedus/language";
import { Icon } from "../../../components/icon/icon.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { TextProblem } from "../editor/text-editor.js";
import styles from "./problem-list.module.css";

interface ProblemListProps {
  readonly problems: readonly TextProblem[];
  readonly elsewhere: readonly Diagnostic[];
  readonly onGo: (problem: TextProblem) => void;
}

const nameOf = (file: string): string => /([^/]+)\.foedus$/u.exec(file)?.[1] ?? file;

/** What is wrong with the text, where, and the way out; and whether another text of the dossier stands in the way. */
export const ProblemList = ({ problems, elsewhere, onGo }: ProblemListProps): ReactNode => {
  const [isShut, setShut] = useState(true);
  const errors = problems.filter(({ severity }) => severity === "error");
  const isOpen = errors.length > 0 || !isShut;
  if (problems.length + elsewhere.length === 0) return null;
  return (
    <section
      className={styles.problems}
      aria-label={say(messages.agreement.problems, { count: problems.length })}
    >
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        disabled={errors.length > 0}
        onClick={() => {
          setShut(!isShut);
        }}
      >
        <Icon name={errors.length > 0 ? "problem" : isOpen ? "down" : "right"} />
        {problems.length === 0
          ? say(messages.agreement.problemsNone)
          : say(messages.agreement.problems, { count: problems.length })}
      </button>
      {isOpen ? (
        <ol className={styles.list}>
          {problems.map((problem) => {
            const [what = "", ...help] = problem.message.split("\n");
            return (
              <li key={`${problem.from} ${what}`}>
                <button
                  type="button"
                  className={[styles.problem, styles[problem.severity]].join(" ")}
                  onClick={() => {
                    onGo(problem);
                  }}
                >
                  <span className={styles.where}>
                    {say(messages.agreement.problemLine, { line: problem.line })}
                  </span>
                  <span dir="auto">
                    {what} <span className={styles.help}>{help.join(" ")}</span>
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      ) : null}
      {elsewhere.length === 0 ? null : (
        <ul className={styles.list}>
          {elsewhere.slice(0, 3).map(({ file, line, message }) => (
            <li key={`${file} ${line} ${message}`} className={styles.elsewhere}>
              {!file.startsWith("scenarios/") ? (
                <Link
                  to="/agreements/$agreement"
                  params={{ agreement: nameOf(file) }}
                  search={file.startsWith("variants/") ? { kind: "variant" } : {}}
                >
                  {say(messages.agreement.elsewhereIn, { file: nameOf(file), line })}
                </Link>
              ) : (
                <Link to="/scenarios/$scenario" params={{ scenario: nameOf(file) }}>
                  {say(messages.agreement.elsewhereIn, { file: nameOf(file), line })}
                </Link>
              )}
              <span dir="auto">{message}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
