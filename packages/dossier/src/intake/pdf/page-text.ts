/** A run of text on a page, as the reader of PDF gives it. */
export interface Run {
  readonly text: string;
  /** Height of the letters and distance from the bottom of the page, in points. */
  readonly height: number;
  readonly baseline: number;
  /** Whether the line ends after it. */
  readonly endsLine: boolean;
}

/** Two lines further apart than so many heights of their letters belong to different paragraphs. */
const PARAGRAPH_GAP = 1.9;

/** The text of a page: a line for each line, and a blank line where the gap between two lines is that of paragraphs. */
export const pageText = (runs: readonly Run[]): string => {
  const parts: string[] = [];
  let last: Run | null = null;
  let ended = false;
  for (const run of runs) {
    if (run.text.trim() !== "") {
      if (ended && last !== null) {
        const gap = last.baseline - run.baseline;
        parts.push(gap > PARAGRAPH_GAP * Math.max(last.height, run.height, 1) ? "\n\n" : "\n");
      }
      ended = false;
      last = run;
    }
    if (run.text !== "" && !(ended && run.text.trim() === "")) parts.push(run.text);
    if (run.endsLine) ended = true;
  }
  return parts.join("").trim();
};
