import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import type { EventForm } from "@foedus/language";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import type { Scene } from "../scene.js";
import { edited, onDate } from "../text/edits.js";
import { useScenarioText } from "../use-scenario-text.js";
import { dateOfDay, dayAt, dayOf } from "./days.js";
import type { Stage } from "./days.js";

/** How long a key rests before the day is written, in milliseconds: many strokes are one step to undo. */
const REST = 600;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

/** A move that is not written yet: to which day, and of the event with which words. Once it is sent, the event has other words too. */
interface Moved {
  readonly day: number;
  readonly of: readonly string[];
}

/** The day of an event while it is moved, and what its handle listens to. It is written when the pointer or the keys rest. */
export const useMove = ({ form, isFresh }: Scene, event: EventForm, stage: Stage) => {
  const { change } = useScenarioText();
  const written = dayOf(event.date.written);
  const [pending, setMove] = useState<Moved | null>(null);
  // Somebody else may have put another event into this row, or this one on another day: it is not moved by what was meant for the first.
  const isOfThis = pending?.of.includes(event.written) === true;
  const moved = isOfThis ? pending.day : null;
  const setMoved = (to: number): void => {
    setMove({ day: to, of: isOfThis ? pending.of : [event.written] });
  };
  const day = moved ?? written;
  const box = useRef<DOMRect | null>(null);
  // What was written is let go of once the text has been read with it, or without it where it was undone at once.
  const [sent, setSent] = useState<number | null>(null);
  const [wasFresh, setWasFresh] = useState(isFresh);
  if (wasFresh !== isFresh) {
    setWasFresh(isFresh);
    if (isFresh && (moved === null || moved === sent)) {
      setMove(null);
      setSent(null);
    }
  }
  const commit = (): void => {
    if (!isFresh || moved === null || moved === written || moved === sent) return;
    setSent(moved);
    const to = dateOfDay(moved);
    const { start, end, text } = onDate(event, to);
    const then = edited(event.written, { start: start - event.start, end: end - event.start, text });
    setMove({ day: moved, of: [event.written, then] });
    const told = event.said ?? event.happening.written;
    void change(
      form.path,
      onDate(event, to),
      say(messages.scenario.score.move, { event: told, date: dateInWords(to) }),
    );
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    if (!isFresh || moved === null || box.current !== null) return undefined;
    const waiting = setTimeout(() => {
      latest.current();
    }, REST);
    return () => {
      clearTimeout(waiting);
    };
  }, [moved, isFresh]);
  return {
    day,
    handle: {
      onKeyDown: (struck: KeyboardEvent) => {
        const step = STEPS[struck.key];
        if (step === undefined || struck.ctrlKey || struck.altKey || struck.metaKey) return;
        struck.preventDefault();
        setMoved(day + step);
      },
      onBlur: commit,
      onPointerDown: (pressed: PointerEvent<HTMLElement>) => {
        pressed.currentTarget.setPointerCapture(pressed.pointerId);
        box.current = pressed.currentTarget.parentElement?.getBoundingClientRect() ?? null;
      },
      onPointerMove: ({ clientX }: PointerEvent) => {
        const track = box.current;
        if (track === null) return;
        const share = Math.min(1, Math.max(0, (clientX - track.left) / track.width));
        setMoved(dayAt(stage, share));
      },
      onPointerUp: () => {
        box.current = null;
        commit();
      },
      onPointerCancel: () => {
        box.current = null;
        setMove(null);
      },
    },
  };
};
