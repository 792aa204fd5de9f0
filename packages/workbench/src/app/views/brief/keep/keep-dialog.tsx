import { useId, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { Brief } from "@foedus/dossier";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { TextField } from "../../../components/field/field.js";
import { tell } from "../../../components/toast/toasts.js";
import { useData, useRecords } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { today } from "../../positions/decide/use-decider.js";
import styles from "./keep-dialog.module.css";
import { freeName, isName } from "./names.js";

const said = messages.brief;

/** Where a brief is kept under a name. */
export const KeepDialog = ({
  brief,
  onClose,
}: {
  readonly brief: Brief;
  readonly onClose: () => void;
}): ReactNode => {
  const data = useData();
  const form = useId();
  const taken = useRecords("brief").map(({ id }) => id);
  const [name, setName] = useState(() => freeName(today(), taken));
  const isTaken = taken.includes(name.trim());
  const problem = isTaken ? say(said.keepTaken) : isName(name.trim()) ? undefined : say(said.keepWrong);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (problem !== undefined) return;
    onClose();
    const settled = await data.perform({
      type: "record",
      kind: "brief",
      id: name.trim(),
      expects: 0,
      value: brief,
    });
    if (settled.type === "done" || settled.type === "kept") tell(say(said.kept, { name: name.trim() }));
  };
  return (
    <Dialog
      title={say(said.keepTitle)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say(messages.components.cancel)}</Button>
          <Button look="main" type="submit" form={form}>
            {say(said.keepTitle)}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        <p className={styles.lead}>{say(said.keepLead)}</p>
        <TextField
          data-first
          label={say(said.keepName)}
          note={say(said.keepNameNote)}
          value={name}
          problem={problem}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </form>
    </Dialog>
  );
};
