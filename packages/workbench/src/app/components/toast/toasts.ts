import { Watched } from "../../data/watched.js";

/** A short message that goes by itself. */
export interface Toast {
  readonly id: number;
  readonly words: string;
  /** Something that can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly isProblem?: boolean | undefined;
}

/** How long one stays, in milliseconds; what can be acted on stays longer. */
const STAY = 6000;
const STAY_WITH_ACTION = 12_000;

/** How many are seen at once. */
const MOST = 3;

let count = 0;
export const toasts = new Watched<readonly Toast[]>([]);

/** Puts one away. */
export const dismiss = (id: number): void => {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
};

/** Says something in passing. What a person must not miss belongs on the page, not here. */
export const tell = (words: string, more: Pick<Toast, "action" | "isProblem"> = {}): void => {
  count += 1;
  const toast: Toast = { id: count, words, ...more };
  toasts.set([...toasts.get(), toast].slice(-MOST));
  setTimeout(
    () => {
      dismiss(toast.id);
    },
    more.action === undefined ? STAY : STAY_WITH_ACTION,
  );
};
