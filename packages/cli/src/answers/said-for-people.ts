import type { SaidLine } from "@foedus/language";
import { wrapped } from "./wrapped.js";

/** What instruments say, for a terminal: titles underlined, clauses under their names, one line for each thing a clause lists. */
export function saidForPeople(lines: readonly SaidLine[]): string {
  return lines
    .map((line, index) => {
      const gap = index > 0 && (line.kind === "title" || line.clause !== null) ? "\n" : "";
      return `${gap}${lineForPeople(line)}`;
    })
    .join("");
}

function lineForPeople({ kind, article, clause, text }: SaidLine): string {
  switch (kind) {
    case "title":
      return `${text}\n${(article === null ? "=" : "-").repeat(text.length)}\n`;
    case "note":
      return `${wrapped(`(${text})`, "", " ")}\n`;
    case "text":
      if (clause === null) return `${wrapped(text, "", "  ")}\n`;
      return `[${clause}]\n${partsOf(text)
        .map(
          (part) =>
            `${wrapped(part, part.startsWith("(") ? "    " : "  ", part.startsWith("(") ? "        " : "  ")}\n`,
        )
        .join("")}`;
  }
}

/** A clause with its list, "(a) …; (b) …", part by part, and what comes after the list by itself. */
function partsOf(text: string): readonly string[] {
  if (!/(?:^| )\(a\) /u.test(text)) return [text];
  const parts = text.split(/ (?=\([a-z]\) )/u);
  const last = parts.at(-1) ?? "";
  const end = last.indexOf(". ");
  return end === -1 ? parts : [...parts.slice(0, -1), last.slice(0, end + 1), last.slice(end + 2)];
}
