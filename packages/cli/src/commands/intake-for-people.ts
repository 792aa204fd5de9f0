import type { IntakeFormat, IntakeProblem, TakenReport } from "@foedus/dossier/intake";
import { wrapped } from "../answers/wrapped.js";
import { printable } from "./printable.js";

const FORMATS: Readonly<Record<IntakeFormat, string>> = {
  text: "plain text",
  html: "HTML",
  pdf: "PDF",
  docx: "Word (DOCX)",
  eml: "mail",
};

const SHOWN = 8;

/** Whether there is nothing to tell about how a report was read: plain text in UTF-8 that says no more. */
export const isPlain = ({ format, encoding, notes }: TakenReport): boolean =>
  format === "text" && encoding?.name === "utf-8" && notes.length === 0;

/** How a report was read: its format and encoding, what it tells about itself, and what a person should look at. */
export function intakeForPeople(report: TakenReport, sameAs: string | null): string {
  const { format, encoding, about, notes } = report;
  const written = encoding === null ? "" : ` in ${encoding.name} (${encoding.known})`;
  const lines = [`Read as ${FORMATS[format]}${written}.`];
  if (format !== "text") {
    const told = Object.entries(about).flatMap(([slot, value]) =>
      value.found ? [`${slot} ${value.value} (${value.where})`] : [],
    );
    const missing = Object.entries(about).flatMap(([slot, value]) => (value.found ? [] : [slot]));
    if (told.length > 0) lines.push(`It tells: ${told.join("; ")}.`);
    if (missing.length > 0) lines.push(`It does not tell: ${missing.join(", ")}.`);
  }
  for (const { message } of notes) lines.push(`Note: ${message}`);
  if (sameAs !== null) lines.push(`Note: This is the same report as ${sameAs}, to the character.`);
  return lines.map((line) => `${wrapped(printable(line), "  ", "    ")}\n`).join("");
}

/** What could not be read, each with a way out, and which files of folders were passed by. */
export function problemsForPeople(problems: readonly IntakeProblem[], leftOut: readonly string[]): string {
  const told = problems.map(
    ({ source, message, help }) => `${printable(`${source}: ${message}`)}\n  help: ${printable(help)}\n`,
  );
  if (leftOut.length > 0) {
    const more = leftOut.length > SHOWN ? ` and ${leftOut.length - SHOWN} more` : "";
    const files = printable(leftOut.slice(0, SHOWN).join(", "));
    told.push(`Not read, by their endings: ${files}${more}.\n`);
  }
  return told.join("");
}
