import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useShortcuts } from "../../shell/shortcuts.js";
import type { Shortcut } from "../../shell/shortcuts.js";
import type { Edge } from "./editing/edges.js";

const m = messages.reports;

/** What the keys of the review do. */
export interface Review {
  readonly step: (by: -1 | 1) => void;
  readonly nextOpen: () => void;
  readonly confirm: () => void;
  readonly reject: () => void;
  readonly edit: () => void;
  readonly add: () => void;
  readonly undo: () => void;
  readonly moveEdge: (edge: Edge, step: -1 | 1) => void;
}

/** The keys by which a whole report is gone through. */
export const reviewKeys = (review: Review): readonly Shortcut[] => [
  {
    keys: "j",
    words: say(m.next),
    run: () => {
      review.step(1);
    },
  },
  {
    keys: "k",
    words: say(m.previous),
    run: () => {
      review.step(-1);
    },
  },
  { keys: "o", words: say(m.nextOpen), run: review.nextOpen },
  { keys: "c", words: say(m.confirm), run: review.confirm },
  { keys: "x", words: say(m.reject), run: review.reject },
  { keys: "e", words: say(m.edit), run: review.edit },
  {
    keys: "[",
    words: say(m.startLeft),
    run: () => {
      review.moveEdge("start", -1);
    },
  },
  {
    keys: "]",
    words: say(m.startRight),
    run: () => {
      review.moveEdge("start", 1);
    },
  },
  {
    keys: "{",
    words: say(m.endLeft),
    run: () => {
      review.moveEdge("end", -1);
    },
  },
  {
    keys: "}",
    words: say(m.endRight),
    run: () => {
      review.moveEdge("end", 1);
    },
  },
  { keys: "n", words: say(m.addNext), run: review.add },
  { keys: "u", words: say(m.undo), run: review.undo },
];

/** Makes them hold as long as the report is open. */
export const useReviewKeys = (review: Review): void => {
  useShortcuts(reviewKeys(review));
};
