import type { ReactNode } from "react";
import type { PositionThere } from "@foedus/dossier";
import { StandingMark } from "../../../components/mark/mark.js";
import { StanceMark } from "../../../components/mark/stance-mark.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import { knownByWords } from "../known-by.js";
import type { Words } from "../use-words.js";
import styles from "./panel.module.css";
import { Source } from "./source.js";

interface RecordedProps {
  readonly position: PositionThere;
  readonly rules: Readonly<Record<string, string>>;
  readonly named: (party: string) => string;
  readonly wordsOf: (name: string) => Words | null;
}

const Because = ({ position, rules }: Pick<RecordedProps, "position" | "rules">): ReactNode => {
  const { rule, override } = position.value;
  if (override !== undefined) {
    return (
      <div className={styles.because}>
        <p dir="auto">
          {say(messages.positions.setBy, { who: override.by, date: dateInWords(override.date) })}
        </p>
        <blockquote dir="auto">{override.reason}</blockquote>
      </div>
    );
  }
  const sentence = rule === undefined ? null : (rules[rule] ?? rule);
  return (
    <p className={styles.because}>
      {sentence === null
        ? say(messages.positions.setByHand)
        : say(messages.positions.rule, { rule: sentence })}
    </p>
  );
};

/** One stance: how it is known, the sentence, why it holds, and the words it rests on. */
export const Recorded = ({ position, rules, named, wordsOf }: RecordedProps): ReactNode => {
  const { stance, standing, summary, statements } = position.value;
  const by = knownByWords(standing, named);
  return (
    <article className={styles.position}>
      <h3 className={styles.stance}>
        <StanceMark stance={stance} />
        {by === null ? null : <StandingMark known={by} />}
      </h3>
      <p className={styles.summary} dir="auto">
        {summary}
      </p>
      {statements.map((name) => {
        const words = wordsOf(name);
        return words === null ? (
          <p key={name} className={styles.because}>
            {say(messages.positions.missing, { statement: name })}
          </p>
        ) : (
          <Source key={name} words={words} isReported={by?.type !== "own"} />
        );
      })}
      <Because position={position} rules={rules} />
    </article>
  );
};
