import type { DossierFile, Statement } from "@foedus/dossier";
import { useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { CheckField, SelectField, TextField } from "../../../components/field/field.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Attribution } from "../editing/attribution.js";
import { carriedBy } from "../editing/statement-tree.js";
import type { StoredStatement } from "../editing/statement-tree.js";
import styles from "./edit-form.module.css";

const m = messages.reports;

type Act = Statement["acts"][number];
const ACTS = Object.keys(messages.meanings.acts) as Act[];

interface EditFormProps {
  /** The statement that is changed; null for a new one. */
  readonly statement: Statement | null;
  readonly words: string;
  readonly language: string;
  readonly start: Attribution;
  readonly all: readonly StoredStatement[];
  readonly dossier: DossierFile;
  readonly onSave: (attribution: Attribution) => void;
  readonly onClose: () => void;
}

const toggled = <Item,>(items: readonly Item[], item: Item, isOn: boolean): readonly Item[] =>
  isOn ? [...items, item] : items.filter((one) => one !== item);

/** Who said it, for whom, through whom, what it does, where and when; and what garbled words in it seem to mean. */
export const EditForm = ({
  statement,
  words,
  language,
  start,
  all,
  dossier,
  onSave,
  onClose,
}: EditFormProps): ReactNode => {
  const [value, setValue] = useState(start);
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<Attribution>): void => {
    setValue({ ...value, ...part });
  };
  // Nobody can be carried by what he carries himself.
  const own = new Set(
    statement === null ? [] : [statement.id, ...carriedBy(statement.id, all).map(({ value: { id } }) => id)],
  );
  const carriers = all.filter(({ value: { id, level } }) => !own.has(id) && level !== "narrator");
  const gloss = value.gloss.filter((one) => one.words.trim() !== "" && one.meaning.trim() !== "");
  const strange = value.gloss.filter((one) => one.words !== "" && !words.includes(one.words));
  const isWrong = value.speaker.trim() === "" || value.acts.length === 0 || strange.length > 0;
  const save = (): void => {
    setIsTried(true);
    if (!isWrong) onSave({ ...value, speaker: value.speaker.trim(), gloss });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <Dialog
      title={statement === null ? say(m.newTitle) : say(m.editTitle, { id: statement.id })}
      place="drawer"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {say(messages.components.cancel)}
          </Button>
          <Button look="main" aria-keyshortcuts="Control+Enter" onClick={save}>
            {say(m.save)}
          </Button>
        </>
      }
    >
      {/* Keys of the fields in it; it is no control itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.form} onKeyDown={onKey}>
        <blockquote className={styles.words} lang={language} dir="auto">
          {words}
        </blockquote>
        <CheckField
          label={say(m.narrator)}
          checked={value.isNarrator}
          onChange={(event) => {
            change({ isNarrator: event.target.checked, ...(event.target.checked ? { parent: null } : {}) });
          }}
        />
        <TextField
          label={say(m.speaker)}
          value={value.speaker}
          data-first
          problem={isTried && value.speaker.trim() === "" ? say(m.speakerNeeded) : undefined}
          onChange={(event) => {
            change({ speaker: event.target.value });
          }}
        />
        <SelectField
          label={say(m.party)}
          value={value.party ?? ""}
          options={[
            { value: "", label: say(m.partyNone) },
            ...dossier.parties.map(({ name, title }) => ({ value: name, label: title })),
          ]}
          onChange={(event) => {
            change({ party: event.target.value === "" ? null : event.target.value });
          }}
        />
        <SelectField
          label={say(m.carriedBy)}
          value={value.parent ?? ""}
          disabled={value.isNarrator}
          options={[
            { value: "", label: say(m.carriedByNone) },
            ...carriers.map(({ value: { id, speaker } }) => ({
              value: id,
              label: `${speaker.name} · ${id}`,
            })),
          ]}
          onChange={(event) => {
            change({ parent: event.target.value === "" ? null : event.target.value });
          }}
        />
        <fieldset className={styles.group}>
          <legend>{say(m.acts)}</legend>
          <div className={styles.acts}>
            {ACTS.map((act) => (
              <CheckField
                key={act}
                label={say(messages.meanings.acts[act])}
                checked={value.acts.includes(act)}
                onChange={(event) => {
                  const chosen = new Set(toggled(value.acts, act, event.target.checked));
                  // In the order of the vocabulary, whatever the order of choosing.
                  change({ acts: ACTS.filter((one) => chosen.has(one)) });
                }}
              />
            ))}
          </div>
          {isTried && value.acts.length === 0 ? <p role="alert">{say(m.actsNeeded)}</p> : null}
        </fieldset>
        <TextField
          label={say(m.venue)}
          value={value.venue ?? ""}
          onChange={(event) => {
            change({ venue: event.target.value === "" ? null : event.target.value });
          }}
        />
        <TextField
          label={say(m.date)}
          type="date"
          value={value.date ?? ""}
          onChange={(event) => {
            change({ date: event.target.value === "" ? null : event.target.value });
          }}
        />
        {dossier.terms.length === 0 ? null : (
          <fieldset className={styles.group}>
            <legend>{say(m.terms)}</legend>
            {dossier.terms.map(({ name, title }) => (
              <CheckField
                key={name}
                label={title}
                checked={value.terms.includes(name)}
                onChange={(event) => {
                  change({ terms: toggled(value.terms, name, event.target.checked) });
                }}
              />
            ))}
          </fieldset>
        )}
        <fieldset className={styles.group}>
          <legend>{say(m.gloss)}</legend>
          {value.gloss.map((one, index) => {
            const put = (part: Partial<typeof one>): void => {
              change({ gloss: value.gloss.with(index, { ...one, ...part }) });
            };
            return (
              // Explanations have no name of their own; they are added at the end and not moved.
              // oxlint-disable-next-line react/no-array-index-key
              <div key={index} className={styles.gloss}>
                <TextField
                  label={say(m.glossWords)}
                  value={one.words}
                  problem={strange.includes(one) ? say(m.glossMissing) : undefined}
                  onChange={(event) => {
                    put({ words: event.target.value });
                  }}
                />
                <TextField
                  label={say(m.glossMeaning)}
                  value={one.meaning}
                  onChange={(event) => {
                    put({ meaning: event.target.value });
                  }}
                />
              </div>
            );
          })}
          <Button
            look="quiet"
            icon="plus"
            onClick={() => {
              change({ gloss: [...value.gloss, { words: "", meaning: "" }] });
            }}
          >
            {say(m.glossAdd)}
          </Button>
        </fieldset>
      </div>
    </Dialog>
  );
};
