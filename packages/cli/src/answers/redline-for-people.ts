import type { VerdictChange } from "@foedus/engine";
import type { Difference } from "@foedus/language";
import { wrapped } from "./wrapped.js";

const NOTHING = "(nothing)";

const line = (sign: string, words: string | null): string =>
  `${wrapped(words ?? NOTHING, `  ${sign} `, "    ")}\n`;

function differenceForPeople(difference: Difference): string {
  const { kind } = difference;
  switch (difference.type) {
    case "added":
      return `  new ${kind}\n${line("+", difference.said)}`;
    case "removed":
      return `  ${kind} gone\n${line("-", difference.said)}`;
    case "renamed":
      return `  the same ${kind} under another name\n${line("-", difference.before)}${line("+", difference.after)}`;
    case "changed":
      return `  ${difference.point}\n${line("-", difference.before)}${line("+", difference.after)}`;
  }
}

/** What two versions say differently, for a terminal: each place once, with what differs there, old above new. */
export function differencesForPeople(differences: readonly Difference[]): string {
  if (differences.length === 0)
    return "Nothing differs in what the model has of the two. Whether the texts are equivalent is another question.\n";
  let place = "";
  return differences
    .map((difference) => {
      const here = difference.where.join(" > ");
      const heading = here === place ? "" : `${place === "" ? "" : "\n"}${here}\n`;
      place = here;
      return `${heading}${differenceForPeople(difference)}`;
    })
    .join("");
}

/** The questions that the two versions answer differently, level by level, and those that one of them cannot be asked. */
export function verdictsForPeople(changes: readonly VerdictChange[]): string {
  if (changes.length === 0) return "";
  const told = changes.flatMap(({ scenario, words, before, after, differsAt }) => {
    if ("type" in before || "type" in after) {
      const [which, problem] = "type" in before ? ["earlier", before] : ["later", after];
      const why = "message" in problem ? problem.message : "";
      return [`  ${scenario}: ${words}\n    The ${which} text cannot be asked this: ${why}\n`];
    }
    const turns = differsAt.map((level) => `    ${level}: ${before[level]} > ${after[level]}\n`);
    return turns.length === 0 ? [] : [`  ${scenario}: ${words}\n${turns.join("")}`];
  });
  const asked = `${String(changes.length)} ${changes.length === 1 ? "question" : "questions"}`;
  return told.length === 0
    ? `\nOf ${asked}, none is answered differently.\n`
    : `\nOf ${asked}, these are answered differently:\n${told.join("")}`;
}
