import type { Catalogue } from "../message.js";

export const tour = {
  name: "Tour",
  take: "Take the tour",
  key: "the tour, from where it was left",
  place: "{at} of {count}",
  next: "Next",
  back: "Back",
  done: "Done",
  skip: "Leave the tour",
  show: "Show it",
  left: "The tour goes on from here whenever you like: F1, or “Take the tour” in the menu.",
  steps: {
    report: {
      title: "A report, and what was said in it",
      lead: "Each marked passage is a statement: who said it, and through whom we know. J goes to the next, C confirms it, Ctrl+Z takes that back.",
    },
    positions: {
      title: "Where each party stands",
      lead: "A cell says what a party has said of a term, and whether in its own words or only as told by another. Open one to read the words.",
    },
    agreement: {
      title: "The guarantee as it is written",
      lead: "What the text leaves open has a dashed edge. Choose such a place and fill it, in the text or in the form beside it.",
    },
    scenario: {
      title: "Put it to the test",
      lead: "An attack on a timeline, and what the text then makes each party do. Choose a verdict, and ask why.",
    },
    brief: {
      title: "The page for the meeting",
      lead: "What was said, what is written, what would happen and what is missing, always as of now. Print it and take it along.",
    },
  },
} as const satisfies Catalogue;
