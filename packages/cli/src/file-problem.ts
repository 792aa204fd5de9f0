/** Why a path could not be used: nothing was read from it. */
export interface FileProblem {
  readonly type: "missing" | "unreadable" | "too_large" | "binary" | "not_utf8" | "nothing_to_read";
  readonly path: string;
  readonly message: string;
  readonly help: string;
}

/** A problem as lines for a person. */
export const describeProblem = (problem: FileProblem): string =>
  `${problem.path}: ${problem.message}\n  help: ${problem.help}\n`;
