import type { ReactNode } from "react";
import type { PartyOnTerm } from "@foedus/dossier";
import { StandingMark } from "../../../components/mark/mark.js";
import { StanceMark } from "../../../components/mark/stance-mark.js";
import { messages } from "../../../messages/messages.js";
import { listed, say, shortDateInWords } from "../../../messages/say.js";
import { knownByWords } from "../known-by.js";
import styles from "./cell.module.css";
import { turnsOf } from "./course-line.js";

interface CellProps {
  readonly cell: PartyOnTerm;
  readonly ownOnly: boolean;
  readonly named: (party: string) => string;
}

/** How many turns stand in a cell. */
const TURNS = 3;

const Turns = ({ cell }: Pick<CellProps, "cell">): ReactNode => {
  const turns = turnsOf(cell);
  if (turns.length < 2) return null;
  const left = turns.length - TURNS;
  return (
    <span className={styles.course}>
      {left > 0 ? <span>{say(messages.positions.earlier, { count: left })}</span> : null}
      {turns.slice(-TURNS).map(({ day, stances }) => (
        <span key={day} className={styles.turn}>
          <time dateTime={day}>{shortDateInWords(day)}</time>{" "}
          {listed(stances.map((stance) => say(messages.meanings.stances[stance])))}
        </span>
      ))}
    </span>
  );
};

/** A cell's content: the stances in a word each, how each is known, how they came, and what waits for a person. */
export const Cell = ({ cell, ownOnly, named }: CellProps): ReactNode => {
  const known = cell.positions.map(({ id, value }) => ({
    id,
    value,
    by: knownByWords(value.standing, named),
  }));
  const shown = ownOnly ? known.filter(({ by }) => by?.type === "own") : known;
  const silent = cell.positions.length === 0 ? messages.meanings.stances.silent : messages.positions.notOwn;
  return (
    <span className={styles.cell}>
      {shown.length === 0 ? <span className={styles.silent}>{say(silent)}</span> : null}
      {shown.map(({ id, value, by }) => (
        <span key={id} className={[styles.position, by === null ? undefined : styles[by.type]].join(" ")}>
          <StanceMark stance={value.stance} />
          {by === null ? null : <StandingMark known={by} />}
          {value.override === undefined ? null : (
            <span className={styles.person} dir="auto">
              {say(messages.positions.byPerson, { who: value.override.by })}
            </span>
          )}
        </span>
      ))}
      <Turns cell={cell} />
      {cell.open.length === 0 ? null : (
        <span className={styles.open}>{say(messages.positions.toDecide, { count: cell.open.length })}</span>
      )}
    </span>
  );
};
