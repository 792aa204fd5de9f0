import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Quote } from "../../../components/quote/quote.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, listed, say } from "../../../messages/say.js";
import type { Words } from "../use-words.js";
import styles from "./source.module.css";

interface SourceProps {
  readonly words: Words;
  readonly isReported: boolean;
}

const Attribution = ({ words: { statement, report } }: Pick<SourceProps, "words">): ReactNode => {
  const { speaker, chain, venue, date } = statement;
  const where = venue ?? report;
  const place = date === null ? where : `${where}, ${dateInWords(date)}`;
  const carriers = listed(chain.map(({ name }) => name));
  return (
    <Link to="/reports/$report/$statement" params={{ report: statement.report, statement: statement.id }}>
      {chain.length === 0
        ? say(messages.positions.saidIn, { speaker: speaker.name, where: place })
        : say(messages.positions.saidThrough, { speaker: speaker.name, carriers, where: place })}
    </Link>
  );
};

/** The words of a statement as they stand in its report, with the link to where they stand. */
export const Source = ({ words, isReported }: SourceProps): ReactNode => (
  <Quote
    words={words.words}
    language={words.language}
    isReported={isReported}
    source={
      <>
        {(words.statement.gloss ?? []).map((gloss) => (
          <span key={gloss.words} className={styles.gloss}>
            {say(messages.positions.gloss, gloss)}
          </span>
        ))}
        <Attribution words={words} />
      </>
    }
  />
);
