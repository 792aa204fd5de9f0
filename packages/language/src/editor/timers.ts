/** The timers that a browser's worker and Node both have; this package is typed for neither. */
interface Timers {
  setTimeout(work: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

const timers = globalThis as unknown as Timers;

/** Does some work later; gives what `clearTimeout` takes. */
export const setTimeout = (work: () => void, milliseconds: number): unknown =>
  timers.setTimeout(work, milliseconds);

/** Takes work back that has not begun. */
export const clearTimeout = (timer: unknown): void => {
  timers.clearTimeout(timer);
};
