import type { Stored } from "@foedus/dossier/store";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ReadReport } from "../../../../client/index.js";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { TextField } from "../../../components/field/field.js";
import { useData } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { asOne } from "../editing/changes.js";
import { useReader } from "../use-reader.js";
import styles from "./intake-dialog.module.css";
import { aboutOf, detailsOf, wrongIn } from "./report-details.js";
import type { Details, Wrong } from "./report-details.js";

const m = messages.reports;

const WRONG = {
  needed: m.intakeNeeded,
  name: m.intakeNameWrong,
  taken: m.intakeNameTaken,
  address: m.intakeAddressWrong,
} as const;

const wordsFor = (wrong: Wrong, field: keyof Details): string | undefined => {
  const code = wrong[field];
  return code === undefined ? undefined : say(WRONG[code]);
};

/** How much of the text is shown. */
const SHOWN = 1500;

interface NameReportProps {
  readonly read: ReadReport;
  readonly at: number;
  readonly count: number;
  readonly reports: readonly Stored<"report">[];
  readonly problems: readonly string[];
  readonly onClose: () => void;
  /** With the name of the report that was kept; null where it was left out. */
  readonly onDone: (kept: string | null) => void;
}

/** What a person says about one report that was read, before it is kept for good. */
export const NameReport = ({
  read,
  at,
  count,
  reports,
  problems,
  onClose,
  onDone,
}: NameReportProps): ReactNode => {
  const data = useData();
  const reader = useReader();
  const taken = new Set(reports.map(({ id }) => id));
  const [details, setDetails] = useState(() => detailsOf(read, taken));
  const [isTried, setIsTried] = useState(false);
  const [isKeeping, setIsKeeping] = useState(false);
  const wrong: Wrong = isTried ? wrongIn(details, taken) : {};
  const keep = async (): Promise<void> => {
    setIsTried(true);
    if (Object.keys(wrongIn(details, taken)).length > 0) return;
    setIsKeeping(true);
    const about = { ...aboutOf(details), sha256: read.sha256 };
    const value = { about, text: read.text };
    const title = say(m.didTakeIn, { report: about.name });
    const settled = await data.perform(
      asOne(title, [{ type: "record", kind: "report", id: about.name, expects: 0, value }]),
    );
    setIsKeeping(false);
    if (settled.type === "problem" || settled.type === "conflict") return;
    onDone(about.name);
    const stored = { kind: "report", id: about.name, revision: 1, sheet: null, place: null, value } as const;
    await reader.read(stored);
  };
  const field = (
    name: keyof Details,
    label: string,
    more: { note?: string; type?: string } = {},
  ): ReactNode => (
    <TextField
      label={label}
      value={details[name]}
      problem={wordsFor(wrong, name)}
      {...more}
      onChange={(event) => {
        setDetails({ ...details, [name]: event.target.value });
      }}
    />
  );
  return (
    <Dialog
      title={say(m.intakeTitle)}
      onClose={onClose}
      actions={
        <>
          <Button
            look="quiet"
            onClick={() => {
              onDone(null);
            }}
          >
            {say(count === 1 ? messages.components.cancel : m.intakeSkip)}
          </Button>
          {read.known === null ? (
            <Button look="main" disabled={isKeeping} onClick={() => void keep()}>
              {say(m.intakeKeepAndRead)}
            </Button>
          ) : (
            <Button
              look="main"
              onClick={() => {
                onDone(read.known);
              }}
            >
              {say(m.intakeOpenKnown)}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.name}>
        {count === 1 ? null : <p>{say(m.intakeOf, { at, count, source: read.source })}</p>}
        {problems.map((problem) => (
          <p key={problem} className={styles.problem} dir="auto">
            {problem}
          </p>
        ))}
        {read.known === null ? (
          <>
            {field("title", say(m.intakeReportTitle))}
            <div className={styles.pair}>
              {field("publisher", say(m.intakePublisher))}
              {field("published", say(m.intakePublished), { type: "date", note: say(m.intakePublishedNote) })}
            </div>
            {field("address", say(m.intakeAddress))}
            <div className={styles.pair}>
              {field("name", say(m.intakeName), { note: say(m.intakeNameNote) })}
              {field("language", say(m.intakeLanguage), { note: say(m.intakeLanguageNote) })}
            </div>
          </>
        ) : (
          <p>{say(m.intakeKnown, { report: read.known })}</p>
        )}
        {read.notes.map(({ code, message }) => (
          <p key={code} className={styles.note} dir="auto">
            {message}
          </p>
        ))}
        <blockquote className={styles.text} lang={details.language} dir="auto">
          {read.text.slice(0, SHOWN)}
        </blockquote>
        <p className={styles.note}>{say(m.sizeLines, { count: read.text.length })}</p>
      </div>
    </Dialog>
  );
};
