import type { ReactNode } from "react";
import styles from "./quote.module.css";

interface QuoteProps {
  /** The words, as the report has them. */
  readonly words: string;
  /** The language of the report: a BCP 47 tag. */
  readonly language: string;
  /** Who said it and where, with the link to the words in their report. */
  readonly source: ReactNode;
  /** Whether it is known only because another says it. */
  readonly isReported?: boolean;
}

/** Words of a report, exactly, with where they stand. */
export const Quote = ({ words, language, source, isReported = false }: QuoteProps): ReactNode => (
  <figure className={[styles.quote, isReported ? styles.reported : undefined].filter(Boolean).join(" ")}>
    <blockquote lang={language} dir="auto">
      {words}
    </blockquote>
    <figcaption dir="auto">{source}</figcaption>
  </figure>
);
