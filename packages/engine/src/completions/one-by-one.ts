import type { HoleAnswer } from "../finding.js";
import type { SettlingClasses } from "./settling.js";

/** A settling set as text, to order and compare. */
export function textOf(set: readonly HoleAnswer[]): string {
  return set.map(({ hole, answer }) => `${hole}=${answer}`).join("\u0000");
}

/** The settling sets that a set of answer classes stands for, one answer for each hole. */
export function* expand(set: SettlingClasses): Generator<readonly HoleAnswer[]> {
  const [first, ...rest] = set;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const answer of first.answers)
    for (const tail of expand(rest)) yield [{ hole: first.hole, answer }, ...tail];
}
