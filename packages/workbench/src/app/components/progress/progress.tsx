import type { ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { Button } from "../button/button.js";
import styles from "./progress.module.css";

interface ProgressProps {
  readonly words: string;
  /** From 0 to 1; null where it is not known. */
  readonly done: number | null;
  readonly onCancel: () => void;
}

/** Something that takes a while, how far it is, and a way to stop it. It shows itself only after half a second. */
export const Progress = ({ words, done, onCancel }: ProgressProps): ReactNode => (
  <div className={styles.progress} role="status">
    <span className={styles.words}>{words}</span>
    <progress className={styles.bar} aria-label={words} {...(done === null ? {} : { value: done })} />
    <Button look="quiet" onClick={onCancel}>
      {say(messages.components.cancel)}
    </Button>
  </div>
);
