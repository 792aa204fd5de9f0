import { stat } from "node:fs/promises";
import { isWebAddress, takeInAddress } from "../address/fetch-address.js";
import { problemOf } from "../problem.js";
import type { IntakeProblem } from "../problem.js";
import { takeIn } from "../take-in.js";
import type { Intake } from "../take-in.js";
import { filesIn } from "./files-in.js";
import { readBytes } from "./read-bytes.js";

/** The files and addresses that are to be read, in the order given, each once. */
export interface Places {
  readonly places: readonly string[];
  /** Files in folders whose endings are none of a report's. */
  readonly leftOut: readonly string[];
  readonly problems: readonly IntakeProblem[];
}

/** What files, folders and addresses come to: folders are searched, in code point order. */
export const placesOf = async (given: readonly string[]): Promise<Places> => {
  const places: string[] = [];
  const leftOut: string[] = [];
  const problems: IntakeProblem[] = [];
  for (const place of given) {
    const about = isWebAddress(place) ? null : await stat(place).catch(() => null);
    if (about === null || !about.isDirectory()) {
      places.push(place);
      continue;
    }
    const content = await filesIn(place);
    for (const path of content.files) places.push(path);
    leftOut.push(...content.leftOut);
    problems.push(...content.problems);
    if (content.files.length > 0 || content.problems.length > 0) continue;
    const help = "Give a folder with reports as *.txt, *.html, *.pdf, *.docx or *.eml.";
    problems.push({ ...problemOf("missing", "There is no report in this folder.", help), source: place });
  }
  return { places: [...new Set(places)], leftOut, problems };
};

/** Takes in one file or address. */
export const takeInPlace = async (place: string, encoding?: string): Promise<Intake> => {
  if (isWebAddress(place)) return takeInAddress(place, { encoding });
  const bytes = await readBytes(place);
  if ("type" in bytes) return { reports: [], problems: [{ ...bytes, source: place }] };
  return takeIn(bytes, { source: place, encoding });
};
