import type { ReactNode } from "react";
import type { Explanation, StoryStep } from "@foedus/engine";
import { Answered } from "../../../analysis/answered.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import { ClauseLink } from "../clause-link.js";
import type { Scene } from "../scene.js";
import styles from "./story.module.css";

const words = messages.scenario.why;

interface StoryProps {
  readonly scene: Scene;
  readonly question: string;
  readonly asked: Explanation["asked"];
}

const Step = ({ scene, step }: { readonly scene: Scene; readonly step: StoryStep }): ReactNode => {
  const { date, sentence, quote, clause, type } = step;
  // The sentence quotes the clause in the midst of it; the words stand by themselves here.
  const said = quote === null ? sentence : sentence.replace(`; its words, as modelled here: “${quote}”`, "");
  return (
    <li className={type === "omits" || type === "breaches" ? styles.against : undefined}>
      <span className={styles.date}>{date === null ? say(words.atTheEnd) : dateInWords(date)}</span>
      <div>
        <p dir="auto">{said}</p>
        {quote === null ? null : (
          <details className={styles.quote}>
            <summary>{say(words.quote)}</summary>
            <code>{quote}</code>
          </details>
        )}
        {clause === null ? null : (
          <p className={styles.clause}>
            <ClauseLink scene={scene} clause={clause} />
          </p>
        )}
      </div>
    </li>
  );
};

const Told = ({ scene, told }: { readonly scene: Scene; readonly told: Explanation }): ReactNode => {
  const { sentence, suppositions, reasons, story, restsOn } = told;
  const deciding = suppositions.filter(({ decides }) => decides);
  const alongside = suppositions.filter(({ decides }) => !decides);
  return (
    <div className={styles.told}>
      <p className={styles.lead} dir="auto">
        {sentence}
      </p>
      {deciding.length === 0 ? null : (
        <>
          <h3>{say(words.supposed)}</h3>
          <ul className={styles.open}>
            {deciding.map((one) => (
              <li key={one.hole} dir="auto">
                {one.sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {story === null ? null : story.type === "problem" ? (
        <p role="note">{story.message}</p>
      ) : (
        <>
          <h3>{say(words.story)}</h3>
          <ol className={styles.steps}>
            {story.steps.map((step, index) => (
              // A story is told once and never changes its order.
              // oxlint-disable-next-line react/no-array-index-key
              <Step key={index} scene={scene} step={step} />
            ))}
          </ol>
        </>
      )}
      {reasons.length === 0 ? null : (
        <>
          <h3>{say(words.reasons)}</h3>
          <ul className={styles.list}>
            {reasons.map((reason) => (
              <li key={`${reason.code} ${reason.sentence}`} dir="auto">
                {reason.sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {restsOn.length + alongside.length === 0 ? null : (
        <details className={styles.rests}>
          <summary>{say(words.rests)}</summary>
          <ul className={styles.list}>
            {restsOn.map((one) => (
              <li key={`${one.type} ${one.sentence}`} dir="auto">
                {one.sentence}
              </li>
            ))}
          </ul>
          {alongside.length === 0 ? null : (
            <>
              <h3>{say(words.alongside)}</h3>
              <ul className={styles.list}>
                {alongside.map((one) => (
                  <li key={one.hole} dir="auto">
                    {one.sentence}
                  </li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
    </div>
  );
};

/** Why, or why not, as a dated story, with what it supposes, its reasons and what it rests on. */
export const Story = ({ scene, question, asked }: StoryProps): ReactNode => {
  const { texts, form, variant, defecting, level } = scene;
  const told = useAnalysis("explanation", {
    ...texts,
    scenario: form.scenario,
    question,
    variant,
    defecting,
    level,
    asked,
  });
  return (
    <Answered analysis={told} words={say(words.computing)}>
      {(value) => <Told scene={scene} told={value} />}
    </Answered>
  );
};
