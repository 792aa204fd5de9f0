import { useState } from "react";
import type { ReactNode } from "react";
import type { SheetHole } from "../../../analysis/answers/sheet.js";
import type { Texts } from "../../../analysis/answers/texts.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { Button } from "../../../components/button/button.js";
import { Mark } from "../../../components/mark/mark.js";
import { Progress } from "../../../components/progress/progress.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import styles from "./holes.module.css";
import { labelInWords } from "./label-in-words.js";

interface HoleDetailsProps {
  readonly hole: SheetHole;
  readonly texts: Texts;
  readonly writing: (hole: string, label: string) => (() => void) | null;
  readonly onAssume: (hole: SheetHole, label: string) => void;
}

const Answers = ({ hole, writing, onAssume }: Omit<HoleDetailsProps, "texts">): ReactNode => (
  <section className={styles.answers}>
    <h3>{say(messages.agreement.answers)}</h3>
    <ul>
      {hole.menu.map(({ label, effect, drawnFrom }) => {
        const write = writing(hole.name, label);
        const isMarked = hole.like?.answer === label;
        return (
          <li key={label} className={styles.answer}>
            <p className={styles.label} dir="auto">
              {labelInWords(label)}
              {isMarked ? <Mark meaning="analogy">{say(messages.agreement.marked)}</Mark> : null}
            </p>
            {effect === null ? null : <p className={styles.effect}>{effect}</p>}
            {drawnFrom === null || drawnFrom === "–" ? null : <p className={styles.source}>{drawnFrom}</p>}
            <div className={styles.actions}>
              {label === "silent" || hole.slot === "entry_into_force" ? null : (
                <Button
                  look="quiet"
                  onClick={() => {
                    onAssume(hole, label);
                  }}
                >
                  {say(messages.agreement.assumeIt)}
                </Button>
              )}
              {write === null ? null : (
                <Button look="quiet" onClick={write}>
                  {say(messages.agreement.writeIt)}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  </section>
);

const Precedents = ({ hole, texts }: Pick<HoleDetailsProps, "hole" | "texts">): ReactNode => {
  // The library answers the same however the text goes on: it is asked once for each question that is looked at.
  const [asked] = useState(() => ({ ...texts, hole: hole.name }));
  const found = useAnalysis("precedents", asked);
  return (
    <section className={styles.precedents}>
      <h3>{say(messages.agreement.precedents)}</h3>
      {found.type === "working" ? (
        <Progress words={say(messages.analysis.working)} done={found.done} onCancel={found.cancel} />
      ) : null}
      {found.type === "cancelled" || found.type === "problem" ? (
        <Button onClick={found.again}>{say(messages.agreement.findPrecedents)}</Button>
      ) : null}
      {found.type === "value" && found.value.length === 0 ? (
        <p className={styles.effect}>{say(messages.agreement.precedentsNone)}</p>
      ) : null}
      {found.type === "value" ? (
        <ul>
          {found.value.map(({ said, answer, places }) => (
            <li key={said} className={styles.precedent}>
              <p className={styles.label}>
                {said}
                {answer === null || answer === said ? null : (
                  <span className={styles.same}>
                    {say(messages.agreement.precedentsSame, { answer: labelInWords(answer) })}
                  </span>
                )}
              </p>
              <ul className={styles.places}>
                {places.map(({ instrument, title, signed, clause }) => (
                  <li key={instrument} title={clause ?? instrument}>
                    {signed === null
                      ? title
                      : say(messages.agreement.precedentPlace, { title, date: dateInWords(signed) })}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
};

/** What may answer an open question, what each answer would do, and how real instruments answer it. */
export const HoleDetails = ({ hole, texts, writing, onAssume }: HoleDetailsProps): ReactNode => (
  <div className={styles.details}>
    {hole.like !== null && hole.like.answer === null ? (
      <p className={styles.effect}>{say(messages.agreement.likeNoAnswer, { title: hole.like.title })}</p>
    ) : null}
    <Answers hole={hole} writing={writing} onAssume={onAssume} />
    <Precedents hole={hole} texts={texts} />
  </div>
);
