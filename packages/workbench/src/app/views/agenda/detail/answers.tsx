import type { ReactNode } from "react";
import type { OpenQuestion } from "@foedus/dossier";
import { TermMark, VerdictMark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { alike } from "./alike.js";
import styles from "./answers.module.css";

/** What each answer leaves possible, for every question about a verdict that turns on it. */
export const Answers = ({ question }: { readonly question: OpenQuestion }): ReactNode => {
  const { decides, answers, like } = question;
  return (
    <table className={styles.answers} aria-label={say(messages.agenda.leavesTable)}>
      <thead>
        <tr>
          <th scope="col">{say(messages.agenda.answer)}</th>
          {decides.map((words) => (
            <th key={words} scope="col" dir="auto">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {alike(answers).map((group) => (
          <tr key={group[0].label}>
            <th scope="row">
              <ul>
                {group.map(({ label, words }) => (
                  <li key={label} dir="auto">
                    {words} {like?.answer === label ? <TermMark state="analogy" /> : null}
                  </li>
                ))}
              </ul>
            </th>
            {decides.map((words, index) => (
              <td key={words} data-label={words}>
                <span className={styles.range}>
                  {(group[0].leaves[index] ?? []).map((verdict) => (
                    <VerdictMark key={verdict} verdict={verdict} />
                  ))}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
