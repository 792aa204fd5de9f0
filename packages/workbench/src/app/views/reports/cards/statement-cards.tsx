import type { DossierFile, ReportMetadata } from "@foedus/dossier";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Placed } from "../editing/statement-tree.js";
import type { Place } from "../use-place.js";
import { StatementCard } from "./statement-card.js";
import type { CardActions } from "./statement-card.js";
import styles from "./statement-cards.module.css";

const m = messages.reports;

/** The height of a closed card before it is measured, in pixels, and how many are kept beyond those in sight. */
const USUAL_HEIGHT = 86;
const MARGIN = 8;
/** How much of the one before is left in sight above the chosen one. */
const ABOVE = 56;

interface StatementCardsProps {
  readonly placed: readonly Placed[];
  /** How many statements the report has, and on how many somebody decided. */
  readonly count: number;
  readonly decided: number;
  readonly about: ReportMetadata;
  readonly text: string;
  readonly dossier: DossierFile;
  readonly place: Place;
  readonly actions: CardActions;
  readonly onChoose: (statement: string) => void;
  /** What stands where no statement is. */
  readonly empty: ReactNode;
}

/** The statements of a report beside its words, in the order in which they are read. */
export const StatementCards = ({
  placed,
  count,
  decided,
  place,
  onChoose,
  empty,
  ...shared
}: StatementCardsProps): ReactNode => {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: placed.length,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => placed[index]?.stored.id ?? index,
    overscan: MARGIN,
    scrollPaddingStart: ABOVE,
  });
  const at = placed.findIndex(({ stored }) => stored.value.id === place.statement);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "start" });
  }, [at, virtual]);
  return (
    <section className={styles.cards} aria-label={say(m.statements)}>
      <header className={styles.head}>
        <h2>{say(m.statements)}</h2>
        <p className={styles.progress} role="status">
          {say(m.progress, { decided, count })}
        </p>
        <div className={styles.filter}>
          {(["all", "open"] as const).map((show) => (
            <button
              key={show}
              type="button"
              aria-pressed={place.show === show}
              onClick={() => {
                place.look({ show });
              }}
            >
              {say(show === "all" ? m.filterAll : m.filterOpen)}
            </button>
          ))}
        </div>
      </header>
      <div ref={frame} className={styles.frame} tabIndex={-1}>
        {placed.length === 0 ? empty : null}
        <ol style={{ height: virtual.getTotalSize() }} className={styles.list}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const one = placed[index];
            if (one === undefined) return null;
            const { stored, depth } = one;
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                <StatementCard
                  statement={stored.value}
                  depth={depth}
                  isChosen={stored.value.id === place.statement}
                  onChoose={() => {
                    onChoose(stored.value.id);
                  }}
                  {...shared}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
};
