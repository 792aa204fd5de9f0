import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Edge } from "../editing/edges.js";
import { offsetAt } from "./offsets.js";
import styles from "./report-text.module.css";

interface EdgeHandleProps {
  readonly edge: Edge;
  readonly at: number;
  readonly most: number;
  /** Called while it is dragged, with the place under the pointer. */
  readonly onDrag: (to: number) => void;
  readonly onDrop: () => void;
  readonly onStep: (step: -1 | 1) => void;
}

/** Where a statement begins or ends: to be dragged, or moved by the arrow keys word by word. */
export const EdgeHandle = ({ edge, at, most, onDrag, onDrop, onStep }: EdgeHandleProps): ReactNode => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    event.stopPropagation();
    onStep(event.key === "ArrowLeft" ? -1 : 1);
  };
  const onMove = (event: PointerEvent): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = offsetAt(event.clientX, event.clientY);
    if (to !== null) onDrag(to);
  };
  return (
    <span
      className={[styles.handle, styles[edge]].join(" ")}
      role="slider"
      tabIndex={0}
      aria-label={say(edge === "start" ? messages.reports.edgeStart : messages.reports.edgeEnd)}
      aria-valuenow={at}
      aria-valuemin={0}
      aria-valuemax={most}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onMove}
      onPointerUp={onDrop}
      onPointerCancel={onDrop}
    />
  );
};
