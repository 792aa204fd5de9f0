import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { SideBySide } from "./side-by-side.js";

interface Side {
  readonly text: string;
  readonly label: string;
}

/**
 * Puts two texts side by side into an element; answers where it is to stand, and how the first reads by now. The second may become
 * another meanwhile: what was written in the first stays.
 */
export const useSideBySide = (
  first: Side,
  second: Side,
  isWritten: boolean,
): { readonly place: RefObject<HTMLDivElement | null>; readonly textNow: () => string } => {
  const place = useRef<HTMLDivElement>(null);
  const made = useRef<SideBySide | null>(null);
  const { text: one, label: oneLabel } = first;
  const { text: other, label: otherLabel } = second;
  // Both are loaded once, from the second as it reads by then.
  const latest = useRef(other);
  useEffect(() => {
    latest.current = other;
    made.current?.follow(other);
  }, [other]);
  useEffect(() => {
    let isEnded = false;
    const load = async (): Promise<void> => {
      const { SideBySide: View } = await import("./side-by-side.js");
      if (isEnded) return;
      made.current = new View(
        { text: one, label: oneLabel },
        { text: latest.current, label: otherLabel },
        { takeHere: say(messages.agreement.takeHere) },
        isWritten,
      );
      place.current?.append(made.current.dom);
    };
    void load();
    return () => {
      isEnded = true;
      made.current?.dom.remove();
      made.current?.end();
      made.current = null;
    };
  }, [isWritten, one, oneLabel, otherLabel]);
  return { place, textNow: () => made.current?.text ?? one };
};
