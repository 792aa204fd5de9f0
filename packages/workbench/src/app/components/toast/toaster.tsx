import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { Button, IconButton } from "../button/button.js";
import { Icon } from "../icon/icon.js";
import styles from "./toaster.module.css";
import { dismiss, toasts } from "./toasts.js";

/** Where short messages are shown and read out. */
export const Toaster = (): ReactNode => {
  const shown = useSyncExternalStore(toasts.watch, toasts.get);
  return (
    <div className={styles.toaster} role="status" aria-live="polite">
      {shown.map(({ id, words, action, isProblem }) => (
        <div key={id} className={[styles.toast, isProblem === true ? styles.problem : undefined].join(" ")}>
          {isProblem === true ? <Icon name="problem" /> : null}
          <p dir="auto">{words}</p>
          {action === undefined ? null : (
            <Button
              look="quiet"
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton
            label={say(messages.components.close)}
            icon="close"
            onClick={() => {
              dismiss(id);
            }}
          />
        </div>
      ))}
    </div>
  );
};
