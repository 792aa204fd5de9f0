import { useState } from "react";
import type { ReactNode } from "react";
import type { Sheet, SheetHole } from "../../../analysis/answers/sheet.js";
import type { Assumption } from "../../../analysis/answers/assume.js";
import type { Texts } from "../../../analysis/answers/texts.js";
import { analyst } from "../../../analysis/page-analyst.js";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { SelectField, TextField } from "../../../components/field/field.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./holes.module.css";
import { labelInWords } from "./label-in-words.js";

interface AssumeDialogProps {
  readonly hole: SheetHole;
  readonly label: string;
  readonly texts: Texts;
  readonly variants: NonNullable<Sheet["meaning"]>["variants"];
  /** The text that a new variant is put into; null for one of its own. */
  readonly into: string | null;
  readonly onClose: () => void;
  readonly onAssumed: (assumption: Assumption, variant: string) => void;
}

const NEW = "";

const freeName = (variants: readonly { readonly name: string }[]): string => {
  const taken = new Set(variants.map(({ name }) => name));
  let count = 1;
  while (taken.has(`assumed_${count}`)) count += 1;
  return `assumed_${count}`;
};

/** Asks which variant is to assume an answer; the text itself stays as it is. */
export const AssumeDialog = ({
  hole,
  label,
  texts,
  variants,
  into,
  onClose,
  onAssumed,
}: AssumeDialogProps): ReactNode => {
  const [variant, setVariant] = useState(NEW);
  const [name, setName] = useState(() => freeName(variants));
  const [title, setTitle] = useState(() => labelInWords(label));
  const [problem, setProblem] = useState<string | null>(null);
  const assume = async (): Promise<void> => {
    const chosen = variant === NEW ? name : variant;
    const isTaken = variant === NEW && variants.some((one) => one.name === name);
    if (isTaken) {
      setProblem(say(messages.agreement.takenName));
      return;
    }
    const answer = await analyst.ask("assume", {
      ...texts,
      hole: hole.name,
      label,
      variant: chosen,
      title,
      into: into ?? `variants/${chosen}.foedus`,
    });
    if (answer.type === "value") onAssumed(answer.value, chosen);
    else if (answer.type === "problem") setProblem(`${answer.message} ${answer.help}`);
  };
  return (
    <Dialog
      title={say(messages.agreement.assumeTitle)}
      onClose={onClose}
      actions={
        <Button look="main" onClick={() => void assume()}>
          {say(messages.agreement.assumeDo)}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <p dir="auto">
          {say(messages.agreement.assumeLead, {
            hole: say(messages.agreement.slots[hole.slot]),
            answer: labelInWords(label),
          })}
        </p>
        <SelectField
          label={say(messages.agreement.assumeWhich)}
          data-first
          value={variant}
          problem={variant === NEW || problem === null ? undefined : problem}
          options={[
            { value: NEW, label: say(messages.agreement.assumeNew) },
            ...variants.map((one) => ({ value: one.name, label: one.title })),
          ]}
          onChange={({ target }) => {
            setVariant(target.value);
            setProblem(null);
          }}
        />
        {variant === NEW ? (
          <>
            <TextField
              label={say(messages.agreement.assumeName)}
              dir="ltr"
              value={name}
              problem={problem ?? undefined}
              onChange={({ target }) => {
                setName(target.value.trim());
                setProblem(null);
              }}
            />
            <TextField
              label={say(messages.agreement.assumeNamed)}
              value={title}
              onChange={({ target }) => {
                setTitle(target.value);
              }}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  );
};
