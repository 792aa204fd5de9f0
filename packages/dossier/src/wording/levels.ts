import type { Level } from "@foedus/engine";

/** The levels in their order, and how a table and a sentence name each. They are cumulative. */
export const LEVELS: readonly {
  readonly level: Level;
  readonly title: string;
  readonly inSentence: string;
}[] = [
  { level: "law", title: "In law", inSentence: "in law" },
  { level: "commitment", title: "With commitments", inSentence: "counting political commitments" },
  { level: "draft", title: "With drafts", inSentence: "under the drafts, taken as concluded" },
  { level: "report", title: "With reports", inSentence: "under the reports, taken as true" },
];

/** The level as a sentence names it: "owed in law", "owed under the reports, taken as true". */
export const levelInSentence = (level: Level): string =>
  LEVELS.find((one) => one.level === level)?.inSentence ?? level;

const FORCE: Readonly<Record<Level, string>> = {
  law: "binding in law",
  commitment: "a political commitment, not law",
  draft: "a draft; it binds nobody yet",
  report: "only reported; no text is published, and nothing on record here shows that it binds anybody",
};

/** What it means that a text has this force. */
export const forceInSentence = (force: Level): string => FORCE[force];
