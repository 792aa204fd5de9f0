import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { Dialog } from "../../components/dialog/dialog.js";
import { Keys } from "../../components/keys/keys.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import type { Shortcut } from "../shortcuts.js";
import { takeTour } from "../tour/tour-state.js";
import styles from "./keys-dialog.module.css";

const List = ({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }): ReactNode => (
  <dl className={styles.list}>
    {shortcuts.map(({ keys, words }) => (
      <div key={keys}>
        <dt>
          <Keys keys={keys} />
        </dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
);

interface KeysDialogProps {
  readonly here: readonly Shortcut[];
  readonly everywhere: readonly Shortcut[];
  readonly onClose: () => void;
}

/** All keys that do something: in this view, and everywhere. */
export const KeysDialog = ({ here, everywhere, onClose }: KeysDialogProps): ReactNode => (
  <Dialog
    title={say(messages.shell.keyboardTitle)}
    onClose={onClose}
    actions={
      <Button
        onClick={() => {
          onClose();
          takeTour();
        }}
      >
        {say(messages.tour.take)}
      </Button>
    }
  >
    <div className={styles.columns}>
      {here.length === 0 ? null : (
        <section>
          <h3>{say(messages.shell.keyboardHere)}</h3>
          <List shortcuts={here} />
        </section>
      )}
      <section>
        <h3>{say(messages.shell.keyboardEverywhere)}</h3>
        <List shortcuts={everywhere} />
      </section>
    </div>
  </Dialog>
);
