import type { ReadIntake } from "../../server/wire/intake.js";
import type { Command, Conflict, Entry, Kind, SearchHit, Stored } from "@foedus/dossier/store";

/** Why something was not done, for a person: what is wrong, and what to do. */
export interface Problem {
  readonly type: "problem";
  /** `server_gone` where nothing came back; else a code of the server, of the store or of the analysis. */
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly lines?: readonly string[] | undefined;
}

/** What was asked for, or why it is not there. */
export type Answer<Value> = { readonly type: "answer"; readonly value: Value } | Problem;

/** What came of a change. */
export type Outcome =
  | { readonly type: "done"; readonly entry: Entry }
  | { readonly type: "conflict"; readonly conflicts: readonly Conflict[] }
  | Problem;

/** Which part of the history is asked for; the newest entries come first. */
export interface HistoryQuestion {
  readonly before?: number;
  readonly limit?: number;
  readonly record?: { readonly kind: Kind; readonly id: string };
}

/** What is served. */
export interface About {
  /** The title of the dossier; null where the store is empty. */
  readonly title: string | null;
  /** Who does what nobody signs. */
  readonly account: string;
  /** Tells stores apart: what is kept for one is not sent to another. */
  readonly store: string;
  /** The number of the last entry of the log. */
  readonly last: number;
}

/** How the page hears from the server. */
export type Connection = "connected" | "reconnecting" | "gone" | "offline";

/** Tells what others do, and how the connection stands. */
export interface Listener {
  /** Every entry of the log, in its order. */
  readonly onEntry: (entry: Entry) => void;
  readonly onConnection: (connection: Connection) => void;
}

/** All that the application asks of the server. Nothing here throws. */
export interface Service {
  about(): Promise<Answer<About>>;
  records<K extends Kind>(kind: K): Promise<Answer<readonly Stored<K>[]>>;
  /** The statements of one report, without waiting for those of all others. */
  statementsOf(report: string): Promise<Answer<readonly Stored<"statement">[]>>;
  history(question: HistoryQuestion): Promise<Answer<readonly Entry[]>>;
  /** Everything that was ever done, in its order. */
  log(): Promise<Answer<readonly Entry[]>>;
  /** Carries out a command. Its moment names the change: one that was made already is found by it. */
  perform(command: Command, moment: string): Promise<Outcome>;
  undo(entry: number | null): Promise<Outcome>;
  redo(): Promise<Outcome>;
  /** The most fitting reports and statements in which all of the words stand; the last may be the beginning of one. */
  search(words: string): Promise<Answer<readonly SearchHit[]>>;
  /** Reads pasted text as a report, which is not kept yet. */
  readText(text: string): Promise<Answer<ReadIntake>>;
  /** Reads a file as reports, which are not kept yet. */
  readFile(name: string, bytes: Blob): Promise<Answer<ReadIntake>>;
  /** Begins to listen to what comes after an entry; the answer ends it. */
  listen(after: number, listener: Listener): () => void;
}

const UNANSWERED: ReadonlySet<string> = new Set(["server_gone", "busy", "unreachable", "too_many_requests"]);

/** Whether there was no answer at all, so that the same may be sent again. */
export const isUnanswered = ({ code }: Problem): boolean => UNANSWERED.has(code);

/** A problem where an error is wanted, as a query wants one. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** The value of an answer; throws ProblemError where there is none. */
export const valueOf = <Value>(answer: Answer<Value>): Value => {
  if (answer.type === "problem") throw new ProblemError(answer);
  return answer.value;
};

/** What is known of an error, for a person. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : {
        type: "problem",
        code: "unexpected",
        message: error instanceof Error ? error.message : String(error),
        help: "",
      };
