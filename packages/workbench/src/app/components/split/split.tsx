import { useRef, useState } from "react";
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import styles from "./split.module.css";

interface SplitProps {
  /** Names the division, so that the browser remembers it. */
  readonly name: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** The share of the first, in hundredths, where nobody chose another. */
  readonly share?: number;
}

const LEAST = 20;
const MOST = 80;
const STEP = 4;

const bounded = (share: number): number => Math.min(MOST, Math.max(LEAST, Math.round(share)));

const remembered = (name: string, usual: number): number => {
  const kept = Number(localStorage.getItem(`split ${name}`));
  return kept === 0 || Number.isNaN(kept) ? usual : bounded(kept);
};

/** Two panes side by side, shared out by dragging or by the arrow keys; one above the other where it is narrow. */
export const Split = ({ name, first, second, share: usual = 50 }: SplitProps): ReactNode => {
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => remembered(name, usual));
  const change = (wanted: number): void => {
    setShare(bounded(wanted));
    localStorage.setItem(`split ${name}`, String(bounded(wanted)));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(share + step);
  };
  const onDrag = (event: PointerEvent): void => {
    const box = frame.current?.getBoundingClientRect();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || box === undefined) return;
    change(((event.clientX - box.left) / box.width) * 100);
  };
  const widths: CSSProperties & Record<"--share", string> = { "--share": `${share}%` };
  return (
    <div ref={frame} className={styles.split} style={widths}>
      <div className={styles.pane}>{first}</div>
      <div
        className={styles.divider}
        role="slider"
        aria-orientation="horizontal"
        aria-label={say(messages.components.dragToResize)}
        aria-valuenow={share}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onDrag}
        onDoubleClick={() => {
          change(usual);
        }}
      />
      <div className={styles.pane}>{second}</div>
    </div>
  );
};
