import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { partsOfSentence } from "./parts.js";
import type { SentencePart } from "./parts.js";
import styles from "./sentences.module.css";

const wordsOf = (part: Exclude<SentencePart, { readonly type: "words" }>): string => {
  if (part.type === "open") return say(messages.agreement.openMark, { slot: part.what });
  return part.type === "assumed"
    ? say(messages.agreement.assumedMark, { variant: part.what })
    : `${say(messages.agreement.contestedMark)}: ${part.what}`;
};

/** Words of a clause; what is open, contested or assumed in them leads to its question. */
export const Sentence = ({
  text,
  agreement,
}: {
  readonly text: string;
  readonly agreement: string;
}): ReactNode =>
  partsOfSentence(text).map((part, index) =>
    part.type === "words" ? (
      // The parts of one sentence never change their order.
      // eslint-disable-next-line react/no-array-index-key
      <span key={index}>{part.words}</span>
    ) : (
      <Link
        // eslint-disable-next-line react/no-array-index-key
        key={index}
        className={[styles.term, styles[part.type]].join(" ")}
        to="/agreements/$agreement/$clause"
        params={{ agreement, clause: part.hole }}
        search={(search) => ({ ...search, pane: "open" as const })}
      >
        {wordsOf(part)}
      </Link>
    ),
  );
