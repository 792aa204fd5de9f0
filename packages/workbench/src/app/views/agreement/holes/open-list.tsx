import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { Sheet, SheetHole } from "../../../analysis/answers/sheet.js";
import type { Texts } from "../../../analysis/answers/texts.js";
import { Mark, TermMark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { listed, say } from "../../../messages/say.js";
import { HoleDetails } from "./hole-details.js";
import styles from "./holes.module.css";
import { labelInWords } from "./label-in-words.js";

interface OpenListProps {
  readonly agreement: string;
  readonly meaning: Sheet["meaning"];
  readonly texts: Texts;
  /** The variant under which the text is read; null for as it is written. */
  readonly variant: string | null;
  /** The question that is looked at. */
  readonly chosen: string | null;
  /** Writes an answer into the text; null where its place is not known. */
  readonly writing: (hole: string, label: string) => (() => void) | null;
  readonly onAssume: (hole: SheetHole, label: string) => void;
}

const stateOf = ({ assumed, kind }: SheetHole): "assumed" | "contested" | "open" =>
  assumed !== null ? "assumed" : kind === "contested" ? "contested" : "open";

const Question = ({
  hole,
  isChosen,
  agreement,
  texts,
  variant,
  writing,
  onAssume,
}: Omit<OpenListProps, "meaning" | "chosen"> & {
  readonly hole: SheetHole;
  readonly isChosen: boolean;
}): ReactNode => {
  const own = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) own.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const { name, slot, kind, words, like, mustAnswer, article, assumed } = hole;
  return (
    <li ref={own} className={[styles.hole, isChosen ? styles.chosen : ""].join(" ")}>
      <Link
        className={styles.question}
        to="/agreements/$agreement/$clause"
        params={{ agreement, clause: name }}
        search={(search) => search}
        aria-expanded={isChosen}
      >
        <span className={styles.asked}>{say(messages.agreement.slots[slot])}</span>
        <TermMark state={stateOf(hole)} />
        <span className={styles.about} dir="auto">
          {[
            article,
            mustAnswer.length === 0 ? null : say(messages.agreement.mustAnswer, { who: listed(mustAnswer) }),
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </span>
        <code className={styles.name}>{name}</code>
      </Link>
      {kind !== "unspecified" && words !== null ? (
        <p className={styles.words} dir="auto">
          {say(messages.agreement.kinds[kind], { words })}
        </p>
      ) : null}
      {assumed === null || variant === null ? null : (
        <p className={styles.words} dir="auto">
          {say(messages.agreement.assumed, { variant, answer: labelInWords(assumed) })}
        </p>
      )}
      {like === null ? null : (
        <p className={styles.like} dir="auto">
          <Mark meaning="analogy">{say(messages.agreement.likeMark, { title: like.title })}</Mark>
        </p>
      )}
      {isChosen ? <HoleDetails hole={hole} texts={texts} writing={writing} onAssume={onAssume} /> : null}
    </li>
  );
};

/** What a text leaves open, in the order in which it does; the one that is looked at with its menu and the precedents. */
export const OpenList = ({ meaning, chosen, ...rest }: OpenListProps): ReactNode => {
  if (meaning === null) return <p className={styles.nothing}>{say(messages.agreement.openNoMeaning)}</p>;
  if (meaning.holes.length === 0) return <p className={styles.nothing}>{say(messages.agreement.openNone)}</p>;
  return (
    <ol className={styles.holes} aria-label={say(messages.agreement.open)}>
      {meaning.holes.map((hole) => (
        <Question key={hole.name} hole={hole} isChosen={hole.name === chosen} {...rest} />
      ))}
    </ol>
  );
};
