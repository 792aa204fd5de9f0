import type { CSSProperties } from "react";
import type { Line } from "./segments.js";

/** How far apart lines lie under the same words, and how many have room, in pixels. */
const APART = 4;
const ROWS = 3;

const COLOURS = { primary: "--stated", nested: "--reported", narrator: "--narrator" } as const;

const pattern = ({ level, status }: Line): string => {
  const colour = `var(${COLOURS[level]})`;
  // Dotted until somebody decides; broken where it is known only because another says it; with dots between for the report itself.
  if (status === "proposed") return `repeating-linear-gradient(90deg, ${colour} 0 2px, transparent 2px 5px)`;
  if (level === "nested") return `repeating-linear-gradient(90deg, ${colour} 0 9px, transparent 9px 12px)`;
  if (level === "narrator")
    return `repeating-linear-gradient(90deg, ${colour} 0 14px, transparent 14px 17px, ${colour} 17px 19px, transparent 19px 22px)`;
  return `linear-gradient(${colour}, ${colour})`;
};

/** The lines under words: one for each statement they are in, one under the other. */
export const lineStyle = (lines: readonly Line[], chosen: string | null): CSSProperties => {
  if (lines.length === 0) return {};
  const shown = lines.filter(({ row }) => row < ROWS);
  return {
    backgroundImage: shown.map(pattern).join(", "),
    backgroundSize: shown.map(({ id }) => `100% ${id === chosen ? "3px" : "1.5px"}`).join(", "),
    backgroundPosition: shown.map(({ row }) => `0 calc(100% - ${(ROWS - 1 - row) * APART}px)`).join(", "),
    backgroundRepeat: "no-repeat",
  };
};
