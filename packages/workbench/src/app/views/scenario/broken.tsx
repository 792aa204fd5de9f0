import type { ReactNode } from "react";
import type { Problem } from "../../data/service.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import styles from "./broken.module.css";

const words = messages.scenario.broken;

/** That the texts have mistakes, line by line, while events can still be changed. */
export const Broken = ({ problem }: { readonly problem: Problem }): ReactNode => (
  <section className={styles.broken} role="alert">
    <h2>{say(words.title)}</h2>
    <p>{say(words.words)}</p>
    <p>{problem.message}</p>
    <ul>
      {(problem.lines ?? []).map((line) => (
        <li key={line} dir="auto">
          <code>{line}</code>
        </li>
      ))}
    </ul>
  </section>
);
