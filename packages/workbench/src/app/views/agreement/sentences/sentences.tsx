import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { SaidLine } from "@foedus/language";
import type { Sheet } from "../../../analysis/answers/sheet.js";
import { Icon } from "../../../components/icon/icon.js";
import { Loading } from "../../../components/state/state.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { lettered } from "./parts.js";
import { Sentence } from "./sentence.js";
import styles from "./sentences.module.css";

interface SentencesProps {
  readonly agreement: string;
  readonly path: string;
  readonly meaning: Sheet["meaning"];
  /** Whether the text has mistakes and these are the sentences of an earlier one. */
  readonly isEarlier: boolean;
  readonly isRead: boolean;
  /** The clause in which the cursor is. */
  readonly current: string | null;
  /** Shows a clause in the text. */
  readonly onShow: (clause: string) => void;
  /** Shows what begins at an offset of the text. */
  readonly onShowAt: (at: number) => void;
}

const Clause = ({
  line,
  agreement,
  isCurrent,
  onShow,
}: {
  readonly line: SaidLine & { readonly clause: string };
  readonly agreement: string;
  readonly isCurrent: boolean;
  readonly onShow: (clause: string) => void;
}): ReactNode => {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) own.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <div
      ref={own}
      className={[styles.clause, isCurrent ? styles.current : ""].join(" ")}
      aria-current={isCurrent ? "location" : undefined}
    >
      <Link
        className={styles.place}
        to="/agreements/$agreement/$clause"
        params={{ agreement, clause: line.clause }}
        search={(search) => search}
        onClick={() => {
          onShow(line.clause);
        }}
      >
        {line.clause}
        <Icon name="left" size={12} />
      </Link>
      {/* A press anywhere in the clause does what its link does; the link is there for the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={styles.words}
        dir="auto"
        onClick={(event) => {
          if (!(event.target instanceof HTMLAnchorElement)) onShow(line.clause);
        }}
      >
        {lettered(line.text).map(({ letter, words }) => (
          <p key={words} className={letter === null ? undefined : styles.lettered}>
            {letter === null ? null : <span className={styles.letter}>({letter})</span>}
            <span>
              <Sentence text={words} agreement={agreement} />
            </span>
          </p>
        ))}
      </div>
    </div>
  );
};

const isClause = (line: SaidLine): line is SaidLine & { readonly clause: string } => line.clause !== null;

const Line = ({ line, agreement }: { readonly line: SaidLine; readonly agreement: string }): ReactNode => {
  const { kind, article, instrument, text } = line;
  if (kind === "title")
    return article === null && instrument !== null ? (
      <h2 className={styles.title} dir="auto">
        {text}
      </h2>
    ) : (
      <h3 className={styles.article} dir="auto">
        {text}
      </h3>
    );
  return (
    <p className={kind === "note" ? styles.note : styles.plain} dir="auto">
      <Sentence text={text} agreement={agreement} />
    </p>
  );
};

const Variants = ({
  variants,
  onShowAt,
}: {
  readonly variants: NonNullable<Sheet["meaning"]>["variants"];
  readonly onShowAt: (at: number) => void;
}): ReactNode => (
  <>
    <p className={styles.note}>{say(messages.agreement.onlyVariants)}</p>
    {variants.map(({ name, title, start, assumes }) => (
      <section key={name} className={styles.variant}>
        <h3 className={styles.article} dir="auto">
          <button
            type="button"
            className={styles.variantTitle}
            onClick={() => {
              onShowAt(start);
            }}
          >
            {say(messages.agreement.variantTitle, { name, title })}
          </button>
        </h3>
        {assumes.length === 0 ? <p>{say(messages.agreement.fillsNothing)}</p> : null}
        <dl className={styles.assumes}>
          {assumes.map(({ hole, label }) => (
            <div key={hole}>
              <dt>{hole}</dt>
              <dd dir="auto">{label}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </>
);

/** The clauses of a text as sentences, each beside its place in it. */
export const Sentences = ({
  agreement,
  path,
  meaning,
  isEarlier,
  isRead,
  current,
  onShow,
  onShowAt,
}: SentencesProps): ReactNode => {
  if (meaning === null)
    return isRead ? (
      <p className={styles.nothing}>{say(messages.agreement.noSentences)}</p>
    ) : (
      <Loading words={say(messages.agreement.reading)} />
    );
  const own = meaning.variants.filter((variant) => variant.path === path);
  return (
    <div className={styles.sentences}>
      {isEarlier ? (
        <p className={styles.earlier} role="status">
          <Icon name="history" />
          {say(messages.agreement.earlier)}
        </p>
      ) : null}
      {meaning.variantProblem === null ? null : (
        <p className={styles.earlier} role="status">
          {meaning.variantProblem}
        </p>
      )}
      <div className={isEarlier ? styles.old : undefined}>
        {meaning.lines.map((line, index) =>
          isClause(line) ? (
            <Clause
              key={line.clause}
              line={line}
              agreement={agreement}
              isCurrent={line.clause === current}
              onShow={onShow}
            />
          ) : (
            // Lines without a name are known by their place alone.
            // eslint-disable-next-line react/no-array-index-key
            <Line key={index} line={line} agreement={agreement} />
          ),
        )}
        {meaning.lines.length === 0 ? <Variants variants={own} onShowAt={onShowAt} /> : null}
      </div>
    </div>
  );
};
