import { useState } from "react";
import type { ReactNode } from "react";
import type { QuestionForm } from "@foedus/language";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { SelectField, TextField } from "../../../components/field/field.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { CheckedNotes } from "../events/checked-notes.js";
import styles from "../events/event-dialog.module.css";
import { useCheckedEdit } from "../events/use-checked-edit.js";
import type { Scene } from "../scene.js";
import { withQuestion } from "../text/edits.js";
import { foundAgain } from "../text/held.js";
import type { Held } from "../text/held.js";

const words = messages.scenario.questions;

const PERIOD = /^\s*\d+\s+(hours?|days?|months?)\s*$/u;

interface QuestionDialogProps {
  readonly scene: Scene;
  /** The question that is changed, as it was when the form was opened; null for another. */
  readonly changed: Held<QuestionForm> | null;
  readonly onClose: () => void;
}

const AT_LEAST = " at least";
const EACH = "each other party";
const ENACTS = " enacts";

/** Asks who gives what to whom within what time, shows how it will be written, and puts it into the text. */
export const QuestionDialog = ({ scene, changed, onClose }: QuestionDialogProps): ReactNode => {
  const { names, called, scenario } = scene;
  const question = changed?.part ?? null;
  const asked =
    scenario?.questions.find(({ name }) => name === question?.question) ?? scenario?.questions.at(-1);
  const outcome = asked?.outcome;
  const [side, setSide] = useState(asked?.side ?? names.parties[0]?.text ?? "");
  const [from, setFrom] = useState(
    outcome?.performers.type === "party"
      ? outcome.performers.name
      : outcome?.performers.type === "each_other"
        ? EACH
        : outcome?.performers.type === "at_least"
          ? AT_LEAST
          : (names.parties[0]?.text ?? ""),
  );
  const [count, setCount] = useState(
    outcome?.performers.type === "at_least" ? String(outcome.performers.count) : "2",
  );
  const [act, setAct] = useState(
    outcome?.act.type === "gives"
      ? outcome.act.measure
      : outcome?.act.type === "enacts"
        ? ENACTS
        : (names.measures[0]?.text ?? ""),
  );
  const [law, setLaw] = useState(outcome?.act.type === "enacts" ? outcome.act.law : "");
  const [within, setWithin] = useState(
    asked === undefined
      ? "30 days"
      : asked.within === null
        ? ""
        : `${String(asked.within.amount)} ${asked.within.unit}`,
  );
  const { save, refused, checking } = useCheckedEdit(scene, onClose);
  const isTimed = within.trim() === "" || PERIOD.test(within);
  const isCounted = from === AT_LEAST;
  const deed = act === ENACTS ? `enacts law "${law.replaceAll('"', "”")}"` : `gives ${act}`;
  const what = isCounted ? `${act} from at least ${count} parties` : `${from} ${deed}`;
  const written = `for ${side}: ${what}${within.trim() === "" ? "" : ` within ${within.trim()}`}`;
  const parties = names.parties.map(({ text }) => ({ value: text, label: called(text) }));
  const put = (): void => {
    if (!isTimed) return;
    if (changed === null) {
      save((form) => withQuestion(form, written), say(words.record, { question: written }));
    } else {
      // A question that was given a name keeps it.
      const name = changed.part.asked.written.startsWith("for ") ? "" : `${changed.part.question} `;
      save(
        ({ questions }) => {
          const now = foundAgain(questions, changed);
          if (now === null) return null;
          const { start, end } = now.asked;
          return { start, end, text: `${name}${written}` };
        },
        say(words.changed, { question: written }),
      );
    }
  };
  return (
    <Dialog
      title={say(question === null ? words.addTitle : words.changeTitle)}
      onClose={onClose}
      actions={
        <Button look="main" onClick={put} disabled={!scene.isFresh}>
          {say(words.save)}
        </Button>
      }
    >
      <div className={styles.form}>
        <SelectField
          data-first
          label={say(words.side)}
          value={side}
          options={parties}
          onChange={({ target }) => {
            setSide(target.value);
          }}
        />
        <SelectField
          label={say(words.performer)}
          value={from}
          options={[
            ...parties,
            { value: EACH, label: say(words.eachOther) },
            { value: AT_LEAST, label: say(words.atLeast) },
          ]}
          onChange={({ target }) => {
            setFrom(target.value);
            if (target.value === AT_LEAST && act === ENACTS) setAct(names.measures[0]?.text ?? "");
          }}
        />
        {isCounted ? (
          <TextField
            type="number"
            min={1}
            label={say(words.count)}
            value={count}
            onChange={({ target }) => {
              setCount(target.value);
            }}
          />
        ) : null}
        <SelectField
          label={say(words.act)}
          value={act}
          options={[
            ...names.measures.map(({ label, text }) => ({ value: text, label })),
            ...(isCounted ? [] : [{ value: ENACTS, label: say(words.enacts) }]),
          ]}
          onChange={({ target }) => {
            setAct(target.value);
          }}
        />
        {act === ENACTS ? (
          <TextField
            label={say(words.law)}
            value={law}
            onChange={({ target }) => {
              setLaw(target.value);
            }}
          />
        ) : null}
        <TextField
          label={say(words.within)}
          note={say(words.withinNote)}
          problem={isTimed ? undefined : say(words.badPeriod)}
          value={within}
          onChange={({ target }) => {
            setWithin(target.value);
          }}
        />
        <p className={styles.written}>
          <span>{say(messages.scenario.event.written)}</span>
          <code dir="ltr">{`ask ${written}`}</code>
        </p>
        <CheckedNotes refused={refused} checking={checking} gone={say(words.gone)} />
      </div>
    </Dialog>
  );
};
