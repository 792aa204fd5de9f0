import type { ReactNode } from "react";
import type { OpenQuestion } from "@foedus/dossier";
import type { Precedent } from "@foedus/language";
import { useAnalysis, useTexts } from "../../../analysis/use-analysis.js";
import { Progress } from "../../../components/progress/progress.js";
import { Button } from "../../../components/button/button.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./precedents.module.css";

/** How many instruments of one answer are named. */
const NAMED = 4;

const placeWords = ({ title, signed }: Precedent["places"][number]): string =>
  signed === null ? title : say(messages.agenda.instrument, { title, year: signed.slice(0, 4) });

/** Without the names of what those texts leave open themselves; what is then said in the same words stands together. */
const plainly = (precedents: readonly Precedent[]): readonly Precedent[] => {
  const found = new Map<string, Precedent>();
  for (const one of precedents) {
    const said = one.said.replace(/ \[[^\]]*\]$/u, "");
    const known = found.get(said);
    found.set(said, { ...one, said, places: [...(known?.places ?? []), ...one.places] });
  }
  return [...found.values()].toSorted((left, right) => right.places.length - left.places.length);
};

interface OneProps {
  readonly precedent: Precedent;
  readonly answers: OpenQuestion["answers"];
}

const One = ({ precedent, answers }: OneProps): ReactNode => {
  const { said, answer, places } = precedent;
  const same = answers.find(({ label }) => label === answer)?.words ?? null;
  const left = places.length - NAMED;
  return (
    <li className={styles.precedent}>
      <p className={styles.said}>
        {said}
        {same === null || said.startsWith(same) ? null : (
          <span className={styles.same}> {say(messages.agenda.sameAs, { answer: same })}</span>
        )}
      </p>
      <p className={styles.places}>
        {places.slice(0, NAMED).map(placeWords).join("; ")}
        {left > 0 ? ` ${say(messages.agenda.moreInstruments, { count: left })}` : ""}
      </p>
    </li>
  );
};

/** How real instruments answer what is open here; what most of them say comes first. */
export const Precedents = ({ question }: { readonly question: OpenQuestion }): ReactNode => {
  const texts = useTexts();
  const told = useAnalysis("precedents", { ...texts, hole: question.hole });
  if (told.type === "working") {
    return (
      <Progress words={say(messages.agenda.precedentsWorking)} done={told.done} onCancel={told.cancel} />
    );
  }
  if (told.type !== "value") {
    return <Button onClick={told.again}>{say(messages.agenda.again)}</Button>;
  }
  if (told.value.length === 0) return <p className={styles.places}>{say(messages.agenda.precedentsNone)}</p>;
  return (
    <ol>
      {plainly(told.value).map((precedent) => (
        <One key={precedent.said} precedent={precedent} answers={question.answers} />
      ))}
    </ol>
  );
};
