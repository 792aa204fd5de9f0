import type { ReactNode } from "react";
import { Keys } from "../../components/keys/keys.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import styles from "./legend.module.css";
import { lineStyle } from "./text/line-style.js";
import type { Line } from "./text/segments.js";

const m = messages.reports;

const KINDS: readonly { readonly line: Line; readonly words: string }[] = [
  { line: { id: "", level: "primary", status: "confirmed", row: 2 }, words: say(m.legendPrimary) },
  { line: { id: "", level: "nested", status: "confirmed", row: 2 }, words: say(m.legendNested) },
  { line: { id: "", level: "narrator", status: "confirmed", row: 2 }, words: say(m.legendNarrator) },
  { line: { id: "", level: "primary", status: "proposed", row: 2 }, words: say(m.legendProposed) },
];

const KEYS = [
  ["j", m.keyNext],
  ["k", m.keyPrevious],
  ["o", m.keyOpen],
  ["c", m.keyConfirm],
  ["x", m.keyReject],
  ["e", m.keyEdit],
  ["n", m.keyAdd],
  ["u", m.undo],
] as const;

const EDGES = ["[", "]", "{", "}"] as const;

/** How words are marked, and the keys by which a report is gone through. */
export const Legend = (): ReactNode => (
  <footer className={styles.legend}>
    <ul aria-label={say(m.legend)}>
      {KINDS.map(({ line, words }) => (
        <li key={words}>
          <span className={styles.line} style={lineStyle([line], null)} />
          {words}
        </li>
      ))}
    </ul>
    <ul aria-label={say(messages.shell.keyboardHere)}>
      {KEYS.map(([keys, words]) => (
        <li key={keys}>
          <Keys keys={keys} />
          {say(words)}
        </li>
      ))}
      <li>
        {EDGES.map((keys) => (
          <Keys key={keys} keys={keys} />
        ))}
        {say(m.boundaries)}
      </li>
    </ul>
  </footer>
);
