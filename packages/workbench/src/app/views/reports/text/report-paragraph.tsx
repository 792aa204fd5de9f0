import type { Statement } from "@foedus/dossier";
import { Fragment, memo, useMemo } from "react";
import type { ReactNode } from "react";
import type { Edge, Span } from "../editing/edges.js";
import { EdgeHandle } from "./edge-handle.js";
import { lineStyle } from "./line-style.js";
import styles from "./report-text.module.css";
import { segmentsOf } from "./segments.js";
import type { Drawn, Paragraph } from "./segments.js";

/** How the edges of the chosen statement are moved. */
export interface Moving {
  readonly drag: (index: number, edge: Edge, to: number) => void;
  readonly drop: () => void;
  readonly step: (index: number, edge: Edge, step: -1 | 1) => void;
}

interface ReportParagraphProps {
  readonly paragraph: Paragraph;
  readonly lines: readonly Drawn[];
  /** The chosen statement, where it has words in this paragraph. */
  readonly chosen: Statement | null;
  readonly text: string;
  readonly language: string;
  /** Null where the text is only read. */
  readonly moving: Moving | null;
}

/** One paragraph of a report, its words exactly as they are, with lines under what was said. */
export const ReportParagraph = memo(
  ({ paragraph, lines, chosen, text, language, moving }: ReportParagraphProps): ReactNode => {
    const segments = useMemo(
      () => segmentsOf(paragraph, lines, chosen, text),
      [paragraph, lines, chosen, text],
    );
    const handle = (at: number, edge: Edge): ReactNode => {
      if (moving === null || chosen === null) return null;
      const index = chosen.content.findIndex((span: Span) => span[edge === "start" ? 0 : 1] === at);
      if (index === -1) return null;
      return (
        <EdgeHandle
          key={`${edge} ${index}`}
          edge={edge}
          at={at}
          most={text.length}
          onDrag={(to) => {
            moving.drag(index, edge, to);
          }}
          onDrop={moving.drop}
          onStep={(step) => {
            moving.step(index, edge, step);
          }}
        />
      );
    };
    return (
      <p
        className={[styles.paragraph, paragraph.isWrapped ? styles.wrapped : undefined].join(" ")}
        lang={language}
        dir="auto"
      >
        {segments.map(({ start, end, lines: under, chosen: role, gloss }) => (
          <Fragment key={start}>
            {handle(start, "start")}
            <span
              data-start={start}
              data-statements={under.map(({ id }) => id).join(" ") || undefined}
              className={[
                under.length === 0 ? undefined : styles.said,
                role === null ? undefined : styles[role],
                gloss === null ? undefined : styles.garbled,
              ]
                .filter(Boolean)
                .join(" ")}
              style={lineStyle(under, chosen?.id ?? null)}
              title={gloss ?? undefined}
            >
              {text.slice(start, end)}
            </span>
            {handle(end, "end")}
          </Fragment>
        ))}
      </p>
    );
  },
);
