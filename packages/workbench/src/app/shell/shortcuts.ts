import { useEffect, useRef } from "react";

/** What a key does here, and the words for the list of keys. */
export interface Shortcut {
  /** As in `aria-keyshortcuts`: `j`, `Control+z`, `Shift+[`; Control is ⌘ on a Mac. */
  readonly keys: string;
  readonly words: string;
  readonly run: () => void;
  /** Whether it also holds while somebody writes in a field. */
  readonly inFields?: boolean;
}

const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";

/** Whether somebody is writing there, so that keys are letters. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;

/** The shortcut that an event strikes, as it is written in `keys`. */
export const struck = (
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string => {
  const { key } = event;
  const isLetter = /^\p{L}$/u.test(key);
  const named = isLetter ? key.toLowerCase() : key;
  // A shifted sign is a sign of its own; only letters and named keys say that Shift is held.
  const shift = event.shiftKey && (isLetter || key.length > 1);
  return [
    event.ctrlKey || event.metaKey ? "Control" : "",
    event.altKey ? "Alt" : "",
    shift ? "Shift" : "",
    named,
  ]
    .filter((part) => part !== "")
    .join("+");
};

/** Where each component that is there keeps its newest shortcuts; the innermost last. */
const stack: { readonly current: readonly Shortcut[] }[] = [];

/** The shortcuts that hold at the moment, those of the innermost view first. */
export const shortcutsNow = (): readonly (readonly Shortcut[])[] =>
  stack.toReversed().map(({ current }) => current);

const onKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented) return;
  const keys = struck(event);
  const shortcut = shortcutsNow()
    .flat()
    .find((one) => one.keys === keys);
  // An editor in a shadow root is the target of what is struck in it only on its path.
  const target = event.composedPath()[0];
  const isWriting = isField(target instanceof EventTarget ? target : null);
  if (shortcut === undefined || (isWriting && shortcut.inFields !== true)) return;
  event.preventDefault();
  shortcut.run();
};

/** Makes shortcuts hold as long as the component is there. Those of an inner component go before those of an outer one. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (stack.length === 0) globalThis.addEventListener("keydown", onKey);
    stack.push(latest);
    return () => {
      stack.splice(stack.indexOf(latest), 1);
      if (stack.length === 0) globalThis.removeEventListener("keydown", onKey);
    };
  }, []);
};
