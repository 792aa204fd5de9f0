import type { StoreProblemCode } from "@foedus/dossier/store";

/** Codes that the store does not know: what can go wrong between a client and the server. */
export type EdgeCode =
  | "wrong_host"
  | "wrong_origin"
  | "wrong_token"
  | "token_needed"
  | "wrong_form"
  | "wrong_kind_of_content"
  | "too_large"
  | "too_deep"
  | "too_many_requests"
  | "no_such_page"
  | "no_such_record"
  | "no_brief"
  | "not_printed"
  | "key_used_otherwise"
  | "unexpected"
  /** The server does not answer; only a client can say so. */
  | "server_gone"
  /** Something answers that is no server of Foedus, or of another release. */
  | "not_understood";

export type ProblemCode = StoreProblemCode | EdgeCode;

/** An error as a value: what is wrong, and the way out. */
export interface Problem {
  readonly type: "problem";
  readonly code: ProblemCode;
  readonly message: string;
  readonly help: string;
  /** More, a line each, where one sentence cannot say all that is wrong. */
  readonly lines?: readonly string[] | undefined;
}

/** An answer of the server, or why there is none. */
export type Reply<Value> =
  | { readonly type: "answer"; readonly value: Value }
  | { readonly type: "problem"; readonly problem: Problem };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Whether something has the form in which the server refuses. */
export const isProblem = (value: unknown): value is Problem =>
  isRecord(value) &&
  value["type"] === "problem" &&
  typeof value["code"] === "string" &&
  typeof value["message"] === "string" &&
  typeof value["help"] === "string";
