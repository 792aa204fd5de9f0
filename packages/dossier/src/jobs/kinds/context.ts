import type { SourceFile } from "@foedus/language";
import type { Author } from "../../store/commands/command.js";
import type { Answer, Store } from "../../store/store.js";
import type { StoreProblem } from "../../store/problem.js";
import type { JobOutput } from "../queue/row.js";
import type { Thread } from "../thread/thread.js";

/** What the carrying out of a job works with. */
export interface JobContext {
  readonly store: Store;
  readonly thread: Thread;
  /** Ends the job in its middle. */
  readonly signal: AbortSignal;
  /** Who the changes are made for, and now. */
  readonly author: () => Author;
  /** The instruments that the texts of a dossier may draw on. */
  readonly library: () => Promise<readonly SourceFile[]>;
  readonly progress: (done: number, total: number, current: string | null) => Promise<void>;
}

/** Why a job cannot go on, in words for people. */
export class JobFailure extends Error {}

/** Carries out jobs of one kind; throws JobFailure, WorkFailure and WorkStopped. */
export type CarryOut<Task> = (task: Task, context: JobContext) => Promise<JobOutput>;

export const failureOf = ({ message, help }: StoreProblem): JobFailure =>
  new JobFailure(`${message} ${help}`);

/** The value of an answer; a problem ends the try. */
export const valueOf = <Value>(answer: Answer<Value>): Value => {
  if (answer.type === "problem") throw failureOf(answer.problem);
  return answer.value;
};
