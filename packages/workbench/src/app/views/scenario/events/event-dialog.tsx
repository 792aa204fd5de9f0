import { useState } from "react";
import type { ReactNode } from "react";
import type { EventForm } from "@foedus/language";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { SelectField, TextField } from "../../../components/field/field.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import type { Scene } from "../scene.js";
import { rewritten, withEvent } from "../text/edits.js";
import { foundAgain } from "../text/held.js";
import type { Held } from "../text/held.js";
import { CheckedNotes } from "./checked-notes.js";
import styles from "./event-dialog.module.css";
import { EVENT_KINDS, happeningOf, mayBeUnsaid, PARTS } from "./happening.js";
import type { EventKind, Filled, Part } from "./happening.js";
import { useCheckedEdit } from "./use-checked-edit.js";

const words = messages.scenario.event;

const LABELS: Readonly<Record<Part, string>> = {
  who: say(words.who),
  whom: say(words.whom),
  where: say(words.where),
  measure: say(words.what),
  clause: say(words.clause),
  agreement: say(words.agreement),
  happening: say(words.happening),
  law: say(words.law),
  words: say(words.words),
};

const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(Date.parse(date));

interface EventDialogProps {
  readonly scene: Scene;
  /** The event that is changed, as it was when the form was opened; null for another. */
  readonly changed: Held<EventForm> | null;
  readonly onClose: () => void;
}

type Option = { readonly value: string; readonly label: string };

/** What can be chosen for each part, from what the texts declare. */
const optionsFor = ({ names, called }: Scene): Readonly<Partial<Record<Part, readonly Option[]>>> => {
  const listed = (choices: readonly { readonly label: string; readonly text: string }[]): readonly Option[] =>
    choices.map(({ label, text }) => ({ value: text, label }));
  const parties = names.parties.map(({ text }) => ({ value: text, label: called(text) }));
  return {
    who: parties,
    whom: parties,
    where: [
      ...names.places.map(({ label, text }) => ({ value: `at ${text}`, label })),
      ...parties.map(({ value, label }) => ({
        value: `in territory of ${value}`,
        label: say(words.territory, { party: label }),
      })),
    ],
    measure: listed(names.measures),
    clause: listed(names.clauses),
    agreement: listed(names.agreements),
    happening: listed(names.happenings),
  };
};

/** Asks what happens and when, shows how it will be written, and puts it into the text once that can be read. */
export const EventDialog = ({ scene, changed, onClose }: EventDialogProps): ReactNode => {
  const event = changed?.part ?? null;
  const options = optionsFor(scene);
  const last = scene.form.events.at(-1);
  const [date, setDate] = useState(event?.date.written ?? last?.date.written ?? "");
  const [hour, setHour] = useState(event?.hour.written ?? "");
  const [kind, setKind] = useState<EventKind>(event === null ? "attack" : "words");
  const [filled, setFilled] = useState<Filled>(() => {
    const first = (part: Part): string => options[part]?.[0]?.value ?? "";
    const { side, victim, aggressor } = usual(scene);
    return {
      who: aggressor ?? "",
      whom: victim ?? side ?? first("whom"),
      where: first("where"),
      measure: first("measure"),
      clause: first("clause"),
      agreement: first("agreement"),
      happening: first("happening"),
      law: "",
      words: event?.happening.written ?? "",
    };
  });
  const { save, refused, checking } = useCheckedEdit(scene, onClose);
  const happening = happeningOf(kind, filled);
  const isDated = isDate(date);
  const kinds = EVENT_KINDS.filter((one) =>
    PARTS[one].every((part) => options[part] === undefined || options[part].length > 0),
  );
  const put = (): void => {
    if (!isDated || happening === "") return;
    const dated = { date, hour: hour === "" ? "" : `${hour.slice(0, 2)}:00` };
    const told = { event: happening, date: dateInWords(date) };
    if (changed === null) save((form) => withEvent(form, dated, happening), say(words.record, told));
    else {
      save(
        ({ events }) => {
          const now = foundAgain(events, changed);
          return now === null ? null : rewritten(now, dated, happening);
        },
        say(words.changed, told),
      );
    }
  };
  const field = (part: Part): ReactNode => {
    const label = part === "who" && mayBeUnsaid(kind, part) ? say(words.by) : LABELS[part];
    const choices = options[part];
    const change = (value: string): void => {
      setFilled((before) => ({ ...before, [part]: value }));
    };
    if (choices === undefined) {
      return (
        <TextField
          key={part}
          label={label}
          {...(part === "words" ? { note: say(words.wordsNote), className: styles.mono } : {})}
          value={filled[part]}
          onChange={({ target }) => {
            change(target.value);
          }}
        />
      );
    }
    return (
      <SelectField
        key={part}
        label={label}
        value={filled[part]}
        options={mayBeUnsaid(kind, part) ? [...choices, { value: "", label: say(words.unknown) }] : choices}
        onChange={({ target }) => {
          change(target.value);
        }}
      />
    );
  };
  return (
    <Dialog
      title={say(event === null ? words.add : words.change)}
      onClose={onClose}
      actions={
        <Button look="main" onClick={put} disabled={!scene.isFresh}>
          {say(words.save)}
        </Button>
      }
    >
      <div className={styles.form}>
        <div className={styles.when}>
          <TextField
            data-first
            type="date"
            label={say(words.date)}
            value={date}
            problem={isDated ? undefined : say(words.badDate)}
            onChange={({ target }) => {
              setDate(target.value);
            }}
          />
          <TextField
            type="time"
            step={3600}
            label={say(words.hour)}
            note={say(words.hourNote)}
            value={hour}
            onChange={({ target }) => {
              setHour(target.value);
            }}
          />
        </div>
        <SelectField
          label={say(words.kind)}
          value={kind}
          options={kinds.map((one) => ({ value: one, label: say(words.kinds[one]) }))}
          onChange={({ target }) => {
            const chosen = kinds.find((one) => one === target.value) ?? "words";
            setKind(chosen);
            // An attack may be by nobody known; whoever gives, finds or votes is somebody.
            if (!mayBeUnsaid(chosen, "who") && filled.who === "")
              setFilled((before) => ({ ...before, who: options.who?.[0]?.value ?? "" }));
          }}
        />
        {PARTS[kind].map(field)}
        <p className={styles.written}>
          <span>{say(words.written)}</span>
          <code dir="ltr">{`${date}${hour === "" ? "" : ` ${hour.slice(0, 2)}:00`} ${happening}`}</code>
        </p>
        <CheckedNotes refused={refused} checking={checking} gone={say(words.gone)} />
      </div>
    </Dialog>
  );
};

/** Who is attacked, or asked for, in this scenario so far, and by whom. */
function usual({ scenario }: Scene): Readonly<Record<"side" | "victim" | "aggressor", string | null>> {
  const attacks = (scenario?.events ?? []).flatMap(({ event }) =>
    event.type === "armed_attack" ? [event] : [],
  );
  return {
    side: scenario?.questions[0]?.side ?? null,
    victim: attacks[0]?.victim ?? null,
    aggressor: attacks[0]?.aggressor ?? null,
  };
}
