import { useId, useState } from "react";
import type { ReactNode } from "react";
import type { Field } from "@foedus/language";
import { Button } from "../../../components/button/button.js";
import { Mark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./form.module.css";

interface FieldControlProps {
  readonly field: Field;
  readonly onPut: (field: Field, text: string) => void;
}

const OTHER = "other";
const AS_IS = "as-is";

const NOTES = {
  duration: messages.agreement.otherDuration,
  date: messages.agreement.otherDate,
  words: null,
} as const;

/** Words that are typed into the place of a field: a title at once, another value behind “something else”. */
const Typed = ({ field, label, onPut }: FieldControlProps & { readonly label: string }): ReactNode => {
  const { free, written } = field;
  const id = useId();
  const isTitle = free?.type === "words";
  const before = isTitle ? written.slice(free.before.length, written.length - free.after.length) : "";
  const [typed, setTyped] = useState(before);
  if (free === null) return null;
  const note = NOTES[free.type];
  const put = (): void => {
    // A title ends at its quotation mark; another in it would end it too early.
    const words = typed
      .trim()
      .replaceAll('"', "”")
      .replaceAll(/[\r\n]+/gu, " ");
    if (words !== "" && words !== before) onPut(field, `${free.before}${words}${free.after}`);
  };
  return (
    <div className={styles.typed}>
      <input
        id={id}
        className={styles.input}
        dir="auto"
        aria-label={label}
        value={typed}
        placeholder={note === null ? undefined : say(note)}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={isTitle ? put : undefined}
        onKeyDown={({ key }) => {
          if (key === "Enter") put();
        }}
      />
      {isTitle ? null : <Button onClick={put}>{say(messages.agreement.put)}</Button>}
    </div>
  );
};

const chosenOf = ({ written, choices, state }: Field): string => {
  const wanted = state === "absent" ? "" : written.replaceAll(/\s+/gu, " ").trim();
  const at = choices.findIndex(({ text }) => text.trim() === wanted);
  return at < 0 ? AS_IS : String(at);
};

/** One field of the form: what stands there, what may stand there, and from where each is drawn. */
export const FieldControl = ({ field, onPut }: FieldControlProps): ReactNode => {
  const id = useId();
  const [isOther, setOther] = useState(false);
  const { field: name, choices, free, state, written } = field;
  const label = say(messages.agreement.fields[name]);
  const chosen = chosenOf(field);
  const source = choices[Number(chosen)]?.source ?? null;
  if (choices.length === 0)
    return (
      <div className={styles.row}>
        <span className={styles.label}>{label}</span>
        <Typed key={written} field={field} label={label} onPut={onPut} />
      </div>
    );
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.control}>
        {state === "contested" ? (
          <p id={id} className={styles.contested} dir="auto">
            <Mark meaning="contested">{say(messages.agreement.inText, { words: written })}</Mark>
          </p>
        ) : (
          <select
            id={id}
            className={[styles.input, styles[state]].join(" ")}
            value={isOther ? OTHER : chosen}
            onChange={({ target }) => {
              setOther(target.value === OTHER);
              const choice = choices[Number(target.value)];
              if (choice !== undefined) onPut(field, choice.text);
            }}
          >
            {chosen === AS_IS ? (
              <option value={AS_IS}>
                {written === ""
                  ? say(messages.agreement.nothing)
                  : say(messages.agreement.asIs, { words: written.replaceAll(/\s+/gu, " ") })}
              </option>
            ) : null}
            {choices.map((choice, index) => (
              <option key={choice.text} value={String(index)}>
                {choice.label}
              </option>
            ))}
            {free === null ? null : <option value={OTHER}>{say(messages.agreement.other)}</option>}
          </select>
        )}
        {isOther ? <Typed field={field} label={label} onPut={onPut} /> : null}
        {source === null || isOther ? null : (
          <p className={styles.source}>{say(messages.agreement.source, { source })}</p>
        )}
      </div>
    </div>
  );
};
