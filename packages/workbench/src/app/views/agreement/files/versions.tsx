import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { TextField } from "../../../components/field/field.js";
import { tell } from "../../../components/toast/toasts.js";
import { useData, useRecords } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { byName, say } from "../../../messages/say.js";
import { useSideBySide } from "../editor/use-side-by-side.js";
import styles from "./files.module.css";

interface VersionsProps {
  readonly agreement: string;
  /** The text as it is now. */
  readonly text: string;
  readonly onTakeOver: (text: string) => void;
  readonly onClose: () => void;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9-]*$/u;

const Sides = ({
  name,
  text,
  now,
}: {
  readonly name: string;
  readonly text: string;
  readonly now: string;
}): ReactNode => {
  const { place } = useSideBySide(
    { text, label: say(messages.agreement.sideLabel, { side: name }) },
    { text: now, label: say(messages.agreement.sideLabel, { side: say(messages.agreement.versionNow) }) },
    false,
  );
  return (
    <>
      <div className={styles.heads} aria-hidden="true">
        <span>{name}</span>
        <span>{say(messages.agreement.versionNow)}</span>
      </div>
      <div ref={place} className={styles.sides} />
    </>
  );
};

/** The named versions of a text: keep one of now, put one beside the text of now, bring one back. */
export const Versions = ({ agreement, text, onTakeOver, onClose }: VersionsProps): ReactNode => {
  const data = useData();
  const all = useRecords("version");
  const versions = all
    .filter(({ value }) => value.agreement === agreement)
    .toSorted((one, other) => byName(one.value.name, other.value.name));
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const looked = versions.find((version) => version.id === shown);
  const keep = async (): Promise<void> => {
    const isTaken = versions.some(({ value }) => value.name === name);
    if (!NAME.test(name) || isTaken) {
      setProblem(say(isTaken ? messages.agreement.takenName : messages.agreement.versionNameNote));
      return;
    }
    const id = `${agreement}/${name}`;
    await data.perform({ type: "record", kind: "version", id, expects: 0, value: { agreement, name, text } });
    setName("");
    setProblem(null);
    tell(say(messages.agreement.versionKept, { name }));
  };
  return (
    <Dialog
      title={say(messages.agreement.versionsTitle, { name: agreement })}
      place={looked === undefined ? "middle" : "wide"}
      onClose={onClose}
    >
      <p className={styles.lead}>{say(messages.agreement.versionsLead)}</p>
      <form
        className={styles.keep}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField
          label={say(messages.agreement.versionName)}
          note={say(messages.agreement.versionNameNote)}
          problem={problem ?? undefined}
          data-first
          dir="ltr"
          value={name}
          onChange={({ target }) => {
            setName(target.value.trim());
            setProblem(null);
          }}
        />
        <Button type="submit">{say(messages.agreement.keepVersion)}</Button>
      </form>
      {versions.length === 0 ? <p className={styles.lead}>{say(messages.agreement.versionsNone)}</p> : null}
      <ul className={styles.versions}>
        {versions.map(({ id, value }) => (
          <li key={id}>
            <span className={styles.version} dir="auto">
              {value.name}
            </span>
            <Button
              look="quiet"
              aria-pressed={id === shown}
              onClick={() => {
                setShown(id === shown ? null : id);
              }}
            >
              {say(messages.agreement.versionLook)}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                onTakeOver(value.text);
              }}
            >
              {say(messages.agreement.versionTakeOver)}
            </Button>
            <Link
              to="/compare/versions"
              search={{ left: `versions/${id}`, right: `agreements/${agreement}` }}
            >
              {say(messages.agreement.versionCompare)}
            </Link>
          </li>
        ))}
      </ul>
      {looked === undefined ? null : <Sides name={looked.value.name} text={looked.value.text} now={text} />}
    </Dialog>
  );
};
