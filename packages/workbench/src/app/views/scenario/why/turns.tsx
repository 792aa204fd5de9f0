import type { ReactNode } from "react";
import type { Finding } from "@foedus/engine";
import { Answered } from "../../../analysis/answered.js";
import type { Analysis } from "../../../analysis/use-analysis.js";
import { VerdictMark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Scene } from "../scene.js";
import { HoleLink } from "./hole-link.js";
import styles from "./turns.module.css";

const words = messages.scenario.why;

interface TurnsProps {
  readonly scene: Scene;
  readonly finding: Analysis<Finding>;
}

/** On which open terms a verdict turns, and which answers settle it; and how it is derived. */
export const Turns = ({ finding }: TurnsProps): ReactNode => (
  <Answered analysis={finding} words={say(words.computing)}>
    {({ settling, derivation, holes }) => (
      <div className={styles.turns}>
        {holes.length === 0 ? <p>{say(words.turns.none)}</p> : null}
        {settling.map(({ verdict, grouped }) => (
          <section key={verdict} className={styles.settles}>
            <VerdictMark verdict={verdict} />
            {grouped.map((set) => (
              <ul key={JSON.stringify(set)} className={styles.set}>
                {set.map(({ hole, answers }) => (
                  <li key={hole}>
                    <HoleLink hole={hole} />
                    <span>
                      {answers.map((answer) => (
                        <q key={answer}>{answer.replaceAll("_", " ")}</q>
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
            ))}
          </section>
        ))}
        <details className={styles.derivation}>
          <summary>{say(words.reasons)}</summary>
          <ol>
            {derivation.map((step, index) => (
              // A derivation never changes its order.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} dir="auto">
                {step.sentence}
              </li>
            ))}
          </ol>
        </details>
      </div>
    )}
  </Answered>
);
