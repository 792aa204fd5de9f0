import type { Stored } from "@foedus/dossier/store";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { ReadReport } from "../../../../client/index.js";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { TextArea } from "../../../components/field/field.js";
import { Progress } from "../../../components/progress/progress.js";
import { useData } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./intake-dialog.module.css";
import { NameReport } from "./name-report.js";
import { problemsOf, readAll, tooLarge } from "./read-given.js";

const m = messages.reports;

interface IntakeDialogProps {
  /** Files that were dropped; none where words are to be pasted. */
  readonly files: readonly File[];
  readonly reports: readonly Stored<"report">[];
  readonly onClose: () => void;
  readonly onKept: (report: string) => void;
}

/** More characters than this are not put into a field. */
const LONG = 200_000;

type Step =
  | { readonly type: "give" }
  | { readonly type: "reading" }
  | { readonly type: "name"; readonly read: readonly ReadReport[]; readonly at: number };

/** Takes in reports: words are pasted or files given, read by the server, then named by a person one after the other. */
export const IntakeDialog = ({ files, reports, onClose, onKept }: IntakeDialogProps): ReactNode => {
  const { service } = useData();
  const [step, setStep] = useState<Step>({ type: "give" });
  const [words, setWords] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const attempt = useRef(0);

  const take = async (given: readonly (File | string)[]): Promise<void> => {
    const large = given.map(tooLarge).filter((problem) => problem !== null);
    if (large.length > 0) {
      setProblems(large);
      return;
    }
    attempt.current += 1;
    const mine = attempt.current;
    setStep({ type: "reading" });
    const intake = await readAll(service, given);
    // Somebody has cancelled it meanwhile.
    if (mine !== attempt.current) return;
    setProblems(problemsOf(intake));
    setStep(intake.reports.length === 0 ? { type: "give" } : { type: "name", read: intake.reports, at: 0 });
  };
  useEffect(() => {
    if (files.length > 0) void take(files);
    // What was dropped is read once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [files]);
  const goOn = (kept: string | null): void => {
    if (step.type !== "name") return;
    if (step.at + 1 < step.read.length) {
      setStep({ ...step, at: step.at + 1 });
      return;
    }
    onClose();
    if (kept !== null) onKept(kept);
  };
  const current = step.type === "name" ? step.read[step.at] : undefined;
  if (step.type === "name" && current !== undefined) {
    return (
      <NameReport
        key={step.at}
        read={current}
        at={step.at + 1}
        count={step.read.length}
        reports={reports}
        problems={problems}
        onClose={onClose}
        onDone={goOn}
      />
    );
  }
  return (
    <Dialog
      title={say(m.intakeTitle)}
      onClose={onClose}
      actions={
        step.type === "reading" ? undefined : (
          <>
            <input
              ref={chooser}
              type="file"
              multiple
              hidden
              onChange={(event) => void take([...(event.target.files ?? [])])}
            />
            <Button
              icon="upload"
              onClick={() => {
                chooser.current?.click();
              }}
            >
              {say(m.intakeFiles)}
            </Button>
            <Button
              look="main"
              onClick={() => {
                if (words.trim() === "") setProblems([say(m.intakeNothing)]);
                else void take([words]);
              }}
            >
              {say(m.intakeRead)}
            </Button>
          </>
        )
      }
    >
      <div className={styles.give}>
        <p>{say(m.intakeLead)}</p>
        {step.type === "reading" ? (
          <Progress
            words={say(m.intakeReading)}
            done={null}
            onCancel={() => {
              attempt.current += 1;
              setStep({ type: "give" });
            }}
          />
        ) : (
          <TextArea
            label={say(m.intakePaste)}
            className={styles.words}
            data-first
            value={words}
            problem={problems.length === 0 ? undefined : problems.join(" ")}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData("text/plain");
              if (pasted.length <= LONG) return;
              // A field with millions of words in it would hold up the page; they go on their way at once.
              event.preventDefault();
              void take([pasted]);
            }}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        )}
      </div>
    </Dialog>
  );
};
