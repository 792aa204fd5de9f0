import type { ReactNode } from "react";
import type { LibraryRow } from "@foedus/dossier";
import { CalendarDate } from "../../../components/date/date.js";
import { Icon } from "../../../components/icon/icon.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { cellWords } from "./cell-words.js";
import { POINTS } from "./cells.js";
import type { Cells, Point } from "./cells.js";
import styles from "./library.module.css";

const words = messages.compare.library;

interface InstrumentRowProps {
  readonly row: LibraryRow;
  readonly cells: Cells;
  readonly odd: readonly Point[];
  readonly partner: string;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
}

/** One instrument: what it says on each point, what is unusual standing out; opened, its sentences. */
export const InstrumentRow = ({
  row,
  cells,
  odd,
  partner,
  isOpen,
  onTurn,
}: InstrumentRowProps): ReactNode => (
  <>
    <tr className={isOpen ? styles.opened : undefined}>
      <th scope="row">
        <button type="button" className={styles.turn} aria-expanded={isOpen} onClick={onTurn}>
          <Icon name={isOpen ? "down" : "right"} size={12} />
          <span dir="auto">{partner}</span>
        </button>
      </th>
      <td data-column={say(words.signed)} className={styles.date}>
        {row.signed === null ? say(words.unsigned) : <CalendarDate date={row.signed} />}
      </td>
      <td data-column={say(words.inForce)} className={styles.inForce} dir="auto">
        {row.inForce}
      </td>
      {POINTS.map((point) => {
        const isOdd = odd.includes(point);
        return (
          <td
            key={point}
            data-column={say(words.points[point])}
            className={[isOdd ? styles.odd : styles.usual, styles[point]].filter(Boolean).join(" ")}
            {...(isOdd ? { title: say(words.unusual) } : {})}
          >
            {cellWords(cells, point).map((line) => (
              <span key={line} className={styles.line} dir="auto">
                {line}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
    {isOpen ? (
      <tr className={styles.detail}>
        <td colSpan={POINTS.length + 3}>
          <h3 dir="auto">{row.title}</h3>
          <ul>
            {[
              row.binding,
              ...new Set(row.answers.map(({ said }) => said)),
              ...[row.term, row.exit].flatMap((one) => (one === null ? [] : [one])),
            ].map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </td>
      </tr>
    ) : null}
  </>
);
