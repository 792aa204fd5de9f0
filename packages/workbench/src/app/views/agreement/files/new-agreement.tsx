import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { analyst } from "../../../analysis/page-analyst.js";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { TextArea, TextField } from "../../../components/field/field.js";
import { useData, useRecords } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./files.module.css";
import { partiesIn } from "./parties-in.js";

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/u;

/** Asks for the name, the title and the parties of a new agreement, and begins it. */
export const NewAgreement = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const data = useData();
  const navigate = useNavigate();
  const agreements = useRecords("agreement");
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [lines, setLines] = useState("");
  const [isAsked, setAsked] = useState(false);
  const isTaken = agreements.some(({ id }) => id === name);
  const badName = !NAME.test(name)
    ? messages.agreement.badName
    : isTaken
      ? messages.agreement.takenName
      : null;
  const parties = partiesIn(lines);
  const create = async (): Promise<void> => {
    setAsked(true);
    if (badName !== null || parties === null) return;
    const written = await analyst.ask("beginAgreement", {
      name,
      title: title === "" ? name : title,
      parties,
    });
    if (written.type !== "value") return;
    await data.perform({
      type: "record",
      kind: "agreement",
      id: name,
      expects: 0,
      value: { text: written.value },
    });
    onClose();
    await navigate({ to: "/agreements/$agreement", params: { agreement: name }, search: { pane: "form" } });
  };
  return (
    <Dialog
      title={say(messages.agreement.newTitle)}
      onClose={onClose}
      actions={
        <Button look="main" onClick={() => void create()}>
          {say(messages.agreement.create)}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <TextField
          label={say(messages.agreement.newTitleField)}
          data-first
          value={title}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
        <TextField
          label={say(messages.agreement.newName)}
          note={say(messages.agreement.articleNameNote)}
          problem={isAsked && badName !== null ? say(badName) : undefined}
          dir="ltr"
          value={name}
          onChange={({ target }) => {
            setName(target.value.trim());
          }}
        />
        <TextArea
          label={say(messages.agreement.newParties)}
          note={say(messages.agreement.newPartiesNote)}
          problem={isAsked && parties === null ? say(messages.agreement.newPartiesProblem) : undefined}
          value={lines}
          rows={4}
          onChange={({ target }) => {
            setLines(target.value);
          }}
        />
      </div>
    </Dialog>
  );
};
