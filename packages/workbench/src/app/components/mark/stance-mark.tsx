import type { ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import styles from "./mark.module.css";

export type Stance = Exclude<keyof typeof messages.meanings.stances, "silent">;

// What gives is drawn upwards or closed, what holds back downwards or broken off.
const SHAPES: Readonly<Record<Stance, ReactNode>> = {
  accepts: <path d="m2.500 8.500 3.500 3.700L13.500 4" />,
  offers: <path d="M8 13V3.500M4 7l4-4 4 4" />,
  welcomes: <path d="M2.500 6c.8 3.600 2.900 5.500 5.500 5.500S12.700 9.600 13.500 6" />,
  supports: <path d="M8 3v10M3 8h10" />,
  asks: <path d="M8 3v9.500M4 8.800l4 4 4-4" />,
  doubts: <path d="M2.500 9.500c1.800-3.600 3.700-3.600 5.500-1.500s3.700 2.100 5.500-1.500" />,
  rejects: <path d="m3.500 3.500 9 9M12.500 3.500l-9 9" />,
};

/** Where a party stands, as a word with its shape. */
export const StanceMark = ({ stance }: { readonly stance: Stance }): ReactNode => (
  <span className={styles.stance}>
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[stance]}
    </svg>
    <span>{say(messages.meanings.stances[stance])}</span>
  </span>
);
