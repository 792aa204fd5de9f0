import { placesOf } from "../../intake/folder/take-in-all.js";
import type { IntakeProblem } from "../../intake/problem.js";
import type { TakenReport } from "../../intake/taken.js";
import type { Task } from "../job.js";
import { WorkFailure } from "../thread/thread.js";
import { failureOf, JobFailure, valueOf } from "./context.js";
import type { CarryOut, JobContext } from "./context.js";
import { nameOfSource, reportOf } from "./report-of.js";
import type { SaidOfReports } from "./report-of.js";

/** Milliseconds that one file or address may take; a document made to keep a reader busy is ended with its thread. */
const LIMIT = 120_000;

/** How many notes are kept of one job. */
const NOTES = 1_000;

const noteOf = ({ source, message, help }: IntakeProblem): string => `${source}: ${message} ${help}`;

/** What is in one file or at one address; what cannot be read, or takes too long, is a problem beside the others. */
const takeIn = async (
  place: string,
  encoding: string | null,
  { thread, signal }: JobContext,
): Promise<{ readonly reports: readonly TakenReport[]; readonly notes: readonly string[] }> => {
  try {
    const reply = await thread.run({ type: "take_in", place, encoding }, { signal, limit: LIMIT });
    if (reply.type !== "take_in") throw new JobFailure("The thread answered something else.");
    return { reports: reply.intake.reports, notes: reply.intake.problems.map(noteOf) };
  } catch (error) {
    if (!(error instanceof WorkFailure)) throw error;
    return { reports: [], notes: [`${place}: ${error.message}`] };
  }
};

/** Records a report under a free name, unless the same text is there; answers what a person should know of it. */
const keep = async (
  report: TakenReport,
  said: SaidOfReports,
  { store, author }: JobContext,
): Promise<readonly string[]> => {
  const base = nameOfSource(report.source);
  for (let count = 1; ; count += 1) {
    // Asked each time: where the name is taken meanwhile, it may be by the same text.
    const known = valueOf(await store.reportWithText(report.sha256));
    if (known !== null) return [`${report.source}: It is there already, as “${known}”.`];
    const name = count === 1 ? base : `${base}-${String(count)}`;
    const value = reportOf(report, name, said);
    if (value === null) {
      return [`${report.source}: It does not tell when it was published. Say it, and take it in again.`];
    }
    const outcome = await store.perform(
      { type: "record", kind: "report", id: name, expects: 0, value },
      author(),
    );
    if (outcome.type === "problem") throw failureOf(outcome.problem);
    if (outcome.type === "done") return report.notes.map(({ message }) => `${report.source}: ${message}`);
  }
};

/**
 * Takes in files, folders and addresses, each report in an entry of its own. A job that runs again goes through all of them again
 * and recognises by its checksum what is there already, so nothing is taken in twice.
 */
export const takeInJob: CarryOut<Extract<Task, { kind: "take_in" }>> = async (task, context) => {
  const { places, leftOut, problems } = await placesOf(task.places);
  const notes = problems.map(noteOf);
  for (const path of leftOut) notes.push(`${path}: Its name is none of a report's; it is left out.`);
  for (const [index, place] of places.entries()) {
    await context.progress(index, places.length, place);
    const taken = await takeIn(place, task.encoding, context);
    notes.push(...taken.notes);
    for (const report of taken.reports) notes.push(...(await keep(report, task, context)));
  }
  const more = notes.length - NOTES;
  const told = more > 0 ? [...notes.slice(0, NOTES), `There are ${String(more)} more of this kind.`] : notes;
  return { done: places.length, total: places.length, notes: told };
};
