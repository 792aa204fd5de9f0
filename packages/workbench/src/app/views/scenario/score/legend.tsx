import type { ReactNode } from "react";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.js";

const { score, states } = messages.scenario;

/** In the order in which a duty goes through them. */
const STATES = [
  "does_not_arise",
  "pending",
  "overdue",
  "performed",
  "breached",
  "excused",
  "suspended",
  "lapsed",
  "undetermined",
] as const;

/** What the pieces of the lanes mean. */
export const Legend = (): ReactNode => (
  <ul className={styles.legend} aria-label={say(score.legend)}>
    {STATES.map((state) => (
      <li key={state}>
        <Swatch state={state} />
        {say(states[state])}
      </li>
    ))}
    <li>
      <span className={styles.due} aria-hidden="true" />
      {say(score.dueMark)}
    </li>
  </ul>
);
