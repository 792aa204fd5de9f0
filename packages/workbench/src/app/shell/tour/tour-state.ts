import { Watched } from "../../data/watched.js";
import { STEPS } from "./steps.js";

/** How far somebody has come in the tour, in this browser. */
export interface TourState {
  /** The number of the step, from zero. */
  readonly at: number;
  readonly isOpen: boolean;
  /** Whether nobody has touched it yet, so that the first step may be gone to without being asked for. */
  readonly isFirst: boolean;
}

const KEY = "tour";

/** What is kept in the browser: `open 2` or `left 2`. What is not so is as good as nothing, and the tour begins. */
const readKept = (kept: string | null): TourState => {
  const [, how, step] = /^(open|left) (\d)$/u.exec(kept ?? "") ?? [];
  const at = Number(step ?? "0");
  return { at: at < STEPS.length ? at : 0, isOpen: how !== "left", isFirst: how === undefined };
};

export const tour = new Watched<TourState>(readKept(localStorage.getItem(KEY)));

const put = (at: number, isOpen: boolean): void => {
  localStorage.setItem(KEY, `${isOpen ? "open" : "left"} ${at}`);
  tour.set({ at, isOpen, isFirst: false });
};

/** Opens the tour at the step at which it was left. */
export const takeTour = (): void => {
  put(tour.get().at, true);
};

/** Goes to a step. */
export const goToStep = (at: number): void => {
  put(at, true);
};

/** Leaves the tour, to go on from the same step another time. */
export const leaveTour = (): void => {
  put(tour.get().at, false);
};

/** Ends the tour; taken again, it begins anew. */
export const endTour = (): void => {
  put(0, false);
};
