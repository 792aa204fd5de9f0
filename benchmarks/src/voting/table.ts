import type { Measured, PeerRun } from "./measured.js";

/** A table in Markdown that also reads well as plain text. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return `${[line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n")}\n`;
}

/** The median of the engine's calls; the first call and the most memory in brackets. */
export function engineCell({ median, first, kilobytes }: Measured): string {
  return `${duration(median)} (${duration(first)}; ${megabytes(kilobytes)})`;
}

/** What a process took; and how many times as long as the engine that is, where the two are to be compared. */
export function peerCell({ milliseconds, kilobytes, outcome }: PeerRun, ours: number | null = null): string {
  const memory = kilobytes === null ? [] : [megabytes(kilobytes)];
  switch (outcome.type) {
    case "answer": {
      const beside = [...(ours === null ? [] : [times(milliseconds / ours)]), ...memory];
      return `${duration(milliseconds)}${beside.length === 0 ? "" : ` (${beside.join("; ")})`}`;
    }
    case "over_limit":
      return `over ${duration(milliseconds)}${outcome.reached === "" ? "" : `, reached ${outcome.reached}`}${kilobytes === null ? "" : ` (${megabytes(kilobytes)})`}`;
    case "not_installed":
      return "not installed";
    case "failed":
      return `failed: ${outcome.message.replaceAll(/\s+/gu, " ")}`;
  }
}

function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds >= 10) return `${milliseconds.toFixed(0)} ms`;
  return `${milliseconds.toFixed(milliseconds >= 0.1 ? 1 : 3)} ms`;
}

function times(ratio: number): string {
  return `×${ratio >= 10 ? Math.round(ratio).toLocaleString("en") : ratio.toFixed(1)}`;
}

function megabytes(kilobytes: number): string {
  return `${String(Math.round(kilobytes / 1024))} MB`;
}
