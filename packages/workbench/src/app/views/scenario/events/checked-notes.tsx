import type { ReactNode } from "react";
import { Progress } from "../../../components/progress/progress.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./event-dialog.module.css";
import type { Refused, useCheckedEdit } from "./use-checked-edit.js";

const words = messages.scenario.event;

interface CheckedNotesProps extends Pick<ReturnType<typeof useCheckedEdit>, "refused" | "checking"> {
  /** What is said where what was to be changed is not there any more. */
  readonly gone: string;
}

const why = (refused: Refused, gone: string): string =>
  refused.type === "gone" ? gone : say(words.unread, { problem: refused.problem });

/** How it stands with what is put into the text: that it is checked, or why it was not written. */
export const CheckedNotes = ({ refused, checking, gone }: CheckedNotesProps): ReactNode => (
  <>
    {refused === null ? null : (
      <p className={styles.problem} role="alert">
        {why(refused, gone)}
      </p>
    )}
    {checking === null ? null : (
      <Progress words={say(words.checking)} done={checking.done} onCancel={checking.cancel} />
    )}
  </>
);
