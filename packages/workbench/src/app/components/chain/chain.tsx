import type { ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import styles from "./chain.module.css";

interface Link {
  readonly name: string;
  /** For whom this one speaks, in words; null where the report does not tell. */
  readonly party: string | null;
}

/** Through whom words came: the report, each carrier from the outside in, and who is said to have said them. */
export const Chain = ({
  report,
  carriers,
  speaker,
}: {
  readonly report: string;
  readonly carriers: readonly Link[];
  readonly speaker: Link;
}): ReactNode => (
  <ol className={styles.chain} aria-label={say(messages.components.chain)}>
    {[{ name: report, party: null }, ...carriers, speaker].map(({ name, party }, index) => (
      // The same carrier may come twice; the order is the meaning.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={index} className={styles.link} dir="auto">
        <span>{name}</span>
        {party === null ? null : <span className={styles.party}>{party}</span>}
      </li>
    ))}
  </ol>
);
