import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { Dialog } from "../../components/dialog/dialog.js";
import { TextField } from "../../components/field/field.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { nameFor, newScenario } from "./text/edits.js";
import { useScenarioText } from "./use-scenario-text.js";

const words = messages.scenario.new;

interface NewScenarioProps {
  /** The names of the scenarios that there are. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Asks what a new scenario is called, and begins it in a text of its own. */
export const NewScenario = ({ taken, onClose }: NewScenarioProps): ReactNode => {
  const [title, setTitle] = useState("");
  const [isTold, setTold] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const { begin } = useScenarioText();
  const navigate = useNavigate();
  const isEmpty = title.trim() === "";
  const save = async (): Promise<void> => {
    // Struck twice, the key would begin two scenarios of one name.
    if (isSaving) return;
    setTold(true);
    if (isEmpty) return;
    setSaving(true);
    const name = nameFor(title, taken);
    await begin(name.replaceAll("_", "-"), newScenario(name, title.trim()), say(words.record, { title }));
    onClose();
    await navigate({ to: "/scenarios/$scenario", params: { scenario: name }, search: {} });
  };
  return (
    <Dialog
      title={say(words.title)}
      onClose={onClose}
      actions={
        <Button look="main" disabled={isSaving} onClick={() => void save()}>
          {say(words.do)}
        </Button>
      }
    >
      <TextField
        data-first
        label={say(words.label)}
        note={say(words.note)}
        problem={isTold && isEmpty ? say(words.empty) : undefined}
        value={title}
        onChange={({ target }) => {
          setTitle(target.value);
        }}
        onKeyDown={({ key }) => {
          if (key === "Enter") void save();
        }}
      />
    </Dialog>
  );
};
