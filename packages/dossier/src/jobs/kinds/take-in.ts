import { LIMITS } from "../../intake/limits.js";
import { placesOf } from "../../intake/folder/take-in-all.js";
import type { IntakeProblem } from "../../intake/problem.js";
import type { TakenReport } from "../../intake/taken.js";
import type { Task } from "../job.js";
import { WorkFailure } from "../thread/thread.js";
import { failureOf, JobFailure, valueOf } from "./context.js";
import type { CarryOut, JobContext } from "./context.js";
import { nameOfSource, reportOf } from "./report-of.js";
import type { SaidOfReports } from "./report-of.js";

/** How many notes are kept of one job. */
const NOTES = 1_000;

const noteOf = ({ source, message, help }: IntakeProblem): string => `${source}: ${message} ${help}`;

/** What a person should know of what was taken in, and how much could not be. */
interface Told {
  readonly notes: readonly string[];
  readonly refused: number;
}

/** What is in one file or at one address; what cannot be read, or takes too long, is a problem beside the others. */
const takeIn = async (
  place: string,
  encoding: string | null,
  { thread, signal }: JobContext,
): Promise<Told & { readonly reports: readonly TakenReport[] }> => {
  try {
    const reply = await thread.run({ type: "take_in", place, encoding }, { signal, limit: LIMITS.reading });
    if (reply.type !== "take_in") throw new JobFailure("The thread answered something else.");
    const { reports, problems } = reply.intake;
    return { reports, notes: problems.map(noteOf), refused: problems.length };
  } catch (error) {
    if (!(error instanceof WorkFailure)) throw error;
    return { reports: [], notes: [`${place}: ${error.message}`], refused: 1 };
  }
};

/** Records a report under a free name, unless the same text is there; answers what a person should know of it. */
const keep = async (
  report: TakenReport,
  said: SaidOfReports,
  { store, author }: JobContext,
): Promise<Told> => {
  for (let count = 1; ; count += 1) {
    // Asked each time: where the name is taken meanwhile, it may be by the same text.
    const known = valueOf(await store.reportWithText(report.sha256));
    if (known !== null) {
      return { notes: [`${report.source}: It is there already, as “${known}”.`], refused: 0 };
    }
    const name = nameOfSource(report.source, count);
    const value = reportOf(report, name, said);
    if ("missing" in value) {
      const note = `It does not tell ${value.missing.join(", ")}; say it, and take it in again.`;
      return { notes: [`${report.source}: ${note}`], refused: 1 };
    }
    const outcome = await store.perform(
      { type: "record", kind: "report", id: name, expects: 0, value },
      author(),
    );
    if (outcome.type === "problem") throw failureOf(outcome.problem);
    if (outcome.type === "done") {
      return { notes: report.notes.map(({ message }) => `${report.source}: ${message}`), refused: 0 };
    }
  }
};

/**
 * Takes in files, folders and addresses, each report in an entry of its own. A job that runs again goes through all of them again
 * and recognises by its checksum what is there already, so nothing is taken in twice.
 */
export const takeInJob: CarryOut<Extract<Task, { kind: "take_in" }>> = async (task, context) => {
  const { places, leftOut, problems } = await placesOf(task.places);
  const notes = problems.map(noteOf);
  let refused = problems.length;
  for (const path of leftOut) notes.push(`${path}: Its name is none of a report's; it is left out.`);
  for (const [index, place] of places.entries()) {
    await context.progress(index, places.length, place);
    const taken = await takeIn(place, task.encoding, context);
    notes.push(...taken.notes);
    refused += taken.refused;
    for (const report of taken.reports) {
      const kept = await keep(report, task, context);
      notes.push(...kept.notes);
      refused += kept.refused;
    }
  }
  const more = notes.length - NOTES;
  const told = more > 0 ? [...notes.slice(0, NOTES), `There are ${String(more)} more of this kind.`] : notes;
  return { done: places.length, total: places.length, refused, notes: told };
};
