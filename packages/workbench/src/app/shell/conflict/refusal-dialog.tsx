import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { Dialog } from "../../components/dialog/dialog.js";
import { useData, useWatched } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";

/** Why the store refused a change, and what to do. */
export const RefusalDialog = (): ReactNode => {
  const { outbox } = useData();
  const refused = useWatched(outbox.refused);
  if (refused === null) return null;
  const close = (): void => {
    outbox.acknowledgeRefusal();
  };
  return (
    <Dialog
      title={say(messages.data.refusedTitle)}
      onClose={close}
      actions={
        <Button look="main" onClick={close}>
          {say(messages.components.close)}
        </Button>
      }
    >
      <p dir="auto">{refused.message}</p>
      <p dir="auto">{refused.help}</p>
    </Dialog>
  );
};
