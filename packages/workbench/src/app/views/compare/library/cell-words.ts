import { messages } from "../../../messages/messages.js";
import { eitherOf, say } from "../../../messages/say.js";
import type { Cells, Due, Point } from "./cells.js";

const words = messages.compare.library;

const duration = (written: Cells["lasts"]): string => {
  if (written === null) return say(words.nothing);
  const { amount, unit } = written;
  if (unit === "months" && amount % 12 === 0) return say(words.years, { count: amount / 12 });
  if (unit === "months") return say(words.months, { count: amount });
  return unit === "hours" ? say(words.hours, { count: amount }) : say(words.days, { count: amount });
};

const modality = ({ modality: given }: Due): string => {
  const isDuty = given.includes("duty");
  if (isDuty && given.length > 1) return say(words.mustOrMay);
  return say(isDuty ? words.must : words.may);
};

/** One point of a row, a line for each thing that it says. */
export const cellWords = (cells: Cells, point: Point): readonly string[] => {
  switch (point) {
    case "force":
      return [
        cells.force.length > 1
          ? say(words.contested, {
              levels: eitherOf(cells.force.map((level) => levelWords(level))),
            })
          : cells.force.map(levelWords).join(""),
      ];
    case "calledBy":
      return cells.calledBy.length === 0 ? [say(words.nobodyNeed)] : cells.calledBy;
    case "consult":
      return cells.consult.length === 0
        ? [say(words.nothing)]
        : cells.consult.map((one) =>
            one.due === null ? modality(one) : say(words.by, { what: modality(one), due: one.due }),
          );
    case "help":
      return cells.help.length === 0
        ? [say(words.nothing)]
        : cells.help.map((one) => {
            const what = say(words.gives, { modality: modality(one), what: one.what });
            return one.due === null ? what : say(words.by, { what, due: one.due });
          });
    case "lasts":
    case "notice":
      return [duration(cells[point])];
  }
};

const levelWords = (level: string): string => {
  const known = (["law", "commitment", "draft", "report"] as const).find((one) => one === level);
  return known === undefined ? level : say(words.binds[known]);
};
