import type { ReactNode } from "react";
import { IconButton } from "../../../components/button/button.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import styles from "./stepper.module.css";

const words = messages.scenario.score;

interface StepperProps {
  /** The event up to which is told, from 1; null for the end. */
  readonly step: number | null;
  readonly count: number;
  readonly date: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Goes from event to event; every state is told as of the end of that day. */
export const Stepper = ({ step, count, date, onBack, onNext }: StepperProps): ReactNode => (
  <div className={styles.stepper}>
    <IconButton
      label={say(words.previous)}
      icon="left"
      keys="ArrowLeft"
      onClick={onBack}
      disabled={step === 1}
    />
    <IconButton
      label={say(words.next)}
      icon="right"
      keys="ArrowRight"
      onClick={onNext}
      disabled={step === null}
    />
    <p role="status">
      <strong>
        {step === null ? say(words.stepEnd, { date: dateInWords(date) }) : say(words.step, { step, count })}
      </strong>
      {step === null ? null : <span>{say(words.asOf, { date: dateInWords(date) })}</span>}
    </p>
  </div>
);
