import type { ReactNode } from "react";
import type { Position } from "@foedus/dossier";
import { StandingMark } from "../../../components/mark/mark.js";
import type { KnownBy } from "../../../components/mark/mark.js";
import { StanceMark } from "../../../components/mark/stance-mark.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./panel.module.css";

interface RulesSayProps {
  readonly positions: readonly Position[];
  readonly rules: Readonly<Record<string, string>>;
  readonly party: string;
  readonly knownBy: (words: string | undefined) => KnownBy | null;
}

/** What would follow from the rules, where a person has set something else. */
export const RulesSay = ({ positions, rules, knownBy }: RulesSayProps): ReactNode => (
  <section className={styles.rulesSay}>
    <h3>{say(messages.positions.rulesSay)}</h3>
    {positions.length === 0 ? <p>{say(messages.positions.rulesSayNothing)}</p> : null}
    {positions.map(({ stance, standing, rule }) => {
      const by = knownBy(standing);
      return (
        <div key={stance}>
          <p className={styles.stance}>
            <StanceMark stance={stance} />
            {by === null ? null : <StandingMark known={by} />}
          </p>
          <p>{rule === undefined ? null : rules[rule]}</p>
        </div>
      );
    })}
  </section>
);
