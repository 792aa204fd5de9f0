import type { Statement } from "@foedus/dossier";
import type { Stored } from "@foedus/dossier/store";
import { useEffect, useMemo, useRef, useState } from "react";
import type { MouseEvent, ReactNode, RefObject } from "react";
import { Button } from "../../../components/button/button.js";
import { CalendarDate } from "../../../components/date/date.js";
import { messages } from "../../../messages/messages.js";
import { Said } from "../../../messages/said.js";
import { say } from "../../../messages/say.js";
import { nearestEdge, trimmed } from "../editing/edges.js";
import type { Edge, Span } from "../editing/edges.js";
import type { StoredStatement } from "../editing/statement-tree.js";
import { Chunk, chunked } from "./chunk.js";
import { isAnythingSelected, selectedSpan } from "./offsets.js";
import { ReportParagraph } from "./report-paragraph.js";
import type { Moving } from "./report-paragraph.js";
import styles from "./report-text.module.css";
import { linesByParagraph, linesOf, paragraphsOf } from "./segments.js";

const m = messages.reports;

/** What can be done with the text of the report that is worked on. */
export interface TextWork {
  readonly onMoved: (statement: Statement, index: number, span: Span) => void;
  readonly onStep: (statement: Statement, index: number, edge: Edge, step: -1 | 1) => void;
  readonly onAdd: (span: Span) => void;
}

interface ReportTextProps {
  readonly report: Stored<"report">;
  readonly statements: readonly StoredStatement[];
  readonly chosen: string | null;
  readonly onChoose: (statement: string) => void;
  /** Null where the report stands beside the one that is worked on. */
  readonly work: TextWork | null;
  readonly actions?: ReactNode;
  /** Where its words stand, for whoever asks which of them are selected. */
  readonly words?: RefObject<HTMLDivElement | null>;
}

/** Which of the statements under a pointer is meant: the innermost, or the next outer one where that is chosen already. */
const meant = (ids: readonly string[], chosen: string | null): string | undefined => {
  const at = chosen === null ? -1 : ids.indexOf(chosen);
  return at > 0 ? ids[at - 1] : ids.at(-1);
};

type Reach = readonly [start: number, end: number];

/** From the first to the last of the words that a statement has anything to do with. */
const reachOf = ({ content, cue, speaker }: Statement): Reach => {
  const spans = [...content, ...cue, ...speaker.spans];
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
};

const meets = (reach: Reach | null, start: number, end: number): boolean =>
  reach !== null && reach[0] < end && reach[1] > start;

interface Dragged {
  readonly index: number;
  readonly span: Span;
}

/** The words of a report, never changed, with lines under what was said in them. */
export const ReportText = ({
  report,
  statements,
  chosen,
  onChoose,
  work,
  actions,
  words,
}: ReportTextProps): ReactNode => {
  const { about, text } = report.value;
  const own = useRef<HTMLDivElement>(null);
  const body = words ?? own;
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [selected, setSelected] = useState<{ readonly span: Span; readonly top: number } | null>(null);
  const stored = statements.find(({ value }) => value.id === chosen)?.value ?? null;
  const statement = useMemo(
    () =>
      stored === null || dragged === null
        ? stored
        : { ...stored, content: stored.content.with(dragged.index, dragged.span) },
    [stored, dragged],
  );
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const chunks = useMemo(() => {
    const lines = linesByParagraph(paragraphs, linesOf(statements.map(({ value }) => value)));
    return chunked(paragraphs.map((paragraph, index) => ({ paragraph, lines: lines[index] ?? [] })));
  }, [paragraphs, statements]);
  const moving: Moving | null =
    work === null || stored === null
      ? null
      : {
          drag: (index, edge, to) => {
            const span = stored.content[index];
            if (span === undefined) return;
            const at = nearestEdge(text, to, edge, about.language);
            setDragged({ index, span: edge === "start" ? [at, span[1]] : [span[0], at] });
          },
          drop: () => {
            if (dragged !== null) work.onMoved(stored, dragged.index, dragged.span);
            setDragged(null);
          },
          step: (index, edge, step) => {
            work.onStep(stored, index, edge, step);
          },
        };

  const first = stored?.content[0]?.[0];
  useEffect(() => {
    if (first === undefined) return;
    const begun = body.current?.querySelector(`[data-start="${first}"]`);
    begun?.scrollIntoView({ block: "center", behavior: "auto" });
  }, [body, chosen, first]);

  useEffect(() => {
    if (work === null) return undefined;
    const onSelection = (): void => {
      const element = body.current;
      const span = element === null ? null : selectedSpan(element);
      if (element === null || span === null) {
        setSelected(null);
        return;
      }
      const rectangle = globalThis.getSelection()?.getRangeAt(0).getBoundingClientRect();
      const top = (rectangle?.bottom ?? 0) - element.getBoundingClientRect().top;
      setSelected({ span, top });
    };
    document.addEventListener("selectionchange", onSelection);
    return () => {
      document.removeEventListener("selectionchange", onSelection);
    };
  }, [body, work]);

  const onPress = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || isAnythingSelected()) return;
    const ids = event.target.closest<HTMLElement>("[data-statements]")?.dataset["statements"]?.split(" ");
    const id = ids === undefined ? undefined : meant(ids, chosen);
    if (id !== undefined) onChoose(id);
  };
  const reach = statement === null ? null : reachOf(statement);
  const Title = work === null ? "h2" : "h1";
  const span = selected === null ? null : trimmed(text, selected.span);
  return (
    <article className={styles.report} aria-label={about.title}>
      <header className={styles.head}>
        <Title className={styles.title} lang={about.language} dir="auto">
          {about.title}
        </Title>
        <p className={styles.about}>
          <span>
            <Said
              message={m.about}
              values={{ publisher: about.publisher, date: <CalendarDate date={about.published} /> }}
            />
          </span>
          {about.address === null || !/^https?:/u.test(about.address) ? null : (
            <a href={about.address} target="_blank" rel="noreferrer">
              {say(m.source)}
            </a>
          )}
          {about.supersedes === undefined ? null : (
            <span>{say(m.supersedes, { report: about.supersedes })}</span>
          )}
        </p>
        {actions}
      </header>
      {/* Each statement has a card, which does the same from the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div ref={body} className={styles.body} onClick={onPress}>
        {chunks.map((chunk) => (
          <Chunk
            key={chunk[0]?.paragraph.start}
            characters={(chunk.at(-1)?.paragraph.end ?? 0) - (chunk[0]?.paragraph.start ?? 0)}
            isWanted={meets(reach, chunk[0]?.paragraph.start ?? 0, chunk.at(-1)?.paragraph.end ?? 0)}
          >
            {() =>
              chunk.map(({ paragraph, lines }) => {
                const isHere = meets(reach, paragraph.start, paragraph.end);
                return (
                  <ReportParagraph
                    key={paragraph.start}
                    paragraph={paragraph}
                    lines={lines}
                    chosen={isHere ? statement : null}
                    text={text}
                    language={about.language}
                    moving={isHere ? moving : null}
                  />
                );
              })
            }
          </Chunk>
        ))}
        {work === null || selected === null || span === null ? null : (
          <div className={styles.adding} style={{ top: selected.top }}>
            <Button
              look="main"
              icon="plus"
              onMouseDown={(event) => {
                // The selection stays until it is taken up.
                event.preventDefault();
              }}
              onClick={() => {
                work.onAdd(span);
              }}
            >
              {say(m.add)}
            </Button>
          </div>
        )}
      </div>
    </article>
  );
};
