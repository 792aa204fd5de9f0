import type { ReactNode } from "react";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { useSideBySide } from "../editor/use-side-by-side.js";
import styles from "./conflict.module.css";

interface ConflictDialogProps {
  readonly mine: string;
  readonly theirs: string;
  readonly onDecide: (text: string) => void;
  readonly onClose: () => void;
}

/** Two texts that two people made of one, side by side: one of them, or what is made of both, is kept. */
export const TextConflictDialog = ({ mine, theirs, onDecide, onClose }: ConflictDialogProps): ReactNode => {
  const { conflictMine, conflictTheirs } = messages.agreement;
  const { place, textNow } = useSideBySide(
    { text: mine, label: say(conflictMine) },
    { text: theirs, label: say(conflictTheirs) },
    true,
  );
  return (
    <Dialog
      title={say(messages.agreement.conflictTitle)}
      place="wide"
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={() => {
              onDecide(theirs);
            }}
          >
            {say(messages.agreement.takeTheirs)}
          </Button>
          <Button
            onClick={() => {
              onDecide(mine);
            }}
          >
            {say(messages.agreement.takeMine)}
          </Button>
          <Button
            look="main"
            onClick={() => {
              onDecide(textNow());
            }}
          >
            {say(messages.agreement.takeTogether)}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{say(messages.agreement.conflictLead)}</p>
      <div className={styles.heads} aria-hidden="true">
        <span>{say(conflictMine)}</span>
        <span>{say(conflictTheirs)}</span>
      </div>
      <div ref={place} className={styles.sides} />
    </Dialog>
  );
};
