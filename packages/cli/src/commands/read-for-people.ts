import type { ProposedStatement, Span } from "@foedus/reading";
import { printable } from "./printable.js";

const LONGEST_QUOTE = 400;

/** The statements of a report as a list for a person, after how it was read (`told`, in whole lines), those told at second hand under the one that carries them. */
export function statementsForPeople(
  path: string,
  text: string,
  statements: readonly ProposedStatement[],
  told: string,
): string {
  const heading = `${printable(path)}\n${told}`;
  if (statements.length === 0) return `${heading}  Nobody is reported to have said anything.\n\n`;
  const depths = new Map<string, number>();
  const parts = statements.map((statement) => {
    const depth = statement.parent === null ? 0 : (depths.get(statement.parent) ?? 0) + 1;
    depths.set(statement.id, depth);
    return described(text, statement, "  ".repeat(depth + 1));
  });
  return `${heading}\n${parts.join("\n")}\n`;
}

function described(text: string, statement: ProposedStatement, indent: string): string {
  const { speaker, chain, level, acts, venue, date } = statement;
  const party = speaker.party === null ? "" : ` (${speaker.party})`;
  const through =
    chain.length === 0
      ? ""
      : `, as told by ${chain
          .map(({ name }) => name)
          .toReversed()
          .join(", as told by ")}`;
  const who =
    level === "narrator" && speaker.spans.length === 0
      ? "The report itself"
      : `${speaker.name}${party}${through}`;
  const told = level === "narrator" && speaker.spans.length > 0 ? ", as the report itself says" : "";
  const circumstances = [acts.map((act) => act.replaceAll("_", " ")).join(", "), venue, date].filter(
    (words) => words !== null,
  );
  const lines = [
    `${statement.id}  ${who}${told}`,
    `  ${circumstances.join(" · ")}`,
    `  ${quoted(text, statement)}`,
    `  ${statement.reason} [${statement.confidence}]`,
  ];
  return lines.map((line) => `${indent}${printable(line)}\n`).join("");
}

function quoted(text: string, { content, quotation }: ProposedStatement): string {
  const words = content.map(([start, end]: Span) => text.slice(start, end)).join(" … ");
  const short = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)} …` : words;
  return quotation === "direct" ? `“${short}”` : `${quotation}: ${short}`;
}
