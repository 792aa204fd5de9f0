import { useId, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { PositionThere } from "@foedus/dossier";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { CheckField, SelectField, TextArea, TextField } from "../../../components/field/field.js";
import type { KnownBy } from "../../../components/mark/mark.js";
import type { Stance } from "../../../components/mark/stance-mark.js";
import { tell } from "../../../components/toast/toasts.js";
import { atBeginning } from "../../../data/party-names.js";
import { useData } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Words } from "../use-words.js";
import { settingPosition } from "./commands.js";
import styles from "./decide-dialog.module.css";
import { summaryFor, weakestOf } from "./summary.js";
import { rememberDecider, today, useDecider } from "./use-decider.js";

const said = messages.positions.form;
const { silent: _, ...STANCES } = messages.meanings.stances;

const isStance = (value: string): value is Stance => value in STANCES;

export interface DecideProps {
  readonly party: { readonly name: string; readonly title: string; readonly inSentence: string };
  readonly term: { readonly name: string; readonly title: string };
  readonly recorded: readonly PositionThere[];
  /** What persons have set here. */
  readonly persons: readonly PositionThere[];
  /** The statements that a position may rest on. */
  readonly statements: readonly Words[];
  /** Those that are chosen at first, as REPORT/ID. */
  readonly chosen: readonly string[];
  /** How a statement is known; null where it is not about the term. */
  readonly knownOf: (statement: string) => KnownBy | null;
  readonly onClose: () => void;
}

const nameOf = ({ statement }: Words): string => `${statement.report}/${statement.id}`;

/** Where a person sets the position of a party on a term, with who, when and why. */
export const DecideDialog = ({
  party,
  term,
  recorded,
  persons,
  statements,
  chosen,
  knownOf,
  onClose,
}: DecideProps): ReactNode => {
  const data = useData();
  const form = useId();
  const decider = useDecider();
  const [stance, setStance] = useState("");
  const [rests, setRests] = useState<readonly string[]>(chosen);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [summary, setSummary] = useState<string | null>(null);
  const [by, setBy] = useState<string | null>(null);
  const [date, setDate] = useState(today);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const stanceWord = isStance(stance) ? say(STANCES[stance]) : "";
  const usual =
    stanceWord === ""
      ? ""
      : summaryFor(
          { party: atBeginning(party.inSentence), stance: stanceWord, term: term.title },
          weakestOf(rests.map(knownOf)),
        );
  const [sentence, who] = [summary ?? usual, by ?? decider];
  const needed = (isMissing: boolean, message: string): string | undefined =>
    isTried && isMissing ? message : undefined;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const isWhole = [sentence, who, date, reason].every((one) => one.trim() !== "") && rests.length > 0;
    if (!isStance(stance) || !isWhole) return;
    rememberDecider(who.trim());
    const value = {
      party: party.name,
      term: term.name,
      stance,
      statements: rests,
      summary: sentence.trim(),
      override: { by: who.trim(), date, reason: reason.trim() },
    };
    const words = { party: atBeginning(party.inSentence), stance: stanceWord, term: term.title };
    const replaced = persons.filter(({ id }) => !kept.includes(id));
    onClose();
    const settled = await data.perform(settingPosition(value, recorded, replaced, say(said.command, words)));
    if (settled.type === "done" || settled.type === "kept") tell(say(said.done, words));
  };
  return (
    <Dialog
      title={say(said.title, { party: party.title, term: term.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say(messages.components.cancel)}</Button>
          <Button look="main" type="submit" form={form} disabled={statements.length === 0}>
            {say(said.save)}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        <p className={styles.lead}>{say(said.lead)}</p>
        <SelectField
          data-first
          label={say(said.stance)}
          value={stance}
          problem={needed(!isStance(stance), say(said.needsStance))}
          options={[
            { value: "", label: say(said.choose) },
            ...Object.entries(STANCES).map(([value, word]) => ({ value, label: say(word) })),
          ]}
          onChange={(event) => {
            setStance(event.target.value);
          }}
        />
        {persons.map(({ id, value }) => (
          <CheckField
            key={id}
            label={say(said.replaces, { stance: say(messages.meanings.stances[value.stance]) })}
            checked={!kept.includes(id)}
            onChange={(event) => {
              setKept(event.target.checked ? kept.filter((one) => one !== id) : [...kept, id]);
            }}
          />
        ))}
        <fieldset className={styles.statements}>
          <legend>{say(said.statements)}</legend>
          {statements.length === 0 ? <p className={styles.lead}>{say(said.noStatements)}</p> : null}
          {statements.map((one) => {
            const name = nameOf(one);
            return (
              <label key={name} className={styles.statement}>
                <input
                  type="checkbox"
                  checked={rests.includes(name)}
                  onChange={(event) => {
                    setRests(
                      event.target.checked ? [...rests, name] : rests.filter((other) => other !== name),
                    );
                  }}
                />
                <span>
                  <span className={styles.words} lang={one.language} dir="auto">
                    {one.words}
                  </span>
                  <span className={styles.speaker} dir="auto">
                    {one.statement.speaker.name}
                  </span>
                </span>
              </label>
            );
          })}
          {isTried && rests.length === 0 && statements.length > 0 ? (
            <p className={styles.problem} role="alert">
              {say(said.needsStatements)}
            </p>
          ) : null}
        </fieldset>
        <TextField
          label={say(said.summary)}
          value={sentence}
          problem={needed(sentence.trim() === "" && isStance(stance), say(said.needsSummary))}
          onChange={(event) => {
            setSummary(event.target.value);
          }}
        />
        <TextArea
          style={{ minHeight: "4.5rem" }}
          label={say(said.reason)}
          note={say(said.reasonNote)}
          value={reason}
          problem={needed(reason.trim() === "", say(said.needsReason))}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <div className={styles.pair}>
          <TextField
            label={say(said.by)}
            value={who}
            problem={needed(who.trim() === "", say(said.needsBy))}
            onChange={(event) => {
              setBy(event.target.value);
            }}
          />
          <TextField
            type="date"
            label={say(said.date)}
            value={date}
            problem={needed(date === "", say(said.needsDate))}
            onChange={(event) => {
              setDate(event.target.value);
            }}
          />
        </div>
      </form>
    </Dialog>
  );
};
