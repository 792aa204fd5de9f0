import type { ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import styles from "./mark.module.css";
import { SHAPES } from "./shapes.js";
import type { Meaning } from "./shapes.js";

interface MarkProps {
  readonly meaning: Meaning;
  readonly children: ReactNode;
  /** `chip` has a ground; `plain` stands in a line of text. */
  readonly look?: "chip" | "plain";
}

/** A meaning as a word with its shape and its colour; the word alone is enough. */
export const Mark = ({ meaning, children, look = "plain" }: MarkProps): ReactNode => (
  <span className={[styles.mark, styles[meaning], styles[look]].join(" ")}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[meaning]}
    </svg>
    <span>{children}</span>
  </span>
);

export type Verdict = keyof typeof messages.meanings.verdicts;

/** What an answer is, from “assured” to “impossible”. */
export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }): ReactNode => (
  <Mark meaning={verdict} look="chip">
    {say(messages.meanings.verdicts[verdict])}
  </Mark>
);

export type TermState = keyof typeof messages.meanings.terms;

/** How a term of a clause is settled, or that it is not. */
export const TermMark = ({ state }: { readonly state: TermState }): ReactNode => (
  <Mark meaning={state} look="chip">
    {say(messages.meanings.terms[state])}
  </Mark>
);

/** How a position is known. */
export type KnownBy =
  | { readonly type: "own" }
  | { readonly type: "reported"; readonly by: string }
  | { readonly type: "narrator" };

/** Whether a party said it itself, or who says so. */
export const StandingMark = ({ known }: { readonly known: KnownBy }): ReactNode => (
  <Mark meaning={known.type}>
    {known.type === "reported"
      ? say(messages.meanings.standings.reported, { party: known.by })
      : say(messages.meanings.standings[known.type])}
  </Mark>
);

export type StatementStatus = keyof typeof messages.meanings.statuses;

/** What a person decided about a statement. */
export const StatusMark = ({ status }: { readonly status: StatementStatus }): ReactNode => (
  <Mark meaning={status}>{say(messages.meanings.statuses[status])}</Mark>
);
